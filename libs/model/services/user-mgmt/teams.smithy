$version: "2"

namespace gatehouse.usermgmt

use gatehouse.authz#cedarAction
use gatehouse.authz#cedarEntity
use gatehouse.authz#throttle
use gatehouse.common#ConflictException
use gatehouse.common#ExpectedVersion
use gatehouse.common#PageInput
use gatehouse.common#PageOutput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Revision
use gatehouse.common#Version
use gatehouse.common#Versioned

/// People who work together. A name is given once in a tenant.
@cedarEntity(
    type: "Team"
    memberOf: ["Tenant"]
    attributes: {
        tenantId: { type: "String" }
    }
)
resource Team {
    identifiers: {
        teamId: TeamId
    }
    properties: {
        name: DisplayName
        description: TeamDescription
        version: Version
        createdAt: Timestamp
        updatedAt: Timestamp
    }
    create: CreateTeam
    read: GetTeam
    update: UpdateTeam
    delete: DeleteTeam
    list: ListTeams
    resources: [
        Membership
    ]
}

/// What the team does.
@length(max: 1024)
string TeamDescription

/// A team as it stands in a list.
structure TeamSummary for Team {
    @required
    $teamId

    @required
    $name
}

list TeamSummaries {
    member: TeamSummary
}

/// Creates a team without members.
@examples([
    {
        title: "A new team"
        input: { name: "Returns", description: "Takes goods back" }
        output: { teamId: "team-3", version: 1 }
    }
])
@http(method: "POST", uri: "/api/user-mgmt/teams", code: 201)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation CreateTeam {
    input := for Team {
        @required
        $name

        $description
    }

    output := for Team with [Revision] {
        @required
        $teamId
    }

    errors: [
        ConflictException
    ]
}

/// Reads one team.
@examples([
    {
        title: "A team"
        input: { teamId: "team-1" }
        output: { teamId: "team-1", name: "Sales", description: "Talks to customers", version: 1, createdAt: "2026-01-05T09:00:00Z", updatedAt: "2026-01-05T09:00:00Z" }
    }
])
@readonly
@http(method: "GET", uri: "/api/user-mgmt/teams/{teamId}")
@cedarAction(
    memberOf: ["Read"]
)
operation GetTeam {
    input := for Team {
        @required
        @httpLabel
        $teamId
    }

    output := for Team with [Versioned] {
        @required
        $teamId

        @required
        $name

        $description
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Replaces name and description of a team; a description left out is removed.
@examples([
    {
        title: "Another description"
        input: { teamId: "team-1", version: 1, name: "Sales", description: "Talks to customers, and listens" }
        output: { teamId: "team-1", version: 2 }
    }
])
@idempotent
@http(method: "PUT", uri: "/api/user-mgmt/teams/{teamId}")
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation UpdateTeam {
    input := for Team with [ExpectedVersion] {
        @required
        @httpLabel
        $teamId

        @required
        $name

        $description
    }

    output := for Team with [Revision] {
        @required
        $teamId
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// Deletes a team with its memberships; the accounts stay.
@examples([
    {
        title: "A team"
        input: { teamId: "team-2" }
        output: {}
    }
])
@idempotent
@http(method: "DELETE", uri: "/api/user-mgmt/teams/{teamId}", code: 204)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation DeleteTeam {
    input := for Team {
        @required
        @httpLabel
        $teamId
    }

    output := {}

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the teams of the caller's tenant by name.
@examples([
    {
        title: "The first page"
        input: { maxResults: 10 }
        output: {
            items: [
                {
                    teamId: "team-1"
                    name: "Sales"
                }
            ]
        }
    }
])
@readonly
@paginated
@http(method: "GET", uri: "/api/user-mgmt/teams")
@cedarAction(
    memberOf: ["Read"]
)
operation ListTeams {
    input := with [PageInput] {}

    output := with [PageOutput] {
        /// The teams of this page.
        @required
        items: TeamSummaries
    }
}
