$version: "2"

namespace gatehouse.usermgmt

use aws.protocols#restJson1
use gatehouse.authz#cedarNamespace
use gatehouse.authz#noAuthorization
use gatehouse.authz#throttle
use gatehouse.common#ForbiddenException
use gatehouse.common#HealthOutput
use gatehouse.common#InternalServerException
use gatehouse.common#PayloadTooLargeException
use gatehouse.common#ResourceId
use gatehouse.common#ServiceUnavailableException
use gatehouse.common#ThrottlingException
use gatehouse.common#UnauthorizedException
use gatehouse.common#ValidationException

/// Accounts, the teams that they work in, and who is a member of which. A team is business
/// data: it does not change the groups in anybody's token.
@title("User Management API")
@restJson1
@httpBearerAuth
@auth([httpBearerAuth])
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@cedarNamespace(
    namespace: "Gatehouse"
    actionPrefix: "user-mgmt"
    principals: ["User", "ApiClient"]
)
@throttle(rate: 500, burst: 1000)
service UserMgmt {
    version: "2026-01-01"
    resources: [
        Account
        Team
    ]
    operations: [
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

/// Id of an account; the service chooses it.
string AccountId with [ResourceId]

/// Id of a team; the service chooses it.
string TeamId with [ResourceId]

/// Id of a membership, unique within its team.
string MemberId with [ResourceId]

/// A name for people to read.
@length(min: 1, max: 128)
string DisplayName

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
@http(method: "GET", uri: "/api/user-mgmt/health")
operation GetHealth {
    input := {}
    output := with [HealthOutput] {}
}
