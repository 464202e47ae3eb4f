/**
 * The types of a gateway response, with API Gateway's own status and message, which count where the document
 * gives neither (API Gateway developer guide, "Gateway response types").
 */
export const GATEWAY_RESPONSES = {
  ACCESS_DENIED: [403, 'User is not authorized to access this resource'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, 'Internal server error'],
  AUTHORIZER_FAILURE: [500, 'Internal server error'],
  BAD_REQUEST_BODY: [400, 'Invalid request body'],
  BAD_REQUEST_PARAMETERS: [400, 'Missing required request parameters'],
  DEFAULT_4XX: [400, 'Bad request'],
  DEFAULT_5XX: [500, 'Internal server error'],
  INTEGRATION_FAILURE: [504, 'Network error communicating with endpoint'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out'],
  INVALID_API_KEY: [403, 'Forbidden'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token'],
  REQUEST_TOO_LARGE: [413, 'Request Entity Too Large'],
  THROTTLED: [429, 'Too Many Requests'],
  UNAUTHORIZED: [401, 'Unauthorized'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'Unsupported Media Type'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type ResponseType = keyof typeof GATEWAY_RESPONSES;

/** A request ends here, with a gateway response of this type. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param status where the type alone does not say it (DEFAULT_4XX) */
  constructor(
    readonly type: ResponseType,
    message: string = GATEWAY_RESPONSES[type][1],
    readonly status: number = GATEWAY_RESPONSES[type][0],
  ) {
    super(message);
  }
}
