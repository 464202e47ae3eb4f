$version: "2"

namespace gatehouse.usermgmt

use gatehouse.authz#cedarAction
use gatehouse.authz#throttle
use gatehouse.common#ConflictException
use gatehouse.common#ExpectedVersion
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Revision

/// Creates an active account.
@examples([
    {
        title: "A new colleague"
        input: { email: "erin@acme.example", displayName: "Erin" }
        output: { accountId: "acc-5", version: 1 }
    }
    {
        title: "The e-mail address has an account already"
        input: { email: "ada@acme.example", displayName: "Ada" }
        error: {
            shapeId: ConflictException
            content: { message: "The e-mail address is taken" }
        }
    }
])
@http(method: "POST", uri: "/api/user-mgmt/accounts", code: 201)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation CreateAccount {
    input := for Account {
        @required
        $email

        @required
        $displayName
    }

    output := for Account with [Revision] {
        @required
        $accountId
    }

    errors: [
        ConflictException
    ]
}

/// Replaces e-mail address and name of an account.
@examples([
    {
        title: "Another name"
        input: { accountId: "acc-1", version: 1, email: "ada@acme.example", displayName: "Ada L." }
        output: { accountId: "acc-1", version: 2 }
    }
    {
        title: "A stale version"
        input: { accountId: "acc-1", version: 99, email: "ada@acme.example", displayName: "Ada L." }
        error: {
            shapeId: ConflictException
            content: { message: "The account has changed since it was read" }
        }
    }
])
@idempotent
@http(method: "PUT", uri: "/api/user-mgmt/accounts/{accountId}")
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation UpdateAccount {
    input := for Account with [ExpectedVersion] {
        @required
        @httpLabel
        $accountId

        @required
        $email

        @required
        $displayName
    }

    output := for Account with [Revision] {
        @required
        $accountId
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

/// Deletes an account with its memberships.
@examples([
    {
        title: "An account"
        input: { accountId: "acc-2" }
        output: {}
    }
])
@idempotent
@http(method: "DELETE", uri: "/api/user-mgmt/accounts/{accountId}", code: 204)
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation DeleteAccount {
    input := for Account {
        @required
        @httpLabel
        $accountId
    }

    output := {}

    errors: [
        ResourceNotFoundException
    ]
}

/// Takes an account out of use; one that is disabled already stays as it is.
@examples([
    {
        title: "An active account"
        input: { accountId: "acc-3" }
        output: { accountId: "acc-3", status: "DISABLED", version: 2 }
    }
])
@idempotent
@http(method: "POST", uri: "/api/user-mgmt/accounts/{accountId}/disable")
@cedarAction(
    memberOf: ["Write"]
)
@throttle(rate: 100, burst: 200)
operation DisableAccount {
    input := for Account {
        @required
        @httpLabel
        $accountId
    }

    output := for Account with [Revision] {
        @required
        $accountId

        @required
        $status
    }

    errors: [
        ResourceNotFoundException
    ]
}
