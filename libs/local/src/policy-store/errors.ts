/** The errors of Verified Permissions that this stand-in gives: HTTP status of the service's model, and who owns the name. */
export const POLICY_STORE_FAULTS = {
  AccessDeniedException: { status: 403, owner: 'com.amazonaws.verifiedpermissions' },
  ConflictException: { status: 409, owner: 'com.amazonaws.verifiedpermissions' },
  InternalServerException: { status: 500, owner: 'com.amazonaws.verifiedpermissions' },
  InvalidStateException: { status: 406, owner: 'com.amazonaws.verifiedpermissions' },
  ResourceNotFoundException: { status: 404, owner: 'com.amazonaws.verifiedpermissions' },
  ServiceQuotaExceededException: { status: 402, owner: 'com.amazonaws.verifiedpermissions' },
  ValidationException: { status: 400, owner: 'com.amazonaws.verifiedpermissions' },
  SerializationException: { status: 400, owner: 'com.amazon.coral.service' },
  UnknownOperationException: { status: 400, owner: 'com.amazon.coral.service' },
  UnsupportedOperationException: { status: 400, owner: 'com.amazon.coral.service' },
} as const;

export type FaultType = keyof typeof POLICY_STORE_FAULTS;

export type ResourceType = 'POLICY' | 'POLICY_STORE' | 'POLICY_TEMPLATE' | 'SCHEMA';

/** A member of the input that is not as it should be, and why. */
export interface Field {
  readonly path: string;
  readonly message: string;
}

/** An answer that is an error: its name on the wire, a fixed sentence, and the members that its shape has. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly type: FaultType,
    message: string,
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** A ValidationException that names the members of the input. */
export class InvalidInput extends Fault {
  constructor(readonly fields: readonly Field[]) {
    super('ValidationException', 'The input does not keep the constraints of the operation.', {
      fieldList: fields,
    });
  }
}

export const invalid = (path: string, ...messages: readonly string[]): InvalidInput =>
  new InvalidInput(messages.map((message) => ({ path, message })));

export const notFound = (resourceType: ResourceType, resourceId: string): Fault =>
  new Fault('ResourceNotFoundException', 'There is no such resource.', { resourceId, resourceType });

export const conflict = (resourceType: ResourceType, resourceId: string): Fault =>
  new Fault('ConflictException', 'The request conflicts with a resource that is there.', {
    resources: [{ resourceId, resourceType }],
  });

export const quotaExceeded = (resourceType: ResourceType, resourceId: string): Fault =>
  new Fault('ServiceQuotaExceededException', 'The policy store has no room for this.', {
    resourceType,
    resourceId,
  });

/** The snapshot in the data folder is not one: the store would start empty, so it does not start. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly code = 'ERR_SNAPSHOT_INVALID';

  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`${file} is no snapshot of a policy store; remove it to start with an empty one.`, { cause });
  }
}
