import { ForbiddenException, UnauthorizedException, ValidationException } from '@gatehouse/sdk/commercial';
import { failureOf } from './failure.ts';
import { SignedOut } from './session.ts';

const metadata = (httpStatusCode: number) => ({
  $metadata: { httpStatusCode, requestId: 'from-the-header' },
});

describe('a failure', () => {
  it('of the API has class, status, sentence and request id', () => {
    const error = new ForbiddenException({
      message: 'Not permitted',
      requestId: 'from-the-body',
      ...metadata(403),
    });
    expect(failureOf(error)).toEqual({
      name: 'ForbiddenException',
      message: 'Not permitted',
      status: 403,
      requestId: 'from-the-body',
      fields: {},
      signedOut: false,
    });
  });

  it('takes the request id from the header where the body has none', () => {
    const error = new ForbiddenException({ message: 'Not permitted', ...metadata(403) });
    expect(failureOf(error).requestId).toBe('from-the-header');
  });

  it('of validation names the fields', () => {
    const fieldList = [{ path: '/total/currency', message: 'must have length 3' }];
    const error = new ValidationException({ message: 'x', fieldList, ...metadata(400) });
    expect(failureOf(error).fields).toEqual({ '/total/currency': 'must have length 3' });
  });

  it('of authentication asks to sign in again', () => {
    expect(failureOf(new UnauthorizedException({ message: 'x', ...metadata(401) })).signedOut).toBe(true);
  });

  it('of the session asks to sign in again', () => {
    expect(failureOf(new SignedOut())).toEqual({
      name: 'SignedOut',
      message: 'Your session has ended.',
      fields: {},
      signedOut: true,
    });
  });

  it.each([[new TypeError('Failed to fetch')], ['text'], [null], [undefined], [{}]])(
    'that is %p says that there was no answer, and nothing of what the browser said',
    (error) => {
      expect(failureOf(error)).toEqual({
        name: 'NoAnswer',
        message: 'There was no answer. Is the network there, and is Gatehouse running?',
        fields: {},
        signedOut: false,
      });
    },
  );

  it('without name or message is still one', () => {
    expect(failureOf({ ...metadata(500) })).toMatchObject({ name: 'Error', message: '', status: 500 });
  });
});
