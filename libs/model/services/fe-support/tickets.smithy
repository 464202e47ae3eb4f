$version: "2"

namespace gatehouse.fesupport

use gatehouse.authz#cedarAction
use gatehouse.authz#cedarEntity
use gatehouse.common#PageInput
use gatehouse.common#PageOutput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Subject
use gatehouse.common#Version
use gatehouse.common#Versioned
use smithy.waiters#waitable

/// Something that somebody needs help with.
@cedarEntity(
    type: "Ticket"
    memberOf: ["Tenant"]
    attributes: {
        tenantId: { type: "String" }
    }
)
resource Ticket {
    identifiers: {
        ticketId: TicketId
    }
    properties: {
        subject: TicketSubject
        body: Text
        status: TicketStatus
        priority: TicketPriority
        requester: Subject
        version: Version
        createdAt: Timestamp
        updatedAt: Timestamp
    }
    create: CreateTicket
    read: GetTicket
    update: UpdateTicket
    list: ListTickets
    operations: [
        CloseTicket
    ]
    resources: [
        Comment
    ]
}

/// Where a ticket stands.
enum TicketStatus {
    /// Somebody waits for help.
    OPEN

    /// Nothing of it changes any more.
    CLOSED
}

/// How urgent a ticket is.
enum TicketPriority {
    /// When there is time.
    LOW

    /// In its turn.
    NORMAL

    /// Before the others.
    HIGH
}

/// What it is about, in one line.
@length(min: 1, max: 200)
string TicketSubject

/// What somebody wrote.
@length(min: 1, max: 4000)
string Text

/// A ticket as it stands in a list.
structure TicketSummary for Ticket {
    @required
    $ticketId

    @required
    $subject

    @required
    $status

    @required
    $priority

    /// When it was created.
    @required
    $createdAt
}

list TicketSummaries {
    member: TicketSummary
}

/// Reads one ticket.
@examples([
    {
        title: "An open ticket"
        input: { ticketId: "t-1" }
        output: { ticketId: "t-1", subject: "Cannot see my orders", body: "The page stays empty.", status: "OPEN", priority: "NORMAL", requester: "alice", version: 1, createdAt: "2026-01-05T09:00:00Z", updatedAt: "2026-01-05T09:00:00Z" }
    }
    {
        title: "No such ticket"
        input: { ticketId: "t-404" }
        error: {
            shapeId: ResourceNotFoundException
            content: { message: "No such ticket", resourceType: "Ticket" }
        }
    }
])
@readonly
@waitable(
    TicketClosed: {
        documentation: "Waits until the ticket is closed."
        acceptors: [
            {
                state: "success"
                matcher: {
                    output: { path: "status", expected: "CLOSED", comparator: "stringEquals" }
                }
            }
            {
                state: "failure"
                matcher: { errorType: ResourceNotFoundException }
            }
        ]
        minDelay: 5
        maxDelay: 60
    }
)
@http(method: "GET", uri: "/api/fe-support/tickets/{ticketId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetTicket {
    input := for Ticket {
        @required
        @httpLabel
        $ticketId
    }

    output := for Ticket with [Versioned] {
        @required
        $ticketId

        @required
        $subject

        @required
        $body

        @required
        $status

        @required
        $priority

        /// Who opened it.
        @required
        $requester
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the tickets of the caller's tenant, newest first.
@examples([
    {
        title: "Open tickets"
        input: { status: "OPEN" }
        output: {
            items: [
                {
                    ticketId: "t-1"
                    subject: "Cannot see my orders"
                    status: "OPEN"
                    priority: "NORMAL"
                    createdAt: "2026-01-05T09:00:00Z"
                }
            ]
        }
    }
])
@readonly
@paginated
@http(method: "GET", uri: "/api/fe-support/tickets")
@cedarAction(
    memberOf: ["Read"]
)
operation ListTickets {
    input := for Ticket with [PageInput] {
        /// Only tickets that stand there.
        @httpQuery("status")
        $status
    }

    output := with [PageOutput] {
        /// The tickets of this page.
        @required
        items: TicketSummaries
    }
}
