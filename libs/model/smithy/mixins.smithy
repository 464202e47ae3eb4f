$version: "2"

namespace gatehouse.common

use gatehouse.authz#tenantLabel

/// What every id is: its encoded and decoded forms are equal wherever it stands in a path.
@mixin
@pattern("^[A-Za-z0-9_-]+$")
@length(min: 1, max: 64)
string ResourceId

/// A tenant, in the URIs of a service whose tenancy is `path`.
string TenantId with [ResourceId]

/// Counts the changes of a thing, from 1.
@range(min: 1)
integer Version

/// The `sub` of the principal: a user's name or a client's id.
@length(min: 1, max: 128)
string Subject

/// The tenant that a URI is about, of every operation of a service whose tenancy is `path`.
@mixin
structure TenantInput {
    /// The caller's own tenant; any other is a `ForbiddenException`.
    @required
    @httpLabel
    @tenantLabel
    tenantId: TenantId
}

/// Members of everything that is read: optimistic concurrency and times.
@mixin
structure Versioned {
    /// The version to send with the next change.
    @required
    version: Version

    /// When it was created.
    @required
    createdAt: Timestamp

    /// When it was last changed.
    @required
    updatedAt: Timestamp
}

/// The version after a change, in the answer to it.
@mixin
structure Revision {
    /// The version to send with the next change.
    @required
    version: Version
}

/// Makes a change conditional: a version other than the current one is a `ConflictException`.
@mixin
structure ExpectedVersion {
    /// The version that was read; when it is no longer the current one, nothing changes.
    @required
    version: Version
}

/// Page to read, in the query of a list operation.
@mixin
structure PageInput {
    /// Where to go on: `nextToken` of the page before, for the same filters.
    @httpQuery("nextToken")
    nextToken: PageToken

    /// The most items that one page holds; 20 when absent.
    @httpQuery("maxResults")
    maxResults: PageSize
}

/// Members of a page besides its items.
@mixin
structure PageOutput {
    /// Present when there is a next page.
    nextToken: PageToken
}

/// Opaque, and valid only for the tenant and the filters that it came from.
@length(min: 1, max: 2048)
string PageToken

@range(min: 1, max: 100)
integer PageSize

/// Makes a create repeatable: one key creates one thing.
@mixin
structure IdempotentInput {
    /// The same key with the same input gives the first answer again, with another input a
    /// `ConflictException`.
    @idempotencyToken
    @httpHeader("Idempotency-Key")
    clientToken: IdempotencyKey
}

@pattern("^[A-Za-z0-9_-]+$")
@length(min: 1, max: 64)
string IdempotencyKey

/// Answer of every health operation.
@mixin
structure HealthOutput {
    /// True whenever there is an answer at all.
    @required
    ok: Boolean
}
