import { openService, user } from '@gatehouse/service/testing';
import { app } from '../src/app.ts';

export const uma = user('uma', 'acme', 'user-admin');
export const greta = user('greta', 'globex', 'user-admin');

/** When everything of the demo data was created. */
export const seeded = new Date('2026-01-05T09:00:00Z');

/** The service with its demo data; uma calls when nobody is named. */
export const openUserMgmt = () => openService(app, new URL('..', import.meta.url), uma);
