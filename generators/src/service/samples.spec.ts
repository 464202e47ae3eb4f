import { Overlay, untouched } from '../../test/overlay.ts';
import { kebabOf, pluralOf } from '../spelling/spelling.ts';
import { readModelText } from '../workspace/model-text.ts';
import { planService } from './plan.ts';

/** What no team has a reason to write differently. */
const OWNED_BY_THE_FRAMEWORK = ['tsconfig.json', 'src/main.ts', 'src/operation.ts'];

const files = new Overlay();

describe('a sample', () => {
  it.each(['commercial', 'fe-support', 'user-mgmt'])(
    '%s is what the generator makes, and more',
    async (name) => {
      const { files: sources } = readModelText(files, name);
      const first = /^service \w+ \{[\s\S]*?resources: \[\s*(\w+)/m.exec(
        sources.map(({ text }) => text).join('\n'),
      )?.[1];
      const resource = kebabOf(first ?? '');
      const plan = await planService(
        { name, resource, plural: pluralOf(resource), owner: `team-${name}` },
        untouched,
      );
      for (const file of OWNED_BY_THE_FRAMEWORK) {
        const path = `apps/${name}/${file}`;
        expect({ path, text: files.read(path) }).toEqual({ path, text: plan.get(path) });
      }
    },
  );
});
