import { useCallback, useRef, useState } from 'preact/hooks';
import { failureOf, type Failure } from './failure.ts';

export interface Call<Input, Output> {
  readonly running: boolean;
  readonly output: Output | undefined;
  readonly failure: Failure | undefined;
  /** @returns the output, or undefined when it failed; the answer to an earlier call is then dropped */
  readonly run: (input: Input) => Promise<Output | undefined>;
}

/** Calls something, and keeps what came of the latest call. */
export function useCall<Input, Output>(work: (input: Input) => Promise<Output>): Call<Input, Output> {
  const [state, setState] = useState<Pick<Call<Input, Output>, 'running' | 'output' | 'failure'>>({
    running: false,
    output: undefined,
    failure: undefined,
  });
  const latest = useRef(0);
  const run = useCallback(
    async (input: Input): Promise<Output | undefined> => {
      const turn = (latest.current += 1);
      setState(({ output }) => ({ running: true, output, failure: undefined }));
      const settled = await work(input).then(
        (output) => ({ running: false, output, failure: undefined }),
        (error: unknown) => ({ running: false, output: undefined, failure: failureOf(error) }),
      );
      if (turn === latest.current) setState(settled);
      return settled.output;
    },
    [work],
  );
  return { ...state, run };
}
