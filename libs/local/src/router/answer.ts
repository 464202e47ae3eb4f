/** What the router answers, complete: bodies are never streamed, as API Gateway buffers them. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** The gateway response type, when the router made the answer itself. */
  readonly responseType?: string;
}
