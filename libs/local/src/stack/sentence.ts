import { ModelError } from '@gatehouse/model';
import { PolicyStoreError } from '@gatehouse/policy-store';
import { AuthorizerError } from '../authorizer/index.ts';
import { DatabaseError } from '../database/index.ts';
import { IdentityProviderError } from '../identity-provider/index.ts';
import { LoopbackError } from '../loopback/index.ts';
import { RouterError } from '../router/index.ts';
import { StackError } from './errors.ts';

const refusals = [
  StackError,
  DatabaseError,
  LoopbackError,
  IdentityProviderError,
  AuthorizerError,
  RouterError,
  ModelError,
  PolicyStoreError,
];

/**
 * The sentence of an error that the local run explains by itself; undefined for any other, whose text is not meant
 * for a user.
 * @example
 * console.error(refusalSentence(error) ?? 'That was unexpected.');
 */
export function refusalSentence(error: unknown): string | undefined {
  return refusals.some((kind) => error instanceof kind) ? (error as Error).message : undefined;
}
