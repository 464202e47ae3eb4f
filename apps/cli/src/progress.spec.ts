import { createProgress } from './progress.ts';

describe('progress', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('says nothing of what takes less than two seconds', () => {
    const said: string[] = [];
    const progress = createProgress((line) => said.push(line));
    progress.update(['database']);
    jest.advanceTimersByTime(1_900);
    progress.done();
    jest.advanceTimersByTime(60_000);
    expect(said).toEqual([]);
  });

  it('says what is waited for, and again when that has changed', () => {
    const said: string[] = [];
    const progress = createProgress((line) => said.push(line));
    progress.update(['database', 'services', 'edge']);
    jest.advanceTimersByTime(7_000);
    progress.update(['services']);
    jest.advanceTimersByTime(2_000);
    progress.update([]);
    jest.advanceTimersByTime(2_000);
    progress.done();
    expect(said).toEqual([
      'Waiting for the database, the services, and the edge …',
      'Waiting for the services …',
    ]);
  });
});
