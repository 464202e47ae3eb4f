$version: "2"

namespace gatehouse.usermgmt

use gatehouse.authz#cedarAction
use gatehouse.authz#cedarEntity
use gatehouse.common#PageInput
use gatehouse.common#PageOutput
use gatehouse.common#ResourceNotFoundException
use gatehouse.common#Version
use gatehouse.common#Versioned

/// A person as the company knows them. One e-mail address, one account.
@cedarEntity(
    type: "Account"
    memberOf: ["Tenant"]
    attributes: {
        tenantId: { type: "String" }
    }
)
resource Account {
    identifiers: {
        accountId: AccountId
    }
    properties: {
        email: EmailAddress
        displayName: DisplayName
        status: AccountStatus
        version: Version
        createdAt: Timestamp
        updatedAt: Timestamp
    }
    create: CreateAccount
    read: GetAccount
    update: UpdateAccount
    delete: DeleteAccount
    list: ListAccounts
    operations: [
        DisableAccount
    ]
}

/// Whether an account may be used.
enum AccountStatus {
    /// In use.
    ACTIVE

    /// Kept, but not in use.
    DISABLED
}

/// Where mail reaches the person, in lower case.
@sensitive
@length(min: 3, max: 254)
@pattern("^[a-z0-9._+-]+@[a-z0-9.-]+$")
string EmailAddress

/// The first characters of an e-mail address, in lower case.
@sensitive
@length(min: 1, max: 254)
@pattern("^[a-z0-9._+@-]+$")
string EmailPrefix

/// An account as it stands in a list.
structure AccountSummary for Account {
    @required
    $accountId

    @required
    $email

    @required
    $displayName

    @required
    $status
}

list AccountSummaries {
    member: AccountSummary
}

/// Reads one account.
@examples([
    {
        title: "An active account"
        input: { accountId: "acc-1" }
        output: { accountId: "acc-1", email: "ada@acme.example", displayName: "Ada", status: "ACTIVE", version: 1, createdAt: "2026-01-05T09:00:00Z", updatedAt: "2026-01-05T09:00:00Z" }
    }
    {
        title: "No such account"
        input: { accountId: "acc-404" }
        error: {
            shapeId: ResourceNotFoundException
            content: { message: "No such account", resourceType: "Account" }
        }
    }
])
@readonly
@http(method: "GET", uri: "/api/user-mgmt/accounts/{accountId}")
@cedarAction(
    memberOf: ["Read"]
    decisionTtl: 10
)
operation GetAccount {
    input := for Account {
        @required
        @httpLabel
        $accountId
    }

    output := for Account with [Versioned] {
        @required
        $accountId

        @required
        $email

        @required
        $displayName

        @required
        $status
    }

    errors: [
        ResourceNotFoundException
    ]
}

/// Lists the accounts of the caller's tenant by e-mail address.
@examples([
    {
        title: "Active accounts that begin with `ad`"
        input: { status: "ACTIVE", emailPrefix: "ad" }
        output: {
            items: [
                {
                    accountId: "acc-1"
                    email: "ada@acme.example"
                    displayName: "Ada"
                    status: "ACTIVE"
                }
            ]
        }
    }
])
@readonly
@paginated
@http(method: "GET", uri: "/api/user-mgmt/accounts")
@cedarAction(
    memberOf: ["Read"]
    decisionTtl: 10
)
operation ListAccounts {
    input := for Account with [PageInput] {
        /// Only accounts with this status.
        @httpQuery("status")
        $status

        /// Only accounts whose e-mail address begins so.
        @httpQuery("emailPrefix")
        emailPrefix: EmailPrefix
    }

    output := with [PageOutput] {
        /// The accounts of this page.
        @required
        items: AccountSummaries
    }
}
