/** What a measurement can be told. */
export interface Options {
  /** Numbers of services, ascending. */
  readonly sizes: readonly number[];
}

/** One measurement prints rows of a table: what, and how much. */
export type Row = [what: string, value: string];
export type Measurement = (options: Options) => Promise<Row[]>;
