import * as kit from '../modelled-error.ts';

/**
 * What the answer looks like to `toMatchObject` when there is no such thing for the caller.
 *
 * @example
 * await expect(call('GetOrder', { orderId: '900' })).rejects.toMatchObject(notFound('Order'));
 */
export function notFound(resourceType: string) {
  const { name, message } = kit.notFound(resourceType);
  return { name, status: 404, message, members: { resourceType } };
}

/**
 * What the answer looks like to `toMatchObject` when a version, a state or a rule between things is against it.
 *
 * @example
 * await expect(call('ApproveOrder', { orderId: '123', version: 9 })).rejects.toMatchObject(conflict);
 */
export const conflict = { name: 'ConflictException', status: 409 } as const;

/**
 * What the answer looks like to `toMatchObject` when exactly these fields of the input are wrong.
 *
 * @example
 * await expect(call('CreateOrder', { total: undefined })).rejects.toMatchObject(invalid('/total'));
 */
export const invalid = (...paths: string[]) => ({
  name: 'ValidationException',
  status: 400,
  members: { fieldList: paths.map((path): unknown => expect.objectContaining({ path })) },
});
