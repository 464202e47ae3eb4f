$version: "2"

namespace gatehouse.commercial

use gatehouse.authz#cedarAction
use gatehouse.authz#cedarEntity
use gatehouse.common#PageInput
use gatehouse.common#PageOutput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Subject
use gatehouse.common#Version
use gatehouse.common#Versioned
use smithy.waiters#waitable

/// What a customer ordered, for an agreed total. Open orders change; approved ones do not.
@cedarEntity(
    type: "Order"
    memberOf: ["Tenant"]
    attributes: {
        tenantId: { type: "String" }
    }
)
resource Order {
    identifiers: {
        orderId: OrderId
    }
    properties: {
        status: OrderStatus
        total: Money
        note: Note
        owner: Subject
        version: Version
        createdAt: Timestamp
        updatedAt: Timestamp
    }
    create: CreateOrder
    read: GetOrder
    update: UpdateOrder
    delete: DeleteOrder
    list: ListOrders
    operations: [
        ApproveOrder
    ]
    resources: [
        OrderLine
    ]
}

/// Where an order stands.
enum OrderStatus {
    /// Can still be changed, deleted or approved.
    OPEN

    /// Binding; nothing of it changes any more.
    APPROVED
}

/// An order as it stands in a list.
structure OrderSummary for Order {
    @required
    $orderId

    @required
    $status

    /// The agreed total.
    @required
    $total

    /// When it was created.
    @required
    $createdAt
}

list OrderSummaries {
    member: OrderSummary
}

/// Reads one order.
@examples([
    {
        title: "An open order"
        input: { orderId: "123" }
        output: {
            orderId: "123"
            status: "OPEN"
            total: { amountMinor: 4200, currency: "EUR" }
            owner: "alice"
            version: 1
            createdAt: "2026-01-05T09:00:00Z"
            updatedAt: "2026-01-05T09:00:00Z"
        }
    }
    {
        title: "An order of another tenant is not found"
        input: { orderId: "900" }
        error: {
            shapeId: ResourceNotFoundException
            content: { message: "No such order", resourceType: "Order" }
        }
    }
])
@readonly
@waitable(
    OrderApproved: {
        documentation: "Waits until the order is approved."
        acceptors: [
            {
                state: "success"
                matcher: {
                    output: { path: "status", expected: "APPROVED", comparator: "stringEquals" }
                }
            }
            {
                state: "failure"
                matcher: { errorType: ResourceNotFoundException }
            }
        ]
        minDelay: 2
        maxDelay: 30
    }
)
@http(method: "GET", uri: "/api/commercial/orders/{orderId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetOrder {
    input := for Order {
        @required
        @httpLabel
        $orderId
    }

    output := for Order with [Versioned] {
        @required
        $orderId

        @required
        $status

        /// The agreed total.
        @required
        $total

        $note

        /// Who created it.
        @required
        $owner
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the orders of the caller's tenant, newest first.
@examples([
    {
        title: "Open orders of this year"
        input: { status: "OPEN", createdAfter: "2026-01-01T00:00:00Z" }
        output: {
            items: [
                {
                    orderId: "123"
                    status: "OPEN"
                    total: { amountMinor: 4200, currency: "EUR" }
                    createdAt: "2026-01-05T09:00:00Z"
                }
            ]
        }
    }
])
@readonly
@paginated
@http(method: "GET", uri: "/api/commercial/orders")
@cedarAction(
    memberOf: ["Read"]
)
operation ListOrders {
    input := for Order with [PageInput] {
        /// Only orders that stand there.
        @httpQuery("status")
        $status

        /// Only orders created at this time or later.
        @httpQuery("createdAfter")
        createdAfter: Timestamp

        /// Only orders created before this time.
        @httpQuery("createdBefore")
        createdBefore: Timestamp
    }

    output := with [PageOutput] {
        /// The orders of this page.
        @required
        items: OrderSummaries
    }
}
