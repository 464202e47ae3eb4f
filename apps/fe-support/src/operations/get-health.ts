import type { Operation } from '../operation.ts';

export const getHealth: Operation<'GetHealth'> = () => Promise.resolve({ ok: true });
