import type { Operations } from '@gatehouse/model/commercial';
import type { Handler } from '@gatehouse/service';
import type { Deps } from './app.ts';

/** The implementation of one operation of the model, by its name: `Operation<'GetHealth'>`. */
export type Operation<Name extends keyof Operations> = Handler<Operations[Name], Deps>;
