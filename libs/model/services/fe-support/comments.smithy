$version: "2"

namespace gatehouse.fesupport

use gatehouse.authz#cedarAction
use gatehouse.authz#cedarEntity
use gatehouse.authz#throttle
use gatehouse.common#ConflictException
use gatehouse.common#PageInput
use gatehouse.common#PageOutput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Revision
use gatehouse.common#Subject
use gatehouse.common#Version
use gatehouse.common#Versioned

/// Something said about a ticket. Comments are never changed and do not change their ticket.
@cedarEntity(
    type: "Comment"
    memberOf: ["Ticket"]
    attributes: {
        tenantId: { type: "String" }
    }
)
resource Comment {
    identifiers: {
        ticketId: TicketId
        commentId: CommentId
    }
    properties: {
        body: Text
        author: Subject
        version: Version
        createdAt: Timestamp
        updatedAt: Timestamp
    }
    create: CreateComment
    read: GetComment
    list: ListComments
}

/// A comment as it stands in a list.
structure CommentSummary for Comment {
    @required
    $commentId

    @required
    $body

    /// Who wrote it.
    @required
    $author

    /// When it was written.
    @required
    $createdAt
}

list CommentSummaries {
    member: CommentSummary
}

/// Adds a comment to an open ticket in the caller's name.
@examples([
    {
        title: "A question back"
        input: { ticketId: "t-1", body: "Which browser is it?" }
        output: { ticketId: "t-1", commentId: "c-2", version: 1 }
    }
])
@http(method: "POST", uri: "/api/fe-support/tickets/{ticketId}/comments", code: 201)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation CreateComment {
    input := for Comment {
        @required
        @httpLabel
        $ticketId

        @required
        $body
    }

    output := for Comment with [Revision] {
        @required
        $ticketId

        @required
        $commentId
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// Reads one comment.
@examples([
    {
        title: "The first comment"
        input: { ticketId: "t-1", commentId: "c-1" }
        output: { ticketId: "t-1", commentId: "c-1", body: "We are looking into it.", author: "sam", version: 1, createdAt: "2026-01-05T10:00:00Z", updatedAt: "2026-01-05T10:00:00Z" }
    }
])
@readonly
@http(method: "GET", uri: "/api/fe-support/tickets/{ticketId}/comments/{commentId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetComment {
    input := for Comment {
        @required
        @httpLabel
        $ticketId

        @required
        @httpLabel
        $commentId
    }

    output := for Comment with [Versioned] {
        @required
        $ticketId

        @required
        $commentId

        @required
        $body

        /// Who wrote it.
        @required
        $author
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the comments of a ticket, oldest first.
@examples([
    {
        title: "The comments of a ticket"
        input: { ticketId: "t-1" }
        output: {
            items: [
                {
                    commentId: "c-1"
                    body: "We are looking into it."
                    author: "sam"
                    createdAt: "2026-01-05T10:00:00Z"
                }
            ]
        }
    }
])
@readonly
@paginated
@http(method: "GET", uri: "/api/fe-support/tickets/{ticketId}/comments")
@cedarAction(
    memberOf: ["Read"]
)
operation ListComments {
    input := for Comment with [PageInput] {
        @required
        @httpLabel
        $ticketId
    }

    output := with [PageOutput] {
        /// The comments of this page.
        @required
        items: CommentSummaries
    }

    errors: [
        ResourceNotFoundException
    ]
}
