/** Members of an error: its message and what the model adds, e.g. `resourceType`. */
export type ErrorMembers = { message: string } & Readonly<Record<string, unknown>>;

/**
 * An error of the model, as the caller will see it. The operation has to model it, or the answer is
 * an `InternalServerException`. In a handler prefer `call.error(…)`, which knows the operation's errors.
 *
 * @example
 * throw new ModelledError('ResourceNotFoundException', { message: 'No such order', resourceType: 'Order' });
 */
export class ModelledError<Name extends string = string> extends Error {
  override readonly name: Name;
  readonly members: ErrorMembers;

  constructor(name: Name, members: ErrorMembers) {
    super(members.message);
    this.name = name;
    this.members = members;
  }
}

/**
 * The refusal that everything with an id needs; its message names the type only. `tenant.one` of
 * `@gatehouse/service/data` throws it.
 *
 * @example
 * if (!order) throw notFound('OrderLine'); // "No such order line"
 */
export const notFound = (resourceType: string): ModelledError<'ResourceNotFoundException'> =>
  new ModelledError('ResourceNotFoundException', {
    message: `No such ${inWords(resourceType)}`,
    resourceType,
  });

/** A type's name in a sentence: `OrderLine` is an order line. */
export const inWords = (resourceType: string): string =>
  resourceType.replace(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();
