$version: "2"

namespace gatehouse.shop

use aws.protocols#restJson1
use gatehouse.authz#cedarAction
use gatehouse.authz#cedarEntity
use gatehouse.authz#cedarNamespace
use gatehouse.authz#noAuthorization
use gatehouse.common#ForbiddenException
use gatehouse.common#InternalServerException
use gatehouse.common#PayloadTooLargeException
use gatehouse.common#ResourceId
use gatehouse.common#ServiceUnavailableException
use gatehouse.common#ThrottlingException
use gatehouse.common#UnauthorizedException
use gatehouse.common#ValidationException

/// Orders, for the tests of the model build.
@title("Shop API")
@restJson1
@httpBearerAuth
@auth([httpBearerAuth])
@cedarNamespace(
    namespace: "Gatehouse"
    actionPrefix: "shop"
    principals: ["User", "ApiClient"]
)
service Shop {
    version: "1"
    resources: [
        Order
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

/// Id of an order.
string OrderId with [ResourceId]

/// Free text.
string Note

/// An order.
@cedarEntity(
    type: "Order"
    memberOf: ["Tenant"]
)
resource Order {
    identifiers: {
        orderId: OrderId
    }
    properties: {
        note: Note
    }
    read: GetOrder
    create: CreateOrder
    operations: [
        CloseOrder
    ]
}

/// Reads an order.
@examples([
    {
        title: "An order"
        input: { orderId: "1" }
        output: { orderId: "1", note: "Hello" }
    }
])
@readonly
@http(method: "GET", uri: "/api/shop/orders/{orderId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetOrder {
    input := for Order {
        @required
        @httpLabel
        $orderId
    }

    output := for Order {
        @required
        $orderId

        @required
        $note
    }
}

/// Creates an order.
@examples([
    {
        title: "An order"
        input: { note: "Hello" }
        output: { orderId: "2" }
    }
])
@http(method: "POST", uri: "/api/shop/orders", code: 201)
@cedarAction(
    memberOf: ["Write"]
)
operation CreateOrder {
    input := for Order {
        $note
    }

    output := for Order {
        @required
        $orderId
    }
}

/// Closes an order.
@examples([
    {
        title: "An order"
        input: { orderId: "1" }
        output: {}
    }
])
@http(method: "POST", uri: "/api/shop/orders/{orderId}/close")
@cedarAction(
    memberOf: ["Write"]
)
operation CloseOrder {
    input := for Order {
        @required
        @httpLabel
        $orderId
    }

    output := {}

    errors: [
        OrderClosedException
    ]
}

/// The order is closed already.
@error("client")
@httpError(409)
structure OrderClosedException {
    /// A sentence for people.
    @required
    message: String

    /// Who closed it.
    closer: String
}

/// Whether the service answers.
@examples([
    {
        title: "It answers"
        input: {}
        output: {}
    }
])
@readonly
@auth([])
@noAuthorization(reason: "Health checks carry no token.")
@http(method: "GET", uri: "/api/shop/health")
operation GetHealth {
    input := {}
    output := {}
}
