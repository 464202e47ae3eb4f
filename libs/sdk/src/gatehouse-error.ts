/** What an error has beside the members of {@link GatehouseError}, by its name in the model. */
interface Details {
  ResourceNotFoundException: { readonly resourceType?: string | undefined };
  ServiceUnavailableException: { readonly retryAfterSeconds?: number | undefined };
  ThrottlingException: { readonly retryAfterSeconds?: number | undefined };
  ValidationException: {
    /** One entry for each member of the input that was refused. */
    readonly fieldList?: readonly { readonly path?: string; readonly message?: string }[] | undefined;
  };
}

interface Refusal<Name extends string> extends Error {
  /** The error's name in the model, e.g. `ForbiddenException`. Branch on it, never on the message. */
  readonly name: Name;
  /** Quote it to support: it finds the request in every log. */
  readonly requestId?: string | undefined;
  /** Whose fault it is: the request was wrong, or the answer could not be given. */
  readonly $fault: 'client' | 'server';
  readonly $metadata: {
    readonly httpStatusCode: number;
    readonly requestId?: string | undefined;
    /** How often the call was tried. */
    readonly attempts?: number | undefined;
  };
}

/** An error that the door, or a service behind it, answered with. */
export type GatehouseError<Name extends string = string> = Refusal<Name> &
  (Name extends keyof Details ? Details[Name] : unknown);

/**
 * Whether an error is an answer of Gatehouse, and of that name if one is given. It goes by what the error is made of, not
 * by its class: two copies of a package in one program do no harm. What never became an answer (no network, a call that
 * was aborted, no token) is none, and neither is an error of an AWS client.
 *
 * @example
 * if (isGatehouseError(error, 'ValidationException')) show(error.fieldList);
 * else if (isGatehouseError(error)) report(error.name, error.requestId);
 * else throw error;
 */
export function isGatehouseError<Name extends string = string>(
  error: unknown,
  name?: Name,
): error is GatehouseError<Name> {
  if (typeof error !== 'object' || error === null) return false;
  const given = error as Partial<Refusal<Name>>;
  return (
    typeof given.name === 'string' &&
    typeof given.message === 'string' &&
    (given.$fault === 'client' || given.$fault === 'server') &&
    typeof given.$metadata?.httpStatusCode === 'number' &&
    // Every error of the model has this member, if only undefined; AWS's own errors do not.
    'requestId' in given &&
    (name === undefined || given.name === name)
  );
}
