/**
 * A generated type as it really is: the client's types allow `undefined` in required members
 * (`orderId: string | undefined`), inside the service they are always there. Optional members stay optional.
 *
 * @example
 * type Order = Complete<GetOrderOutput>; // { orderId: string; note?: string; createdAt: Date; … }
 */
export type Complete<T> = T extends Date | Uint8Array
  ? T
  : T extends readonly (infer Item)[]
    ? Complete<Item>[]
    : T extends object
      ? { [Member in keyof T]: Complete<Exclude<T[Member], undefined>> }
      : T;
