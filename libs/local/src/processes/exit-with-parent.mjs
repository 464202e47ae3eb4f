// Loaded into every child (`node --import`): when the parent closes this process's standard input, on purpose
// or because it died, the process stops as if it had got SIGTERM. Works alike on every operating system.
const GRACE_MS = 3_000;

process.stdin.on('error', stop).on('end', stop).resume();
process.stdin.unref?.();

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  if (!process.emit('SIGTERM')) process.exit(0);
}
