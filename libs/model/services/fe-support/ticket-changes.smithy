$version: "2"

namespace gatehouse.fesupport

use gatehouse.authz#cedarAction
use gatehouse.authz#throttle
use gatehouse.common#ConflictException
use gatehouse.common#ExpectedVersion
use gatehouse.common#IdempotentInput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Revision

/// Opens a ticket in the caller's name.
@examples([
    {
        title: "Something does not work"
        input: { subject: "The printer is on fire", body: "Second floor, next to the plants.", priority: "HIGH", clientToken: "create-ticket-example" }
        output: { ticketId: "t-3", version: 1 }
    }
])
@http(method: "POST", uri: "/api/fe-support/tickets", code: 201)
@cedarAction(
    memberOf: ["Write", "SelfService"]
)
@throttle(rate: 100, burst: 200)
operation CreateTicket {
    input := for Ticket with [IdempotentInput] {
        @required
        $subject

        @required
        $body

        /// `NORMAL` when absent.
        $priority
    }

    output := for Ticket with [Revision] {
        @required
        $ticketId
    }

    errors: [
        ConflictException
    ]
}

/// Replaces subject, text and priority of an open ticket.
@examples([
    {
        title: "More urgent than it looked"
        input: { ticketId: "t-1", version: 1, subject: "Cannot see my orders", body: "The page stays empty.", priority: "HIGH" }
        output: { ticketId: "t-1", version: 2 }
    }
    {
        title: "A stale version"
        input: { ticketId: "t-1", version: 99, subject: "Cannot see my orders", body: "The page stays empty.", priority: "LOW" }
        error: {
            shapeId: ConflictException
            content: { message: "The ticket has changed since it was read" }
        }
    }
])
@idempotent
@http(method: "PUT", uri: "/api/fe-support/tickets/{ticketId}")
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation UpdateTicket {
    input := for Ticket with [ExpectedVersion] {
        @required
        @httpLabel
        $ticketId

        @required
        $subject

        @required
        $body

        @required
        $priority
    }

    output := for Ticket with [Revision] {
        @required
        $ticketId
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// Closes an open ticket.
@examples([
    {
        title: "Helped"
        input: { ticketId: "t-2" }
        output: { ticketId: "t-2", status: "CLOSED", version: 2 }
    }
])
@http(method: "POST", uri: "/api/fe-support/tickets/{ticketId}/close")
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation CloseTicket {
    input := for Ticket {
        @required
        @httpLabel
        $ticketId
    }

    output := for Ticket with [Revision] {
        @required
        $ticketId

        @required
        $status
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}
