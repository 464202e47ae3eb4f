/** One measurement prints rows of a table: what, and how much. */
export type Row = [what: string, value: string];
export type Measurement = () => Promise<Row[]>;
