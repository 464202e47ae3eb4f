import type { Operations } from '@gatehouse/model/fe-support';
import type { Handler } from '@gatehouse/service';
import type { Database } from '@gatehouse/service/data';

/** What `main.ts` opens; an operation finds it in `call.deps`. */
export interface Deps {
  readonly database: Database;
}

/** The implementation of one operation of the model: `Operation<'GetTicket'>`. */
export type Operation<Name extends keyof Operations> = Handler<Operations[Name], Deps>;
