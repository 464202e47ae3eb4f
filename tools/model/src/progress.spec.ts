import { listen } from '../test/voice.ts';
import { step } from './progress.ts';

describe('step', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('says nothing about what is quick', async () => {
    const voice = listen();
    expect(await step(voice, 'thinking', () => Promise.resolve(42))).toBe(42);
    jest.advanceTimersByTime(60_000);
    expect(voice.complained).toEqual([]);
  });

  it('says what is being waited for after two seconds, once', async () => {
    const voice = listen();
    let finish: (value: string) => void = () => undefined;
    const waiting = step(voice, 'thinking', () => new Promise<string>((resolve) => (finish = resolve)));
    jest.advanceTimersByTime(1_999);
    expect(voice.complained).toEqual([]);
    jest.advanceTimersByTime(60_000);
    expect(voice.complained).toEqual(['thinking …']);
    finish('done');
    expect(await waiting).toBe('done');
  });

  it('says nothing more after a failure', async () => {
    const voice = listen();
    await expect(step(voice, 'thinking', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    jest.advanceTimersByTime(60_000);
    expect(voice.complained).toEqual([]);
  });
});
