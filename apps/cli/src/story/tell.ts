import type { Step } from './steps.ts';

/** How a step went. */
export interface Outcome {
  readonly title: string;
  readonly who: string;
  readonly call: string;
  readonly expected: string;
  readonly got: string;
  /** Of an answer what is worth showing, of a validation error its fields. */
  readonly detail?: unknown;
  readonly ok: boolean;
}

/** Performs the steps one after the other. A step that goes otherwise than told stops no other. */
export async function* tell(steps: readonly Step[]): AsyncGenerator<Outcome> {
  for (const step of steps) {
    const { title, who, call } = step;
    const { status, name = '' } = step.expected;
    const expected = `${status} ${name}`.trim();
    yield { title, who, call, expected, ...(await perform(step)) };
  }
}

async function perform({ expected, run }: Step): Promise<Pick<Outcome, 'got' | 'detail' | 'ok'>> {
  try {
    const detail = await run();
    return { got: '200', detail, ok: expected.error === undefined };
  } catch (error) {
    const { name, status, fields } = describe(error);
    const ok = expected.error !== undefined && error instanceof expected.error && status === expected.status;
    return { got: [status, name].filter(Boolean).join(' '), ...(fields && { detail: fields }), ok };
  }
}

interface ServiceError {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly fieldList?: readonly { readonly path?: string; readonly message?: string }[];
}

function describe(error: unknown) {
  const { $metadata, fieldList } = error as ServiceError;
  return {
    name: error instanceof Error ? error.name : typeof error,
    status: $metadata?.httpStatusCode,
    fields: fieldList?.map(({ path = '', message = '' }) => ({ path, message })),
  };
}
