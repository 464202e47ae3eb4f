import { ForbiddenException, ValidationException } from '@gatehouse/sdk/commercial';
import type { Step } from './steps.ts';
import { tell, type Outcome } from './tell.ts';

const metadata = (httpStatusCode: number) => ({ message: 'x', $metadata: { httpStatusCode } });
const forbidden = new ForbiddenException(metadata(403));
const step = (expected: Step['expected'], run: Step['run']): Step => ({
  title: 't',
  who: 'w',
  call: 'c',
  expected,
  run,
});

async function outcomeOf(...given: Parameters<typeof step>): Promise<Outcome | undefined> {
  for await (const outcome of tell([step(...given)])) return outcome;
  return undefined;
}

describe('a step of the story', () => {
  it('that succeeds as told shows its result', async () => {
    expect(await outcomeOf({ status: 200 }, () => Promise.resolve({ orderId: '123' }))).toEqual({
      title: 't',
      who: 'w',
      call: 'c',
      expected: '200',
      got: '200',
      detail: { orderId: '123' },
      ok: true,
    });
  });

  it('that is refused as told is fine', async () => {
    const outcome = await outcomeOf(
      { status: 403, name: 'ForbiddenException', error: ForbiddenException },
      () => Promise.reject(forbidden),
    );
    expect(outcome).toMatchObject({
      got: '403 ForbiddenException',
      expected: '403 ForbiddenException',
      ok: true,
    });
  });

  it('shows the fields of invalid input', async () => {
    const error = new ValidationException({
      ...metadata(400),
      fieldList: [{ path: '/total', message: 'must be more' }],
    });
    const outcome = await outcomeOf(
      { status: 400, name: 'ValidationException', error: ValidationException },
      () => Promise.reject(error),
    );
    expect(outcome?.detail).toEqual([{ path: '/total', message: 'must be more' }]);
  });

  it.each<[string, Step['expected'], Step['run']]>([
    [
      'succeeds instead of being refused',
      { status: 403, name: 'ForbiddenException', error: ForbiddenException },
      () => Promise.resolve({}),
    ],
    ['is refused instead of succeeding', { status: 200 }, () => Promise.reject(forbidden)],
    [
      'is refused for another reason',
      { status: 400, name: 'ValidationException', error: ValidationException },
      () => Promise.reject(forbidden),
    ],
    [
      'is refused with another status',
      { status: 401, name: 'ForbiddenException', error: ForbiddenException },
      () => Promise.reject(forbidden),
    ],
    [
      'fails without an answer',
      { status: 403, name: 'ForbiddenException', error: ForbiddenException },
      () => Promise.reject(new Error('x')),
    ],
    [
      'fails with something that is no error',
      { status: 200 },
      async () => {
        const thrown: unknown = 'x';
        throw thrown;
      },
    ],
  ])('that %s did not go as told', async (_how, expected, run) => {
    expect(await outcomeOf(expected, run)).toMatchObject({ ok: false });
  });

  it('that goes wrong stops no other', async () => {
    const outcomes: boolean[] = [];
    const steps = [
      step({ status: 200 }, () => Promise.reject(forbidden)),
      step({ status: 200 }, () => Promise.resolve(1)),
    ];
    for await (const { ok } of tell(steps)) outcomes.push(ok);
    expect(outcomes).toEqual([false, true]);
  });
});
