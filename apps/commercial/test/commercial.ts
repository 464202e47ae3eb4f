import { openService, user } from '@gatehouse/service/testing';
import { app } from '../src/app.ts';

export const alice = user('alice', 'acme', 'commercial-editor');
export const carol = user('carol', 'globex', 'commercial-editor');

/** When everything of the demo data was created. */
export const seeded = new Date('2026-01-05T09:00:00Z');

/** A sum that the test does not care about. */
export const total = { amountMinor: 4200, currency: 'EUR' };

/** The service with its demo data; alice calls when nobody is named. */
export const openCommercial = () => openService(app, new URL('..', import.meta.url), alice);
