import { openService, user } from '@gatehouse/service/testing';
import { app } from '../src/app.ts';

export const sam = user('sam', 'acme', 'support-agent');
export const gus = user('gus', 'globex', 'support-agent');
/** Somebody without a group: may ask for help and say what they think. */
export const nora = user('nora', 'acme');

/** When the tickets and the feedback of the demo data were created. */
export const seeded = new Date('2026-01-05T09:00:00Z');

/** A ticket that the test does not care about. */
export const question = { subject: 'A question', body: 'Is it me?' };

/** The service with its demo data; sam calls when nobody is named. */
export const openFeSupport = () => openService(app, new URL('..', import.meta.url), sam);
