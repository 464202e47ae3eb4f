import generateOperation from '../src/operation/generator.ts';
import generateResource from '../src/resource/generator.ts';
import generateService from '../src/service/generator.ts';
import { readModelText } from '../src/workspace/model-text.ts';
import { expectGreen } from './green.ts';
import { untouched } from './overlay.ts';
import { whereTheModelBuilds } from './toolchain.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

/** Several programs, one after the other, on a busy machine. */
jest.setTimeout(300_000);

const evolution = whereTheModelBuilds('The rename and the split of a service');
const APPS = ['apps/atelier', 'apps/workshop', 'apps/gallery'];

/** Paintings with their frames and an operation of their own, and visitors beside them. */
async function paint(copy: WorkspaceCopy): Promise<void> {
  const atelier = { service: 'atelier', generate: false };
  await generateService(copy, { name: 'atelier', resource: 'painting', generate: false }, untouched);
  await generateResource(copy, { ...atelier, name: 'frame', parent: 'painting' }, untouched);
  await generateResource(copy, { ...atelier, name: 'visitor' }, untouched);
  await generateOperation(copy, { ...atelier, name: 'ApprovePainting' }, untouched);
  copy.write('docs/atelier.md', 'Call `/api/atelier/paintings`.\n');
  copy.write('apps/web/src/page/visitors.ts', "export const names = ['GetVisitorCommand'];\n");
}

/** Steps of one story, in their order: each goes on where the one before it ended. */
evolution('a service that changes', () => {
  let copy: WorkspaceCopy;
  const operations = (service: string) =>
    readModelText(copy, service)
      .operations.map(({ name }) => name)
      .filter((name) => name !== 'GetHealth')
      .sort();
  beforeAll(async () => {
    copy = await WorkspaceCopy.make();
    await paint(copy);
  });
  afterAll(() => copy?.remove());

  it('has another name, is green, and is told where the old one is left', async () => {
    const said = await copy.nx('g', 'rename', 'atelier', 'workshop', '--no-interactive');
    expect(said).toContain('docs/atelier.md:1 refers to the service atelier.');
    expect(said).toContain(
      'Your identity provider has to give out workshop-viewer, workshop-editor, workshop/read',
    );
    expect(APPS.map((app) => copy.exists(app))).toEqual([false, true, false]);
    expect(copy.read('libs/sdk/services/workshop/src/index.ts')).toContain('WorkshopClient');
    expect(copy.exists('libs/sdk/services/atelier')).toBe(false);
    copy.delete('docs/atelier.md');
    const references = ['generators/src/references/main.ts', 'atelier'];
    expect(await copy.succeed('tools/run/run.mjs', ...references)).toBe('Nothing refers to atelier.\n');
    await expectGreen(copy, 'workshop');
  });

  it('becomes two, both green, with each operation in exactly one of them', async () => {
    const before = operations('workshop');
    const said = await copy.nx(
      'g',
      'split',
      'workshop',
      'gallery',
      '--resources=visitor',
      '--no-interactive',
    );
    expect(said).toContain('apps/web/src/page/visitors.ts:1 speaks of GetVisitor, which gallery has now.');
    expect(operations('gallery')).toHaveLength(5);
    expect([...operations('workshop'), ...operations('gallery')].sort()).toEqual(before);
    await copy.model('validate');
    await copy.model('format');
    await expectGreen(copy, 'workshop', 'gallery');
  });
});
