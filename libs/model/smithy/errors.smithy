$version: "2"

namespace gatehouse.common

/// Members that every error carries, whoever answers: router or service.
@mixin
structure ErrorBase {
    /// A sentence for people; it may change, so do not branch on it.
    @required
    message: String

    /// Quote it to support: it finds the request in every log.
    requestId: String
}

/// No credentials, or credentials that could not be verified.
@error("client")
@httpError(401)
structure UnauthorizedException with [ErrorBase] {}

/// The caller is known and may not do this.
@error("client")
@httpError(403)
structure ForbiddenException with [ErrorBase] {}

/// The input does not satisfy the model.
@error("client")
@httpError(400)
structure ValidationException with [ErrorBase] {
    /// One entry for each member that was refused; absent when the shape of the request was.
    fieldList: ValidationExceptionFieldList
}

/// A member of the input that was refused.
structure ValidationExceptionField {
    /// JSON pointer to the member, e.g. `/total/currency`.
    @required
    path: String

    /// The constraint that it does not satisfy.
    @required
    message: String
}

list ValidationExceptionFieldList {
    member: ValidationExceptionField
}

/// More requests than the route's throttle lets through.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException with [ErrorBase] {
    /// Seconds to wait before the next try.
    @httpHeader("Retry-After")
    retryAfterSeconds: Integer
}

/// The body is larger than the router takes.
@error("client")
@httpError(413)
structure PayloadTooLargeException with [ErrorBase] {}

/// There is no such thing in the caller's tenant.
@error("client")
@httpError(404)
structure ResourceNotFoundException with [ErrorBase] {
    /// What was looked for, e.g. `Order`.
    @required
    resourceType: String
}

/// The state does not allow it: a stale version, a reused idempotency key, a value already taken.
@error("client")
@httpError(409)
structure ConflictException with [ErrorBase] {}

/// A fault of the service, logged with the request id.
@error("server")
@httpError(500)
@retryable
structure InternalServerException with [ErrorBase] {}

/// Something that the answer depends on cannot be reached right now.
@error("server")
@httpError(503)
@retryable
structure ServiceUnavailableException with [ErrorBase] {
    /// Seconds to wait before the next try.
    @httpHeader("Retry-After")
    retryAfterSeconds: Integer
}
