import type { Principal } from '@gatehouse/principal';
import {
  ANSWERS,
  AUTHORIZER_ERRORS,
  AuthorizerError,
  type AuthorizerErrorCode,
  type Reason,
} from './errors.ts';

/** A refusal: `deny` is the caller's affair (401, 403), `error` is not (500, 503). */
export interface Refusal {
  decision: 'deny' | 'error';
  code: AuthorizerErrorCode;
  /** For the log only. */
  reason: Reason | undefined;
  status: 401 | 403 | 500 | 503;
  /** One fixed sentence per status. */
  message: string;
}

/** What came of a request: let through as somebody, or refused. */
export type AuthorizerOutcome = { decision: 'allow'; principal: Principal } | Refusal;

/** The refusal of a code. */
export function refusal(code: AuthorizerErrorCode, reason?: Reason): Refusal {
  const { status } = AUTHORIZER_ERRORS[code];
  return {
    decision: status < 500 ? 'deny' : 'error',
    code,
    reason,
    status,
    message: ANSWERS[status].message,
  };
}

/** The refusal that something thrown stands for; what no step foresaw is ERR_INTERNAL. */
export function refusalOf(thrown: unknown): Refusal {
  return thrown instanceof AuthorizerError ? refusal(thrown.code, thrown.reason) : refusal('ERR_INTERNAL');
}
