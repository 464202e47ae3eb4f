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

/** The refusals that the kit makes itself; every operation models them through its service. */
export const refusals = {
  unknownRoute: () =>
    new Refusal(404, 'ResourceNotFoundException', {
      message: 'No operation has this method and path.',
      resourceType: 'Route',
    }),
  invalidFields: (fieldList: FieldProblem[]) =>
    new Refusal(400, 'ValidationException', {
      message: `The request has ${fieldList.length} invalid ${fieldList.length === 1 ? 'field' : 'fields'}.`,
      fieldList,
    }),
  notJson: () => new Refusal(400, 'ValidationException', { message: 'The body is not a JSON object.' }),
  wrongContentType: () =>
    new Refusal(415, 'ValidationException', { message: 'The content type has to be application/json.' }),
  bodyTooLarge: () =>
    new Refusal(413, 'PayloadTooLargeException', { message: 'The body is larger than 1 MB.' }),
  internal: () =>
    new Refusal(500, 'InternalServerException', { message: 'The service could not answer this request.' }),
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
