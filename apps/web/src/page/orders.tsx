import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OrderStatus, OrderSummary } from '@gatehouse/sdk/commercial';
import type { Api } from './api.ts';
import { formatMoney } from './money.ts';
import { readOrders, type OrderQuery } from './order-list.ts';
import { Refusal } from './refusal.tsx';
import { useCall } from './use-call.ts';

type Filter = 'ALL' | OrderStatus;
const FILTERS: readonly (readonly [Filter, string])[] = [
  ['ALL', 'All'],
  ['OPEN', 'Open'],
  ['APPROVED', 'Approved'],
];

/** Your orders, a page at a time. @param changes counts the orders created here: the list is read again after each */
export function Orders({ api, changes }: { readonly api: Api; readonly changes: number }) {
  const [filter, setFilter] = useState<Filter>('ALL');
  const read = useCallback((query: OrderQuery) => readOrders(api.commercial, query), [api]);
  const { run, running, output: page, failure } = useCall(read);
  const status = filter === 'ALL' ? undefined : filter;
  useEffect(() => void run({ status }), [run, status, changes]);
  return (
    <section aria-labelledby="orders" class="card">
      <div class="card-head">
        <h2 id="orders">Your orders</h2>
        <Filters chosen={filter} choose={setFilter} />
      </div>
      <div aria-busy={running} aria-live="polite">
        {!page && running && <Loading />}
        {failure && <Refusal failure={failure} what="Your orders" />}
        {page && page.orders.length === 0 && <p class="empty">No orders here yet.</p>}
        {page && page.orders.length > 0 && <Table orders={page.orders} />}
      </div>
      {page?.nextToken !== undefined && (
        <button
          type="button"
          class="quiet wide"
          disabled={running}
          onClick={() => void run({ status, after: page })}
        >
          {running ? 'Loading…' : 'Show more'}
        </button>
      )}
    </section>
  );
}

function Filters({ chosen, choose }: { readonly chosen: Filter; readonly choose: (filter: Filter) => void }) {
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">Show</legend>
      {FILTERS.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="filter" checked={value === chosen} onChange={() => choose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Table({ orders }: { readonly orders: readonly OrderSummary[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">Status</th>
          <th scope="col" class="created">
            Created
          </th>
          <th scope="col" class="number">
            Total
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ orderId = '', status = 'OPEN', createdAt, total }) => (
          <tr key={orderId}>
            <th scope="row">{orderId}</th>
            <td>
              <span class={`pill pill-${status.toLowerCase()}`}>{status.toLowerCase()}</span>
            </td>
            <td class="created">{createdAt?.toLocaleDateString(undefined, { dateStyle: 'medium' })}</td>
            <td class="number">
              {formatMoney({ amountMinor: total?.amountMinor ?? 0, currency: total?.currency ?? '' })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Loading() {
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">Loading your orders</span>
      <span class="line" />
      <span class="line" />
      <span class="line" />
    </div>
  );
}
