$version: "2"

namespace gatehouse.commercial

use gatehouse.authz#cedarAction
use gatehouse.authz#cedarEntity
use gatehouse.authz#throttle
use gatehouse.common#ConflictException
use gatehouse.common#PageInput
use gatehouse.common#PageOutput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Revision
use gatehouse.common#Version
use gatehouse.common#Versioned

/// One item of an order. The order's total is agreed and does not follow from its lines.
@cedarEntity(
    type: "OrderLine"
    memberOf: ["Order"]
    attributes: {
        tenantId: { type: "String" }
    }
)
resource OrderLine {
    identifiers: {
        orderId: OrderId
        lineId: LineId
    }
    properties: {
        sku: Sku
        quantity: Quantity
        unitPrice: Money
        version: Version
        createdAt: Timestamp
        updatedAt: Timestamp
    }
    create: CreateOrderLine
    read: GetOrderLine
    delete: DeleteOrderLine
    list: ListOrderLines
}

/// Article number.
@length(min: 1, max: 64)
string Sku

/// How many of it.
@range(min: 1, max: 100000)
integer Quantity

/// A line as it stands in a list.
structure OrderLineSummary for OrderLine {
    @required
    $lineId

    @required
    $sku

    @required
    $quantity

    /// Price of one.
    @required
    $unitPrice
}

list OrderLineSummaries {
    member: OrderLineSummary
}

/// Adds a line to an open order.
@examples([
    {
        title: "Two pens"
        input: {
            orderId: "123"
            sku: "pen-blue"
            quantity: 2
            unitPrice: { amountMinor: 150, currency: "EUR" }
        }
        output: { orderId: "123", lineId: "l-3", version: 1 }
    }
])
@http(method: "POST", uri: "/api/commercial/orders/{orderId}/lines", code: 201)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 200, burst: 400)
operation CreateOrderLine {
    input := for OrderLine {
        @required
        @httpLabel
        $orderId

        @required
        $sku

        @required
        $quantity

        /// Price of one.
        @required
        $unitPrice
    }

    output := for OrderLine with [Revision] {
        @required
        $orderId

        @required
        $lineId
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// Reads one line of an order.
@examples([
    {
        title: "The first line"
        input: { orderId: "123", lineId: "l-1" }
        output: {
            orderId: "123"
            lineId: "l-1"
            sku: "notebook-a5"
            quantity: 3
            unitPrice: { amountMinor: 1200, currency: "EUR" }
            version: 1
            createdAt: "2026-01-05T09:00:00Z"
            updatedAt: "2026-01-05T09:00:00Z"
        }
    }
])
@readonly
@http(method: "GET", uri: "/api/commercial/orders/{orderId}/lines/{lineId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetOrderLine {
    input := for OrderLine {
        @required
        @httpLabel
        $orderId

        @required
        @httpLabel
        $lineId
    }

    output := for OrderLine with [Versioned] {
        @required
        $orderId

        @required
        $lineId

        @required
        $sku

        @required
        $quantity

        /// Price of one.
        @required
        $unitPrice
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Removes a line from an open order.
@examples([
    {
        title: "The second line"
        input: { orderId: "123", lineId: "l-2" }
        output: {}
    }
])
@idempotent
@http(method: "DELETE", uri: "/api/commercial/orders/{orderId}/lines/{lineId}", code: 204)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 200, burst: 400)
operation DeleteOrderLine {
    input := for OrderLine {
        @required
        @httpLabel
        $orderId

        @required
        @httpLabel
        $lineId
    }

    output := {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// Lists the lines of an order in the order of their creation.
@examples([
    {
        title: "The lines of an order"
        input: { orderId: "123" }
        output: {
            items: [
                {
                    lineId: "l-1"
                    sku: "notebook-a5"
                    quantity: 3
                    unitPrice: { amountMinor: 1200, currency: "EUR" }
                }
            ]
        }
    }
])
@readonly
@paginated
@http(method: "GET", uri: "/api/commercial/orders/{orderId}/lines")
@cedarAction(
    memberOf: ["Read"]
)
operation ListOrderLines {
    input := for OrderLine with [PageInput] {
        @required
        @httpLabel
        $orderId
    }

    output := with [PageOutput] {
        /// The lines of this page.
        @required
        items: OrderLineSummaries
    }

    errors: [
        ResourceNotFoundException
    ]
}
