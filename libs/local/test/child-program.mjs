// A program that says what it was told to say: `BEHAVIOUR` is one of the names below.
const say = (value) => console.log(typeof value === 'string' ? value : JSON.stringify(value));
const behaviours = {
  ready() {
    say('before');
    say({ ready: true, port: 4711, pid: process.pid });
    setInterval(() => undefined, 1_000);
  },
  dies() {
    console.error('one');
    console.error('two');
    process.exit(3);
  },
  silent: () => setInterval(() => undefined, 1_000),
  drains() {
    process.on('SIGTERM', () => {
      say({ event: 'drained' });
      process.exit(0);
    });
    this.ready();
  },
  stubborn() {
    process.on('SIGTERM', () => say({ event: 'ignored' }));
    this.ready();
  },
};
behaviours[process.env.BEHAVIOUR]();
