import { serve } from '@gatehouse/service';
import { app, openDeps } from './app.ts';

await serve(app, { deps: openDeps });
