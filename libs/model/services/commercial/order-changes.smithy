$version: "2"

namespace gatehouse.commercial

use gatehouse.authz#cedarAction
use gatehouse.authz#throttle
use gatehouse.common#ConflictException
use gatehouse.common#ExpectedVersion
use gatehouse.common#IdempotentInput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Revision

/// Creates an open order.
@examples([
    {
        title: "An order of 42.00 EUR"
        input: {
            total: { amountMinor: 4200, currency: "EUR" }
            note: "Deliver on a weekday"
            clientToken: "create-order-example"
        }
        output: { orderId: "ord-1", version: 1 }
    }
])
@http(method: "POST", uri: "/api/commercial/orders", code: 201)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 200, burst: 400)
operation CreateOrder {
    input := for Order with [IdempotentInput] {
        /// The agreed total.
        @required
        $total

        $note
    }

    output := for Order with [Revision] {
        @required
        $orderId
    }

    errors: [
        ConflictException
    ]
}

/// Replaces total and note of an open order; a note left out is removed.
@examples([
    {
        title: "Another total"
        input: {
            orderId: "123"
            version: 1
            total: { amountMinor: 4500, currency: "EUR" }
        }
        output: { orderId: "123", version: 2 }
    }
    {
        title: "A stale version"
        input: {
            orderId: "123"
            version: 99
            total: { amountMinor: 4500, currency: "EUR" }
        }
        error: {
            shapeId: ConflictException
            content: { message: "The order has changed since it was read" }
        }
    }
])
@idempotent
@http(method: "PUT", uri: "/api/commercial/orders/{orderId}")
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 200, burst: 400)
operation UpdateOrder {
    input := for Order with [ExpectedVersion] {
        @required
        @httpLabel
        $orderId

        /// The agreed total.
        @required
        $total

        $note
    }

    output := for Order with [Revision] {
        @required
        $orderId
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// Deletes an open order with its lines.
@examples([
    {
        title: "An open order"
        input: { orderId: "124", version: 1 }
        output: {}
    }
])
@idempotent
@http(method: "DELETE", uri: "/api/commercial/orders/{orderId}", code: 204)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 200, burst: 400)
operation DeleteOrder {
    input := for Order {
        @required
        @httpLabel
        $orderId

        /// When given, only this version is deleted.
        @httpQuery("version")
        $version
    }

    output := {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// Makes an open order binding.
@examples([
    {
        title: "An open order"
        input: { orderId: "125", version: 1 }
        output: { orderId: "125", status: "APPROVED", version: 2 }
    }
])
@http(method: "POST", uri: "/api/commercial/orders/{orderId}/approve")
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 200, burst: 400)
operation ApproveOrder {
    input := for Order with [ExpectedVersion] {
        @required
        @httpLabel
        $orderId
    }

    output := for Order with [Revision] {
        @required
        $orderId

        @required
        $status
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}
