// A bundle for the specs: does what the event's path says.
let calls = 0;

const answers = {
  count: () => ++calls,
  env: () => ({ ...process.env }),
  unauthorized: () => {
    throw new Error('Unauthorized');
  },
  boom: () => {
    throw new TypeError('boom');
  },
  text: () => {
    throw 'Unauthorized by text';
  },
  nothing: () => undefined,
  hang: () => new Promise(() => {}),
  block: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  crash: () => new Promise(() => setImmediate(() => Promise.reject(new RangeError('secret')))),
  slow: () => new Promise((resolve) => setTimeout(() => resolve(process.env.NAME), 100)),
  lambda: (_event, context) => [typeof context.awsRequestId, context.getRemainingTimeInMillis() > 0],
  log: () => {
    console.log(JSON.stringify({ level: 'info', event: 'decision', decision: 'allow' }));
    console.log('no JSON'.padEnd(400, '.'));
    console.error('[1]');
  },
  echo: (event) => event,
};

export const handler = async (event, context) => answers[event.path](event, context);
