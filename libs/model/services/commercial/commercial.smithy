$version: "2"

namespace gatehouse.commercial

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

/// Orders with their lines, and the quotes that become orders.
@title("Commercial API")
@restJson1
@httpBearerAuth
@auth([httpBearerAuth])
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults", items: "items")
@cedarNamespace(
    namespace: "Gatehouse"
    actionPrefix: "commercial"
    principals: ["User", "ApiClient"]
)
@throttle(rate: 1000, burst: 2000)
service Commercial {
    version: "2026-01-01"
    resources: [
        Order
        Quote
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

/// Id of an order; the service chooses it.
string OrderId with [ResourceId]

/// Id of a line, unique within its order.
string LineId with [ResourceId]

/// Id of a quote; the service chooses it.
string QuoteId with [ResourceId]

/// Free text for the people who handle it.
@length(max: 1024)
string Note

/// An amount of money in the smallest unit of its currency.
structure Money {
    /// E.g. cents: 4200 is 42.00 EUR.
    @required
    amountMinor: AmountMinor

    /// ISO 4217, e.g. `EUR`.
    @required
    currency: Currency
}

@range(min: 0, max: 1000000000000)
long AmountMinor

@length(min: 3, max: 3)
@pattern("^[A-Z]{3}$")
string Currency

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
@http(method: "GET", uri: "/api/commercial/health")
operation GetHealth {
    input := {}
    output := with [HealthOutput] {}
}
