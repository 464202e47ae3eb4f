import type { Operation } from '../operation.ts';

export const getSession: Operation<'GetSession'> = (_, { principal }) =>
  Promise.resolve({ ...principal, groups: [...principal.groups] });
