$version: "2"

namespace gatehouse.usermgmt

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

/// An account's place in a team. An account is a member of a team once.
@cedarEntity(
    type: "Membership"
    memberOf: ["Team"]
    attributes: {
        tenantId: { type: "String" }
    }
)
resource Membership {
    identifiers: {
        teamId: TeamId
        memberId: MemberId
    }
    properties: {
        accountId: AccountId
        role: MemberRole
        version: Version
        createdAt: Timestamp
        updatedAt: Timestamp
    }
    create: CreateMembership
    read: GetMembership
    delete: DeleteMembership
    list: ListMemberships
}

/// What somebody is in a team.
enum MemberRole {
    /// Works in it.
    MEMBER

    /// Speaks for it.
    LEAD
}

/// A membership as it stands in a list.
structure MembershipSummary for Membership {
    @required
    $memberId

    @required
    $accountId

    @required
    $role
}

list MembershipSummaries {
    member: MembershipSummary
}

/// Makes an account a member of a team.
@examples([
    {
        title: "A new member"
        input: { teamId: "team-1", accountId: "acc-4", role: "MEMBER" }
        output: { teamId: "team-1", memberId: "mem-3", version: 1 }
    }
    {
        title: "A member already"
        input: { teamId: "team-1", accountId: "acc-1", role: "LEAD" }
        error: {
            shapeId: ConflictException
            content: { message: "The account is a member of the team already" }
        }
    }
])
@http(method: "POST", uri: "/api/user-mgmt/teams/{teamId}/members", code: 201)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation CreateMembership {
    input := for Membership {
        @required
        @httpLabel
        $teamId

        /// The account that becomes a member.
        @required
        $accountId

        @required
        $role
    }

    output := for Membership with [Revision] {
        @required
        $teamId

        @required
        $memberId
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// Reads one membership.
@examples([
    {
        title: "The lead of a team"
        input: { teamId: "team-1", memberId: "mem-1" }
        output: { teamId: "team-1", memberId: "mem-1", accountId: "acc-1", role: "LEAD", version: 1, createdAt: "2026-01-05T09:00:00Z", updatedAt: "2026-01-05T09:00:00Z" }
    }
])
@readonly
@http(method: "GET", uri: "/api/user-mgmt/teams/{teamId}/members/{memberId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetMembership {
    input := for Membership {
        @required
        @httpLabel
        $teamId

        @required
        @httpLabel
        $memberId
    }

    output := for Membership with [Versioned] {
        @required
        $teamId

        @required
        $memberId

        /// The account that is the member.
        @required
        $accountId

        @required
        $role
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Ends a membership; team and account stay.
@examples([
    {
        title: "A member leaves"
        input: { teamId: "team-1", memberId: "mem-2" }
        output: {}
    }
])
@idempotent
@http(method: "DELETE", uri: "/api/user-mgmt/teams/{teamId}/members/{memberId}", code: 204)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation DeleteMembership {
    input := for Membership {
        @required
        @httpLabel
        $teamId

        @required
        @httpLabel
        $memberId
    }

    output := {}

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the members of a team in the order in which they joined.
@examples([
    {
        title: "The members of a team"
        input: { teamId: "team-1" }
        output: {
            items: [
                {
                    memberId: "mem-1"
                    accountId: "acc-1"
                    role: "LEAD"
                }
            ]
        }
    }
])
@readonly
@paginated
@http(method: "GET", uri: "/api/user-mgmt/teams/{teamId}/members")
@cedarAction(
    memberOf: ["Read"]
)
operation ListMemberships {
    input := for Membership with [PageInput] {
        @required
        @httpLabel
        $teamId
    }

    output := with [PageOutput] {
        /// The memberships of this page.
        @required
        items: MembershipSummaries
    }

    errors: [
        ResourceNotFoundException
    ]
}
