import { processorOf, memoryOf } from '../memory.ts';
import { newData, removeData, startStack } from '../running-stack.ts';
import { costOf, type Cost } from './cost.ts';
import { decide, routeLookUps } from './look-up.ts';
import { CHANGED, type Scratch } from './scratch.ts';

const TURNS = 3;
const NEW = 'newcomer';
/** So many services are started all together, and no more: each is a process. */
const MOST_STARTED = 10;

/** What one size gave: by name, a cost or a plain number. */
export type Figures = ReadonlyMap<string, Cost | number | undefined>;

/** Measures a workspace that has been grown to a size. */
export async function figuresOf(
  scratch: Scratch,
  services: number,
  progress: (doing: string) => void,
): Promise<Figures> {
  const figures = new Map<string, Cost | number | undefined>();
  progress('the whole model');
  const whole = await costOf(() => scratch.model('--force'));
  figures.set('model build, all services', whole);
  figures.set('model build, all services, for each', (whole.cpu ?? whole.elapsed) / services);
  scratch.commit();
  progress('a new service');
  const forget = () => scratch.forget(NEW);
  figures.set('nx g service --no-generate', await costOf(() => scratch.generator(NEW), TURNS, forget));
  figures.set('model build, one service added', await costOf(() => scratch.model()));
  await forget();
  await scratch.model();
  progress('one change');
  const edit = () => scratch.editModel();
  figures.set('model build, one service changed', await costOf(() => scratch.model(), TURNS, edit));
  figures.set('model build, nothing changed', await costOf(() => scratch.model(), TURNS));
  scratch.commit();
  figures.set(
    'nx affected, one handler changed',
    await costOf(
      () => scratch.affected(),
      TURNS,
      () => scratch.editHandler(),
    ),
  );
  progress(`gatehouse start --only ${CHANGED}`);
  for (const [name, value] of await started(scratch.root, '--only', CHANGED)) {
    figures.set(`gatehouse start --only, ${name}`, value);
  }
  const all = services <= MOST_STARTED ? await started(scratch.root) : undefined;
  figures.set('gatehouse start, all, to ready', all?.get('to ready'));
  figures.set('gatehouse start, all, memory', all?.get('memory'));
  progress('decisions');
  const [every, one] = [decide(scratch.root), decide(scratch.root, [CHANGED])];
  figures.set('route look-up, a thousand', routeLookUps(scratch.root));
  figures.set('decision, store of one service', one.decision);
  figures.set('decision, store of all services', every.decision);
  figures.set('Cedar schema, bytes', every.schemaBytes);
  figures.set('Cedar policies, bytes', every.policyBytes);
  return figures;
}

/** A first start, which builds, and a later one. */
async function started(
  root: string,
  ...args: string[]
): Promise<ReadonlyMap<string, Cost | number | undefined>> {
  const data = newData();
  try {
    await (await startStack(root, data, ...args)).stop();
    const stack = await startStack(root, data, ...args);
    const found = new Map<string, Cost | number | undefined>([
      ['to ready', { elapsed: stack.readyAfter, cpu: processorOf(stack.pid) }],
      ['memory', memoryOf(stack.pid)],
    ]);
    await stack.stop();
    return found;
  } finally {
    removeData(data);
  }
}
