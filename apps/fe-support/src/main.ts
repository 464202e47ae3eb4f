import { serve } from '@gatehouse/service';
import { openDatabase } from '@gatehouse/service/data';
import { app } from './app.ts';

await serve(app, {
  deps: async (env, log) => ({
    database: await openDatabase({ ...env, folder: new URL('..', import.meta.url), log }),
  }),
});
