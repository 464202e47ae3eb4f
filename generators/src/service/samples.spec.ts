import { Overlay, untouched } from '../../test/overlay.ts';
import { conform } from '../conform/conform.ts';
import { waiversFile } from '../conform/waivers.ts';

const files = new Overlay();

describe('a sample', () => {
  it.each(['commercial', 'fe-support', 'user-mgmt'])(
    '%s is what the generator makes, and operations of its own, with no waiver',
    async (name) => {
      expect(files.exists(waiversFile(name))).toBe(false);
      const { drifted, expired, edited } = await conform(files, name, {
        tidy: untouched,
        today: '2026-11-25',
      });
      expect({ drifted, expired }).toEqual({ drifted: [], expired: [] });
      expect(edited.map(({ path }) => path)).toContain(`apps/${name}/src/app.ts`);
    },
  );
});
