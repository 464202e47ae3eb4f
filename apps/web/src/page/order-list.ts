import {
  ListOrdersCommand,
  type CommercialClient,
  type OrderStatus,
  type OrderSummary,
} from '@gatehouse/sdk/commercial';

export interface OrderPage {
  readonly orders: readonly OrderSummary[];
  readonly nextToken: string | undefined;
}

export interface OrderQuery {
  readonly status?: OrderStatus | undefined;
  /** The pages so far, to go on after. */
  readonly after?: OrderPage | undefined;
}

const PAGE_SIZE = 5;

/** Reads the first page, or one more page after those that are there. */
export async function readOrders(
  commercial: CommercialClient,
  { status, after }: OrderQuery,
): Promise<OrderPage> {
  const { items = [], nextToken } = await commercial.send(
    new ListOrdersCommand({ maxResults: PAGE_SIZE, status, nextToken: after?.nextToken }),
  );
  return { orders: [...(after?.orders ?? []), ...items], nextToken };
}
