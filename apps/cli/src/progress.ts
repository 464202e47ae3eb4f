const PATIENCE_MS = 2_000;
const REPEAT_MS = 2_000;

/** Says on standard error what is waited for, once that has taken more than two seconds. */
export function createProgress(say: (line: string) => void = (line) => console.error(line)) {
  let waitingFor: readonly string[] = [];
  let said = '';
  const tell = () => {
    const line = `Waiting for ${new Intl.ListFormat('en', { type: 'conjunction' }).format(waitingFor)} …`;
    if (waitingFor.length === 0 || line === said) return;
    said = line;
    say(line);
  };
  let timer: NodeJS.Timeout = setTimeout(() => {
    tell();
    timer = setInterval(tell, REPEAT_MS);
  }, PATIENCE_MS);
  return {
    update: (what: readonly string[]) => void (waitingFor = what.map((name) => `the ${name}`)),
    done: () => clearTimeout(timer),
  };
}
