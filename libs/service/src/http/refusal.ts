import type { ErrorMembers, ModelledError } from '../modelled-error.ts';
import { objectSchema, type OperationShape, type Schemas } from '../operation-table.ts';
import { placeMembers } from './place-members.ts';
import type { HttpResponse } from './message.ts';

/** An error answer on its way out: name, status and members as the caller sees them. */
export class Refusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly members: ErrorMembers;

  constructor(status: number, type: string, members: ErrorMembers) {
    super(members.message);
    this.status = status;
    this.type = type;
    this.members = members;
  }
}

export interface FieldProblem {
  /** JSON pointer from the input, by member names: `/total/currency`. */
  readonly path: string;
  readonly message: string;
}

/** As many fields as one answer lists; a hostile list could have a million. */
const MOST_FIELDS = 100;

/** Each field once, with what was found first. */
function fieldsOf(problems: FieldProblem[]): FieldProblem[] {
  const fields = new Map<string, FieldProblem>();
  for (const problem of problems) if (!fields.has(problem.path)) fields.set(problem.path, problem);
  return [...fields.values()].slice(0, MOST_FIELDS);
}

/**
 * The refusals that the kit makes itself; every operation models them through its service. What the router refuses
 * too is told in its words.
 */
export const refusals = {
  unknownRoute: () =>
    new Refusal(404, 'ResourceNotFoundException', { message: 'No such route', resourceType: 'Route' }),
  foreignTenant: () => new Refusal(403, 'ForbiddenException', { message: 'Not permitted in this tenant' }),
  invalidFields: (problems: FieldProblem[]) => {
    const fieldList = fieldsOf(problems);
    const count = fieldList.length === 1 ? '1 invalid field' : `${fieldList.length} invalid fields`;
    return new Refusal(400, 'ValidationException', { message: `The request has ${count}`, fieldList });
  },
  notJson: () => new Refusal(400, 'ValidationException', { message: 'The body is not a JSON object' }),
  wrongContentType: () => new Refusal(415, 'ValidationException', { message: 'Unsupported media type' }),
  bodyTooLarge: () => new Refusal(413, 'PayloadTooLargeException', { message: 'Request too large' }),
  internal: () => new Refusal(500, 'InternalServerException', { message: 'Internal error' }),
} as const;

/** The answer to an error that the operation models; every operation takes `ValidationException`. */
export function refusalOf({ name, members }: ModelledError, { errors }: OperationShape): Refusal | undefined {
  const modelled = Object.hasOwn(errors, name) ? errors[name]?.status : undefined;
  const status = modelled ?? (name === 'ValidationException' ? 400 : undefined);
  return status === undefined ? undefined : new Refusal(status, name, members);
}

/** Shapes a refusal as restJson1 clients read it: header `x-amzn-errortype`, `__type` in the body. */
export function refusalResponse(
  refusal: Refusal,
  requestId: string,
  operation: OperationShape | undefined,
  schemas: Schemas,
): HttpResponse {
  const errors = operation?.errors ?? {};
  const members = Object.hasOwn(errors, refusal.type) ? errors[refusal.type]?.members : undefined;
  const placed = members
    ? placeMembers(refusal.members, members, objectSchema(members), schemas)
    : { headers: {}, body: refusal.members };
  const body = { __type: refusal.type, ...placed.body, message: refusal.message, requestId };
  return {
    status: refusal.status,
    headers: { ...placed.headers, 'x-amzn-errortype': refusal.type },
    body: JSON.stringify(body),
  };
}
