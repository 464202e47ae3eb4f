import { withBilling } from '../../test/billing.ts';
import { untouched, type Overlay } from '../../test/overlay.ts';
import { conform, isConform } from './conform.ts';
import { OWNED_BY_THE_FRAMEWORK } from './owned.ts';
import { report } from './report.ts';

const TODAY = '2026-11-25';
const MAIN = 'apps/billing/src/main.ts';
const TEAM = 'apps/billing/src/operations/get-invoice.ts';
const EDITED = '// Ours.\n';

let files: Overlay;
beforeEach(async () => {
  files = await withBilling();
});

const check = (fix = false) => conform(files, 'billing', { tidy: untouched, today: TODAY, fix });

function waive(file: string, until: string): void {
  const waivers = { [file]: { reason: 'The old start stays for the move', until } };
  files.write('apps/billing/conform.json', JSON.stringify({ waivers }));
}

describe('a service', () => {
  it('conforms as the generator made it', async () => {
    const conformity = await check();
    expect(isConform(conformity)).toBe(true);
    expect(conformity).toMatchObject({ drifted: [], edited: [], waived: [], needless: [] });
    expect(report(conformity)).toBe(
      'billing: the files of the framework are as the generator writes them today.',
    );
  });

  it.each(OWNED_BY_THE_FRAMEWORK)(
    'does not where %s is edited, and says how and what to do',
    async (file) => {
      const path = `apps/billing/${file}`;
      const wanted = files.read(path) ?? '';
      files.write(path, `${wanted}${EDITED}`);
      const conformity = await check();
      expect(isConform(conformity)).toBe(false);
      expect(conformity.drifted).toEqual([{ path, found: `${wanted}${EDITED}`, wanted }]);
      expect(report(conformity)).toContain(`${path} differs`);
      expect(report(conformity)).toContain('\n    -// Ours.\n');
      expect(report(conformity)).toContain('`npx nx conform billing --fix` brings it up to date');
    },
  );

  it.each(OWNED_BY_THE_FRAMEWORK)('does not where %s is not there', async (file) => {
    files.written.delete(`apps/billing/${file}`);
    const conformity = await check();
    expect(isConform(conformity)).toBe(false);
    expect(report(conformity)).toContain(`apps/billing/${file} is not there.`);
  });

  it('conforms whatever the team wrote or took away; it is only told', async () => {
    files.write(TEAM, EDITED);
    files.written.delete('apps/billing/demo.sql');
    const conformity = await check();
    expect(isConform(conformity)).toBe(true);
    expect(conformity.edited.map(({ path }) => path).sort()).toEqual(['apps/billing/demo.sql', TEAM]);
    expect(report(conformity)).toContain('today, as it may be: src/operations/get-invoice.ts.');
    expect(report(conformity)).toContain('not there, as it may be: demo.sql.');
  });
});

describe('a fix', () => {
  it('brings the files of the framework up to date, missing ones too, and touches no other', async () => {
    const whole = new Map(files.written);
    files.write(MAIN, EDITED);
    files.write(TEAM, EDITED);
    files.written.delete('apps/billing/tsconfig.json');
    files.written.delete('apps/billing/demo.sql');
    const conformity = await check(true);
    expect([...conformity.fixed].sort()).toEqual([MAIN, 'apps/billing/tsconfig.json']);
    expect(isConform(conformity)).toBe(true);
    expect(report(conformity)).toContain(`Brought up to date: ${MAIN}`);
    whole.set(TEAM, EDITED);
    whole.delete('apps/billing/demo.sql');
    expect(new Map([...files.written].sort())).toEqual(new Map([...whole].sort()));
    expect(await check()).toMatchObject({ drifted: [], fixed: [] });
  });

  it('writes nothing where nothing differs', async () => {
    const before = new Map(files.written);
    expect(await check(true)).toMatchObject({ fixed: [] });
    expect(files.written).toEqual(before);
  });

  it.each([
    ['holds', '2026-11-25'],
    ['has ended', '2026-11-24'],
  ])('leaves a file alone whose waiver %s, and writes the others', async (_, until) => {
    files.write(MAIN, EDITED);
    files.write('apps/billing/tsconfig.json', EDITED);
    waive('src/main.ts', until);
    expect(await check(true)).toMatchObject({ fixed: ['apps/billing/tsconfig.json'] });
    expect(files.read(MAIN)).toBe(EDITED);
  });

  it('writes nothing where a waiver is wrong', async () => {
    files.write(MAIN, EDITED);
    waive('src/app.ts', TODAY);
    await expect(check(true)).rejects.toMatchObject({ name: 'Refusal' });
    expect(files.read(MAIN)).toBe(EDITED);
  });
});

describe('a waiver', () => {
  it('lets a file differ through its last day, and is shown', async () => {
    files.write(MAIN, EDITED);
    waive('src/main.ts', TODAY);
    const conformity = await check();
    expect(isConform(conformity)).toBe(true);
    expect(report(conformity)).toContain(
      `Waived until ${TODAY}: src/main.ts (The old start stays for the move)`,
    );
  });

  it('is for its file alone', async () => {
    files.write(MAIN, EDITED);
    waive('src/operation.ts', TODAY);
    const conformity = await check();
    expect(isConform(conformity)).toBe(false);
    expect(conformity.drifted.map(({ path }) => path)).toEqual([MAIN]);
  });

  it.each([
    ['2026-11-24', 'a day ago'],
    ['2026-11-15', '10 days ago'],
  ])('that ended on %s is an error, which says so', async (until, since) => {
    files.write(MAIN, EDITED);
    waive('src/main.ts', until);
    const conformity = await check();
    expect(isConform(conformity)).toBe(false);
    expect(report(conformity)).toContain(`The waiver of ${MAIN} ended on ${until}, ${since}`);
    expect(report(conformity)).toContain('billing: a file of the framework differs.');
  });

  it.each(['2026-11-24', '2027-03-31'])(
    'until %s of a file that is as it should be is needless',
    async (until) => {
      waive('src/main.ts', until);
      const conformity = await check();
      expect(isConform(conformity)).toBe(true);
      expect(report(conformity)).toContain('Needless: src/main.ts does not differ any more');
    },
  );
});
