$version: "2"

namespace gatehouse.fesupport

use gatehouse.authz#cedarAction
use gatehouse.authz#cedarEntity
use gatehouse.authz#throttle
use gatehouse.common#PageInput
use gatehouse.common#PageOutput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Revision
use gatehouse.common#Subject
use gatehouse.common#Version
use gatehouse.common#Versioned

/// What somebody thinks of the product.
@cedarEntity(
    type: "Feedback"
    memberOf: ["Tenant"]
    attributes: {
        tenantId: { type: "String" }
    }
)
resource Feedback {
    identifiers: {
        feedbackId: FeedbackId
    }
    properties: {
        rating: Rating
        message: Text
        author: Subject
        version: Version
        createdAt: Timestamp
        updatedAt: Timestamp
    }
    create: CreateFeedback
    read: GetFeedback
    list: ListFeedback
}

/// From 1, bad, to 5, good.
@range(min: 1, max: 5)
integer Rating

/// A piece of feedback as it stands in a list.
structure FeedbackSummary for Feedback {
    @required
    $feedbackId

    @required
    $rating

    /// When it was given.
    @required
    $createdAt
}

list FeedbackSummaries {
    member: FeedbackSummary
}

/// Gives feedback in the caller's name. A form that anybody fills in now and then, so its
/// throttle is low.
@examples([
    {
        title: "A happy user"
        input: { rating: 5, message: "The new list is quick." }
        output: { feedbackId: "f-2", version: 1 }
    }
])
@http(method: "POST", uri: "/api/fe-support/feedback", code: 201)
@cedarAction(
    memberOf: ["Write", "SelfService"]
)
@throttle(rate: 1, burst: 3)
operation CreateFeedback {
    input := for Feedback {
        @required
        $rating

        $message
    }

    output := for Feedback with [Revision] {
        @required
        $feedbackId
    }
}

/// Reads one piece of feedback.
@examples([
    {
        title: "A piece of feedback"
        input: { feedbackId: "f-1" }
        output: { feedbackId: "f-1", rating: 4, message: "Good, but the font is small.", author: "bob", version: 1, createdAt: "2026-01-05T09:00:00Z", updatedAt: "2026-01-05T09:00:00Z" }
    }
])
@readonly
@http(method: "GET", uri: "/api/fe-support/feedback/{feedbackId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetFeedback {
    input := for Feedback {
        @required
        @httpLabel
        $feedbackId
    }

    output := for Feedback with [Versioned] {
        @required
        $feedbackId

        @required
        $rating

        $message

        /// Who gave it.
        @required
        $author
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the feedback of the caller's tenant, newest first.
@examples([
    {
        title: "Good feedback"
        input: { minRating: 4 }
        output: {
            items: [
                {
                    feedbackId: "f-1"
                    rating: 4
                    createdAt: "2026-01-05T09:00:00Z"
                }
            ]
        }
    }
])
@readonly
@paginated
@http(method: "GET", uri: "/api/fe-support/feedback")
@cedarAction(
    memberOf: ["Read"]
)
operation ListFeedback {
    input := with [PageInput] {
        /// Only feedback with this rating or a better one.
        @httpQuery("minRating")
        minRating: Rating
    }

    output := with [PageOutput] {
        /// The feedback of this page.
        @required
        items: FeedbackSummaries
    }
}
