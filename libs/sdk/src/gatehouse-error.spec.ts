import { CommercialServiceException, ForbiddenException } from '@gatehouse/sdk/commercial';
import { isGatehouseError, type GatehouseError } from './gatehouse-error.ts';

const $metadata = { httpStatusCode: 403, requestId: 'r-1' };
const forbidden = () => new ForbiddenException({ message: 'Not permitted', requestId: 'r-1', $metadata });

/** As another copy of the package would make it: the same members, another class. */
const ofAnotherCopy = (more: object = {}) =>
  Object.assign(new Error('Not permitted'), {
    name: 'ForbiddenException',
    $fault: 'client',
    $metadata,
    requestId: 'r-1',
    ...more,
  });

describe('isGatehouseError', () => {
  it.each<[string, unknown]>([
    ['an error of the model', forbidden()],
    ['one of another copy of the package', ofAnotherCopy()],
    ['one whose answer had no request id', ofAnotherCopy({ requestId: undefined })],
    ['one of a server', ofAnotherCopy({ name: 'InternalServerException', $fault: 'server' })],
  ])('knows %s', (_what, error) => {
    expect(isGatehouseError(error)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'ForbiddenException'],
    ['an empty object', {}],
    ['any other error', new TypeError('fetch failed')],
    ['an aborted call', Object.assign(new Error('Request aborted'), { name: 'AbortError' })],
    [
      'a failed call that was tried three times',
      Object.assign(new Error('connect'), { $metadata: { attempts: 3 } }),
    ],
    [
      'an error of an AWS client',
      new CommercialServiceException({ name: 'ThrottlingException', $fault: 'client', $metadata }),
    ],
    ['an error without a name', ofAnotherCopy({ name: undefined })],
    ['an error without a message', ofAnotherCopy({ message: undefined })],
    ['an error without a fault', ofAnotherCopy({ $fault: undefined })],
    ['an error without a status', ofAnotherCopy({ $metadata: { requestId: 'r-1' } })],
    ['an error without metadata', ofAnotherCopy({ $metadata: undefined })],
  ])('takes %s for none', (_what, error) => {
    expect(isGatehouseError(error)).toBe(false);
  });

  it('looks for one name when it is given', () => {
    expect(isGatehouseError(forbidden(), 'ForbiddenException')).toBe(true);
    expect(isGatehouseError(ofAnotherCopy(), 'ForbiddenException')).toBe(true);
    expect(isGatehouseError(forbidden(), 'ConflictException')).toBe(false);
  });

  it('gives the members of that name to the compiler', () => {
    const error: unknown = ofAnotherCopy({ name: 'ValidationException', fieldList: [{ path: '/total' }] });
    const paths = isGatehouseError(error, 'ValidationException')
      ? error.fieldList?.map(({ path }) => path)
      : [];
    expect(paths).toEqual(['/total']);
    const other: unknown = forbidden();
    // @ts-expect-error what another error has is not there
    expect(isGatehouseError(other, 'ForbiddenException') && other.fieldList).toBeUndefined();
  });

  it('is what the generated classes are', () => {
    const error: GatehouseError<'ForbiddenException'> = { ...forbidden(), $metadata };
    expect(error.requestId).toBe('r-1');
  });
});
