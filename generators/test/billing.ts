import generateService from '../src/service/generator.ts';
import { Overlay, untouched } from './overlay.ts';

/** The workspace with a new service billing, which has invoices; what is not written to disk is not generated either. */
export async function withBilling(): Promise<Overlay> {
  const files = new Overlay();
  await generateService(files, { name: 'billing', resource: 'invoice', generate: false }, untouched);
  return files;
}

type Generate = (files: Overlay) => Promise<unknown>;

/** What a generator writes on top of what is there: the texts that are new or another, by path. */
export async function changes(files: Overlay, generate: Generate): Promise<Map<string, string>> {
  const before = new Map(files.written);
  await generate(files);
  return new Map([...files.written].filter(([path, text]) => before.get(path) !== text));
}

/** The sentence of a refusal; nothing may have been written before it. */
export async function refusal(files: Overlay, generate: Generate): Promise<string> {
  const before = new Map(files.written);
  const thrown: unknown = await generate(files).catch((error: unknown) => error);
  expect(files.written).toEqual(before);
  expect(thrown).toMatchObject({ name: 'Refusal' });
  const { message } = thrown as Error;
  expect(message).not.toContain('\n');
  return message;
}

/** Ends a run at each of its writes and removals, and expects the next run to make what an undisturbed one makes. */
export async function surviveEveryKill(files: Overlay, generate: Generate): Promise<number> {
  let steps = 0;
  const whole = new Overlay(files.written, (_path, text) => {
    steps += 1;
    return text;
  });
  await generate(whole);
  for (let at = 0; at < steps; at += 1) {
    let count = 0;
    const killed = new Overlay(files.written, (_path, text) => {
      if (count++ < at) return text;
      throw new Error('killed');
    });
    await expect(generate(killed)).rejects.toThrow('killed');
    const again = new Overlay(killed.written);
    await generate(again);
    expect(new Map([...again.written].sort())).toEqual(new Map([...whole.written].sort()));
  }
  return steps;
}
