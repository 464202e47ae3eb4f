$version: "2"

metadata suppressions = [
    {
        id: "MemberShouldReferenceResource"
        namespace: "*"
        reason: "Nothing that is generated reads @references; the type of the member says what it points at."
    }
]

// Smithy's own linters. They run on every gatehouse namespace but the traits', so a new
// service needs no line here.
metadata validators = [
    {
        name: "CamelCase"
        selector: "[id|namespace^='gatehouse.']"
    }
    {
        name: "NoninclusiveTerms"
        selector: "[id|namespace^='gatehouse.']"
    }
    {
        name: "ShouldHaveUsedTimestamp"
        selector: "[id|namespace^='gatehouse.']"
    }
    {
        name: "MissingPaginatedTrait"
        selector: "[id|namespace^='gatehouse.']"
    }
    {
        name: "MissingSensitiveTrait"
        selector: "[id|namespace^='gatehouse.']"
    }
    {
        name: "InputOutputStructureReuse"
        selector: "[id|namespace^='gatehouse.']"
    }
    {
        name: "UnreferencedShape"
        selector: "[id|namespace^='gatehouse.']:not([id|namespace='gatehouse.authz'])"
    }
    {
        name: "StandardOperationVerb"
        selector: "[id|namespace^='gatehouse.']"
        configuration: {
            verbs: [
                "Accept"
                "Approve"
                "Cancel"
                "Close"
                "Create"
                "Delete"
                "Disable"
                "Enable"
                "Get"
                "List"
                "Reject"
                "Reopen"
                "Update"
            ]
        }
    }
]
