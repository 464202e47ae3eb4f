export { commandLineOf, isAlive, waitForExit } from './alive.ts';
export { startChild, ChildExit, type Child, type ChildOptions } from './child.ts';
export { supervise, type Supervised, type SupervisedOptions } from './supervisor.ts';
