$version: "2"

namespace gatehouse.stock

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

/// Articles, for the tests of the model build.
@title("Stock API")
@restJson1
@httpBearerAuth
@auth([httpBearerAuth])
@cedarNamespace(
    namespace: "Gatehouse"
    actionPrefix: "stock"
    principals: ["User", "ApiClient"]
)
service Stock {
    version: "1"
    resources: [
        Article
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

/// Id of an article.
string ArticleId with [ResourceId]

/// Free text.
string Note

/// An article.
@cedarEntity(
    type: "Article"
    memberOf: ["Tenant"]
)
resource Article {
    identifiers: {
        articleId: ArticleId
    }
    properties: {
        note: Note
    }
    read: GetArticle
    create: CreateArticle
    operations: [
        CloseArticle
    ]
}

/// Reads an article.
@examples([
    {
        title: "An article"
        input: { articleId: "1" }
        output: { articleId: "1", note: "Hello" }
    }
])
@readonly
@http(method: "GET", uri: "/api/stock/articles/{articleId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetArticle {
    input := for Article {
        @required
        @httpLabel
        $articleId
    }

    output := for Article {
        @required
        $articleId

        @required
        $note
    }
}

/// Creates an article.
@examples([
    {
        title: "An article"
        input: { note: "Hello" }
        output: { articleId: "2" }
    }
])
@http(method: "POST", uri: "/api/stock/articles", code: 201)
@cedarAction(
    memberOf: ["Write"]
)
operation CreateArticle {
    input := for Article {
        $note
    }

    output := for Article {
        @required
        $articleId
    }
}

/// Closes an article.
@examples([
    {
        title: "An article"
        input: { articleId: "1" }
        output: {}
    }
])
@http(method: "POST", uri: "/api/stock/articles/{articleId}/close")
@cedarAction(
    memberOf: ["Write"]
)
operation CloseArticle {
    input := for Article {
        @required
        @httpLabel
        $articleId
    }

    output := {}

    errors: [
        ArticleClosedException
    ]
}

/// The order is closed already.
@error("client")
@httpError(409)
structure ArticleClosedException {
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
@http(method: "GET", uri: "/api/stock/health")
operation GetHealth {
    input := {}
    output := {}
}
