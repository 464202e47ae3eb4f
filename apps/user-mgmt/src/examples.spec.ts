import { testExamples } from '@gatehouse/service/testing';
import { app, openDeps } from './app.ts';

testExamples(app, openDeps, new URL('..', import.meta.url));
