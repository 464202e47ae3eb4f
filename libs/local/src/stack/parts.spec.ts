import { Parts, type PartName } from './parts.ts';

const part = (
  parts: Parts,
  name: PartName,
  closed: PartName[],
  start: () => Promise<void> = async () => undefined,
) => parts.start(name, start, async () => void closed.push(name));

describe('the parts of a run', () => {
  it('close in the order of the path, whatever order they started in', async () => {
    const parts = new Parts();
    const closed: PartName[] = [];
    for (const name of ['data folder', 'database', 'edge', 'services', 'run file', 'log'] as const) {
      await part(parts, name, closed);
    }
    await parts.close();
    expect(closed).toEqual(['run file', 'edge', 'services', 'database', 'log', 'data folder']);
  });

  it('that are still starting are waited for, and closed too', async () => {
    const parts = new Parts();
    const closed: PartName[] = [];
    let finish: () => void = () => undefined;
    const started = part(parts, 'database', closed, () => new Promise((resolve) => (finish = resolve)));
    await Promise.resolve();
    const closing = parts.close();
    expect(closed).toEqual([]);
    finish();
    await Promise.all([started, closing]);
    expect(closed).toEqual(['database']);
  });

  it('that fail to start, or to close, keep no other from closing', async () => {
    const parts = new Parts();
    const closed: PartName[] = [];
    await expect(part(parts, 'edge', closed, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await parts.start(
      'services',
      async () => undefined,
      () => Promise.reject(new Error('stuck')),
    );
    await part(parts, 'database', closed);
    await parts.close();
    expect(closed).toEqual(['database']);
  });

  it('close once', async () => {
    const parts = new Parts();
    const closed: PartName[] = [];
    await part(parts, 'log', closed);
    await Promise.all([parts.close(), parts.close()]);
    expect(closed).toEqual(['log']);
  });

  it('say what is waited for', async () => {
    const told: string[] = [];
    const parts = new Parts((waitingFor) => told.push(waitingFor.join('+')));
    await Promise.all([part(parts, 'database', []), part(parts, 'edge', [])]);
    expect(told).toEqual(['database', 'database+edge', 'edge', '']);
  });
});
