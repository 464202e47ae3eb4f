import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

const QUIET_MS = 120;
const SKIPPED = new Set(['node_modules', 'dist', 'build', 'coverage', '.git', '.nx', '.gatehouse', 'test']);

/** Whether an edit of this path, relative to the watched folder, can never matter to a run. */
const isSkipped = (path: string): boolean =>
  path.split(sep).some((part) => SKIPPED.has(part)) ||
  path.includes(`sdk${sep}services${sep}`) ||
  /\.spec\.tsx?$|~$|\.sw.$/.test(path);

/**
 * Watches folders, without those `left` out, and hands on the files that changed, in one go after 120 ms without a further change. The next
 * batch waits until the last one is done with.
 */
export async function watchFiles(
  folders: readonly string[],
  onEdits: (files: ReadonlySet<string>) => Promise<void>,
  left: ReadonlySet<string> = new Set(),
): Promise<{ close(): Promise<void> }> {
  const ignored = (path: string) =>
    left.has(path) ||
    folders.some((folder) => path.startsWith(folder + sep) && isSkipped(relative(folder, path)));
  const watcher = watch([...folders], { ignored, ignoreInitial: true });
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  const flush = () => {
    turn = turn.then(() => {
      const files = waiting;
      waiting = new Set();
      return files.size > 0 ? onEdits(files) : undefined;
    });
  };
  watcher.on('all', (_event, path) => {
    waiting.add(path);
    clearTimeout(timer);
    timer = setTimeout(flush, QUIET_MS);
  });
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
      await turn;
    },
  };
}
