import { Overlay, untouched } from '../../test/overlay.ts';
import generateService from './generator.ts';
import type { ServiceOptions } from './options.ts';

const billing: ServiceOptions = { name: 'billing', resource: 'invoice', generate: false };
const OTHER = 'libs/model/services/other/other.smithy';

/** What the generator writes, on top of the workspace and of what is there besides. */
async function written(options: ServiceOptions = billing, there: Iterable<[string, string]> = []) {
  const files = new Overlay(there);
  await generateService(files, options, untouched);
  return files.written;
}

/** The sentence of a refusal; nothing may have been written before it. */
async function refusal(options: ServiceOptions, there: [string, string][] = []): Promise<string> {
  const files = new Overlay(there);
  const thrown: unknown = await generateService(files, options, untouched).catch((error: unknown) => error);
  expect([...files.written]).toEqual(there);
  expect(thrown).toMatchObject({ name: 'Refusal' });
  return (thrown as Error).message;
}

describe('a new service', () => {
  it('is at most 20 files, all below its own folders, all short, and none of them there before', async () => {
    const files = await written();
    expect(files.size).toBeLessThanOrEqual(20);
    const before = new Overlay();
    for (const [path, text] of files) {
      expect(path).toMatch(/^(?:apps|libs\/model\/services|libs\/policy-store\/services)\/billing\//);
      expect(before.exists(path)).toBe(false);
      expect(text.split('\n').length).toBeLessThan(230);
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  it('speaks of itself and its resource, and of nothing that the templates are about', async () => {
    const files = await written({ ...billing, owner: 'team-money' });
    const all = [...files].flat().join('\n');
    expect(all).not.toMatch(/front.?desk|guest.?book/i);
    expect(all).not.toMatch(/\ba (?:invoice|invoices)\b/);
    expect(files.get('apps/billing/service.json')).toBe(
      '{ "name": "billing", "ingress": "router", "tenancy": "token", "owner": "team-money" }\n',
    );
    expect(files.get('libs/model/services/billing/invoices.smithy')).toContain(
      '@http(method: "GET", uri: "/api/billing/invoices/{invoiceId}")',
    );
    expect(files.get('apps/billing/migrations/0001_invoices.sql')).toContain('CREATE TABLE invoices (');
  });

  it('has a case of allow and one of deny for every operation that asks for a decision', async () => {
    const files = await written();
    const decisions = JSON.parse(
      files.get('libs/policy-store/services/billing/decisions.json') ?? '',
    ) as Record<string, { allow: string[]; deny: string[] }>;
    const smithy = files.get('libs/model/services/billing/invoices.smithy') ?? '';
    const operations = [...smithy.matchAll(/^operation (\w+)/gm)].map(([, name]) => name);
    expect(Object.keys(decisions).sort()).toEqual(operations.sort());
    for (const { allow, deny } of Object.values(decisions)) {
      expect(allow.length).toBeGreaterThan(0);
      expect(deny.length).toBeGreaterThan(0);
    }
  });

  it('has a resource and an owner of its name when none is told', async () => {
    const files = await written({ name: 'svc-001' });
    expect(files.get('apps/svc-001/service.json')).toContain('"owner": "team-svc-001"');
    expect(files.get('libs/model/services/svc-001/svc-001-items.smithy')).toContain('resource Svc001Item {');
  });

  it('takes a plural that no rule makes', async () => {
    const files = await written({ ...billing, resource: 'person', plural: 'people' });
    expect(files.get('libs/model/services/billing/people.smithy')).toContain('list: ListPeople');
  });

  it('starts the model build only when it is told to, after everything is written', async () => {
    const after = await generateService(new Overlay(), billing, untouched);
    expect(() => after()).not.toThrow();
  });
});

describe('a second run', () => {
  it('writes nothing, and keeps what was edited or removed', async () => {
    const files = await written();
    files.set('apps/billing/src/operations/get-invoice.ts', 'edited\n');
    files.delete('apps/billing/src/operations/list-invoices.ts');
    await expect(written(billing, files)).resolves.toEqual(files);
  });

  it('with another resource is refused, and told how to add one', async () => {
    await expect(refusal({ ...billing, resource: 'bill' }, [...(await written())])).resolves.toBe(
      'There is a service billing already; `npx nx g resource` adds a resource to it.',
    );
  });
});

describe('a run that is killed', () => {
  const KILLED = 'killed';
  const cuts = [
    ['before', () => undefined],
    ['after the file is made, before its text', () => ''],
    ['in the middle of the text', (text: string) => text.slice(0, text.length / 2).trimEnd()],
    ['after', (text: string) => text],
  ] as const;

  it.each(cuts)('at any write, %s, is completed by the next', async (_, cut) => {
    const whole = await written();
    for (let at = 0; at < whole.size; at += 1) {
      const partial = new Map([...whole].slice(0, at));
      const [path = '', text = ''] = [...whole][at] ?? [];
      let count = 0;
      const files = new Overlay([], (_path, full) => {
        if (count++ < at) return full;
        throw new Error(KILLED);
      });
      await expect(generateService(files, billing, untouched)).rejects.toThrow(KILLED);
      expect([...files.written.keys()]).toEqual([...partial.keys()]);
      const left = cut(text);
      if (left !== undefined) partial.set(path, left);
      await expect(written(billing, partial)).resolves.toEqual(whole);
    }
  });

  it('is no service to anybody before its last write', async () => {
    expect([...(await written()).keys()].at(-1)).toBe('apps/billing/service.json');
  });

  it('and is begun again with another resource is refused, naming a file that is left', async () => {
    const left = [...(await written())].slice(0, 3);
    await expect(refusal({ ...billing, resource: 'bill' }, left)).resolves.toContain(
      'apps/billing/migrations/0001_invoices.sql is no file of this command',
    );
  });
});

describe('a refusal', () => {
  it.each<[string, Partial<ServiceOptions>, string]>([
    ['capitals', { name: 'Billing' }, '"Billing" is no name of a service'],
    ['a path', { name: '../billing' }, 'is no name of a service'],
    ['two hyphens', { name: 'bill--ing' }, 'is no name of a service'],
    ['a digit first', { name: '1st' }, 'is no name of a service'],
    ['too long a name', { name: 'b'.repeat(33) }, 'is no name of a service'],
    ['a reserved name', { name: 'api' }, 'The name api is reserved'],
    ['the name of a part', { name: 'ledger-model' }, '-model, -policy-store and -sdk'],
    ['the name of another project', { name: 'principal' }, 'taken by a project that is no service'],
    ['the name of a service', { name: 'commercial' }, 'There is a service commercial already'],
    ['the namespace of a service', { name: 'usermgmt' }, 'too close to the service user-mgmt'],
    ['a resource in capitals', { resource: 'Invoice' }, '"Invoice" is no name of a resource'],
    ['a plural in capitals', { plural: 'Invoices' }, '"Invoices" is no name of a resource in the plural'],
    ['a reserved resource', { resource: 'tenant' }, 'The name tenant is reserved'],
    ['the entity type of a service', { resource: 'order' }, 'commercial has the entity type Order already'],
    ['a resource of the name of its service', { resource: 'billing' }, 'both are the shape Billing'],
    ['an ingress that is not there yet', { ingress: 'jwt-validation' }, 'is not available yet'],
    ['a tenancy that there is not', { tenancy: 'header' }, '"header" is no tenancy: token or path.'],
    ['an owner that is no team', { owner: 'a"b' }, 'is no name of a team'],
  ])('meets %s, in a sentence, before anything is written', async (_, wrong, sentence) => {
    const message = await refusal({ ...billing, ...wrong });
    expect(message).toContain(sentence);
    expect(message).not.toContain('\n');
  });

  it.each([
    [
      'a route',
      OTHER,
      '@http(method: "GET", uri: "/api/billing/things")\noperation GetThing {}\n',
      'the route GET /api/billing/things',
    ],
    ['the actions', OTHER, 'actionPrefix: "billing"\n', 'the Cedar actions billing:…'],
    [
      'a policy',
      'libs/policy-store/services/other/policies.cedar',
      '@id("billing-machine-reads")\n',
      'billing-machine-reads',
    ],
    [
      'a person',
      'libs/policy-store/services/other/people.json',
      '{"users":{"billing-editor":{}}}\n',
      'billing-editor',
    ],
    ['a folder', 'apps/billing/notes.md', 'Mine.\n', 'apps/billing is not empty'],
  ])('meets %s that somebody has already', async (_, path, text, sentence) => {
    await expect(refusal(billing, [[path, text]])).resolves.toContain(sentence);
  });
});
