$version: "2"

namespace gatehouse.fesupport

use aws.protocols#restJson1
use gatehouse.authz#cedarAction
use gatehouse.authz#cedarNamespace
use gatehouse.authz#noAuthorization
use gatehouse.authz#throttle
use gatehouse.common#ForbiddenException
use gatehouse.common#HealthOutput
use gatehouse.common#InternalServerException
use gatehouse.common#PayloadTooLargeException
use gatehouse.common#ResourceId
use gatehouse.common#ServiceUnavailableException
use gatehouse.common#Subject
use gatehouse.common#ThrottlingException
use gatehouse.common#UnauthorizedException
use gatehouse.common#ValidationException

/// What every front end needs: who is signed in, support tickets with comments, feedback.
@title("Front-end Support API")
@restJson1
@httpBearerAuth
@auth([httpBearerAuth])
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@cedarNamespace(
    namespace: "Gatehouse"
    actionPrefix: "fe-support"
    principals: ["User", "ApiClient"]
)
@throttle(rate: 500, burst: 1000)
service FeSupport {
    version: "2026-01-01"
    resources: [
        Ticket
        Feedback
    ]
    operations: [
        GetSession
        GetHealth
    ]
    errors: [
        UnauthorizedException
        ForbiddenException
        ValidationException
        PayloadTooLargeException
        ThrottlingException
        InternalServerException
        ServiceUnavailableException
    ]
}

/// Id of a ticket; the service chooses it.
string TicketId with [ResourceId]

/// Id of a comment, unique within its ticket.
string CommentId with [ResourceId]

/// Id of a piece of feedback; the service chooses it.
string FeedbackId with [ResourceId]

/// What kind of caller it is.
enum PrincipalType {
    /// A person who signed in.
    USER = "user"

    /// A machine with a token of its own.
    CLIENT = "client"
}

/// Names of groups.
list GroupNames {
    member: GroupName
}

@length(min: 1, max: 128)
string GroupName

/// The tenant that the caller belongs to.
@length(min: 1, max: 64)
string TenantId

// The groups fit into a token, so there is nothing to page.
/// Tells callers who they are, as the door knows them.
@suppress(["MissingPaginatedTrait"])
@examples([
    {
        title: "A support agent"
        input: {}
        output: {
            type: "user"
            sub: "sam"
            tenantId: "acme"
            groups: ["support-agent"]
        }
    }
])
@readonly
@http(method: "GET", uri: "/api/fe-support/session")
@cedarAction(
    memberOf: ["SelfService"]
)
operation GetSession {
    input := {}

    output := {
        @required
        type: PrincipalType

        /// The user's name or the client's id.
        @required
        sub: Subject

        @required
        tenantId: TenantId

        /// The groups in the caller's token.
        @required
        groups: GroupNames
    }
}

/// Whether the service answers. Says nothing about what it depends on.
@examples([
    {
        title: "It answers"
        input: {}
        output: { ok: true }
    }
])
@readonly
@auth([])
@noAuthorization(reason: "Health checks of load balancers and monitors carry no token, and the answer holds no data.")
@throttle(rate: 50, burst: 100)
@http(method: "GET", uri: "/api/fe-support/health")
operation GetHealth {
    input := {}
    output := with [HealthOutput] {}
}
