// Runs in a worker thread: imports the bundle that is deployed and calls its handler as Lambda does, JSON in and out.
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { bundle, timeoutMs } = workerData;
const { handler } = await import(pathToFileURL(bundle).href);
if (typeof handler !== 'function') throw new TypeError('the bundle exports no handler');

parentPort.on('message', async ({ id, event }) => {
  const deadline = Date.now() + timeoutMs;
  const context = {
    awsRequestId: randomUUID(),
    functionName: 'authorizer',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const result = await handler(JSON.parse(event), context);
    parentPort.postMessage({ id, result: JSON.stringify(result ?? null) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    parentPort.postMessage({ id, error: { name, message } });
  }
});
parentPort.postMessage({ ready: true });
