import { runLoad } from './load.ts';
import type { Row } from './measurement.ts';
import { newData, removeData, startStack } from './running-stack.ts';
import { duration } from './statistics.ts';
import { workspaceRoot } from './workspace-root.ts';

const REQUESTS = 3_000;
const WARM_UP = 500;

/** The whole path on loopback, edge to database and back: one order read over and over. */
export async function chain(): Promise<Row[]> {
  const data = newData();
  const stack = await startStack(workspaceRoot, data);
  try {
    const token = stack.token('alice');
    const order = `${stack.ready.edge}/api/commercial/orders/123`;
    await runLoad({ url: order, token, connections: 10, requests: WARM_UP });
    const rows: Row[] = [];
    for (const connections of [1, 50]) {
      const { perSecond, latency, statuses } = await runLoad({
        url: order,
        token,
        connections,
        requests: REQUESTS,
      });
      const answers = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
      rows.push(
        [`whole chain, ${connections} connection(s): requests a second`, perSecond.toFixed(0)],
        [
          `whole chain, ${connections} connection(s): p50 / p99`,
          `${duration(latency.p50)} / ${duration(latency.p99)}`,
        ],
        [`whole chain, ${connections} connection(s): answers`, answers.join(', ')],
      );
    }
    return rows;
  } finally {
    await stack.stop();
    removeData(data);
  }
}
