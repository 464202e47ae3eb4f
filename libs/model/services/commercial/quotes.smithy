$version: "2"

namespace gatehouse.commercial

use gatehouse.authz#cedarAction
use gatehouse.authz#cedarEntity
use gatehouse.authz#throttle
use gatehouse.common#ConflictException
use gatehouse.common#IdempotentInput
use gatehouse.common#PageInput
use gatehouse.common#PageOutput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Revision
use gatehouse.common#Version
use gatehouse.common#Versioned

/// An offer. Accepting it creates an order with its total.
@cedarEntity(
    type: "Quote"
    memberOf: ["Tenant"]
    attributes: {
        tenantId: { type: "String" }
    }
)
resource Quote {
    identifiers: {
        quoteId: QuoteId
    }
    properties: {
        status: QuoteStatus
        total: Money
        validUntil: Timestamp
        note: Note
        orderId: OrderId
        version: Version
        createdAt: Timestamp
        updatedAt: Timestamp
    }
    create: CreateQuote
    read: GetQuote
    list: ListQuotes
    operations: [
        AcceptQuote
    ]
}

/// Where a quote stands.
enum QuoteStatus {
    /// Can be accepted until its time runs out.
    OPEN

    /// Has become an order.
    ACCEPTED
}

/// A quote as it stands in a list.
structure QuoteSummary for Quote {
    @required
    $quoteId

    @required
    $status

    /// The total offered.
    @required
    $total

    /// When it was created.
    @required
    $createdAt
}

list QuoteSummaries {
    member: QuoteSummary
}

/// Creates an open quote.
@examples([
    {
        title: "An offer that ends with the decade"
        input: {
            total: { amountMinor: 99000, currency: "EUR" }
            validUntil: "2029-12-31T23:59:59Z"
            clientToken: "create-quote-example"
        }
        output: { quoteId: "q-3", version: 1 }
    }
])
@http(method: "POST", uri: "/api/commercial/quotes", code: 201)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 200, burst: 400)
operation CreateQuote {
    input := for Quote with [IdempotentInput] {
        /// The total offered.
        @required
        $total

        /// The last moment at which it can be accepted; always when absent.
        $validUntil

        $note
    }

    output := for Quote with [Revision] {
        @required
        $quoteId
    }

    errors: [
        ConflictException
    ]
}

/// Reads one quote.
@examples([
    {
        title: "An open quote"
        input: { quoteId: "q-1" }
        output: {
            quoteId: "q-1"
            status: "OPEN"
            total: { amountMinor: 120000, currency: "EUR" }
            version: 1
            createdAt: "2026-01-05T09:00:00Z"
            updatedAt: "2026-01-05T09:00:00Z"
        }
    }
])
@readonly
@http(method: "GET", uri: "/api/commercial/quotes/{quoteId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetQuote {
    input := for Quote {
        @required
        @httpLabel
        $quoteId
    }

    output := for Quote with [Versioned] {
        @required
        $quoteId

        @required
        $status

        /// The total offered.
        @required
        $total

        /// The last moment at which it can be accepted; always when absent.
        $validUntil

        $note

        /// The order that it became.
        $orderId
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the quotes of the caller's tenant, newest first.
@examples([
    {
        title: "Open quotes"
        input: { status: "OPEN" }
        output: {
            items: [
                {
                    quoteId: "q-1"
                    status: "OPEN"
                    total: { amountMinor: 120000, currency: "EUR" }
                    createdAt: "2026-01-05T09:00:00Z"
                }
            ]
        }
    }
])
@readonly
@paginated
@http(method: "GET", uri: "/api/commercial/quotes")
@cedarAction(
    memberOf: ["Read"]
)
operation ListQuotes {
    input := for Quote with [PageInput] {
        /// Only quotes that stand there.
        @httpQuery("status")
        $status
    }

    output := with [PageOutput] {
        /// The quotes of this page.
        @required
        items: QuoteSummaries
    }
}

/// Accepts an open quote and creates the order that follows from it.
@examples([
    {
        title: "An open quote"
        input: { quoteId: "q-2" }
        output: { quoteId: "q-2", orderId: "ord-2", version: 2 }
    }
])
@http(method: "POST", uri: "/api/commercial/quotes/{quoteId}/accept")
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 200, burst: 400)
operation AcceptQuote {
    input := for Quote {
        @required
        @httpLabel
        $quoteId
    }

    output := for Quote with [Revision] {
        @required
        $quoteId

        /// The order that it became.
        @required
        $orderId
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}
