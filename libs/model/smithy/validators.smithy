$version: "2"

// Refusals of a model, for every service that carries @cedarNamespace.
metadata validators = [
    {
        name: "EmitEachSelector"
        id: "AuthorizationDecisionMissing"
        severity: "DANGER"
        message: "An operation of a cedarNamespace service must carry @cedarAction or @noAuthorization."
        configuration: {
            selector: "service[trait|gatehouse.authz#cedarNamespace] ~> operation:not([trait|gatehouse.authz#cedarAction]):not([trait|gatehouse.authz#noAuthorization])"
        }
    }
    {
        name: "EmitEachSelector"
        id: "AnonymousOperationMustDeclareReason"
        severity: "DANGER"
        message: "An operation without authentication must carry @noAuthorization(reason)."
        configuration: {
            selector: "operation:is([trait|optionalAuth], [trait|auth|(length)=0]):not([trait|gatehouse.authz#noAuthorization])"
        }
    }
    {
        name: "EmitEachSelector"
        id: "NoAuthorizationMustBeAnonymous"
        severity: "DANGER"
        message: "@noAuthorization goes with @auth([]); alone it would leave a route that nobody can call."
        configuration: { selector: "operation[trait|gatehouse.authz#noAuthorization]:not([trait|auth|(length)=0])" }
    }
    {
        name: "EmitEachSelector"
        id: "DecisionOnWriteKept"
        severity: "DANGER"
        message: "A decision on a write is never kept: remove decisionTtl, or mark the operation @readonly."
        configuration: {
            selector: "operation[trait|gatehouse.authz#cedarAction|decisionTtl > 0]:not([trait|readonly])"
        }
    }
    {
        name: "EmitEachSelector"
        id: "OperationWithoutExample"
        severity: "DANGER"
        message: "Every operation needs @examples: they feed the end-to-end tests and the reference."
        configuration: {
            selector: "service[trait|gatehouse.authz#cedarNamespace] ~> operation:not([trait|examples|(length) > 0])"
        }
    }
    {
        name: "EmitEachSelector"
        id: "IdentifierTooWide"
        severity: "DANGER"
        message: "The type of a resource identifier must be a string `with [ResourceId]`: the same text encoded and decoded, 64 characters at most."
        configuration: {
            selector: "service[trait|gatehouse.authz#cedarNamespace] ~> resource -[identifier]-> :not([trait|pattern='^[A-Za-z0-9_-]+$'][trait|length|min>=1][trait|length|max<=64])"
        }
    }
    {
        name: "EmitEachSelector"
        id: "ResourceWithoutEntity"
        severity: "DANGER"
        message: "Every resource of a cedarNamespace service must carry @cedarEntity."
        configuration: {
            selector: "service[trait|gatehouse.authz#cedarNamespace] ~> resource:not([trait|gatehouse.authz#cedarEntity])"
        }
    }
    {
        name: "EmitEachSelector"
        id: "ErrorMemberNamedCode"
        severity: "DANGER"
        message: "restJson1 clients read a body field called `code` as the error type; name it differently."
        configuration: { selector: "structure[trait|error] > member[id|member=code i]" }
    }
    {
        name: "EmitEachSelector"
        id: "CommonErrorsMissing"
        severity: "DANGER"
        message: "Every service must list the router's common errors: Unauthorized, Forbidden, Validation, PayloadTooLarge, Throttling, InternalServer, ServiceUnavailable."
        configuration: {
            selector: "service[trait|gatehouse.authz#cedarNamespace]:not(:test(> structure[id='gatehouse.common#UnauthorizedException']):test(> structure[id='gatehouse.common#ForbiddenException']):test(> structure[id='gatehouse.common#ValidationException']):test(> structure[id='gatehouse.common#PayloadTooLargeException']):test(> structure[id='gatehouse.common#ThrottlingException']):test(> structure[id='gatehouse.common#InternalServerException']):test(> structure[id='gatehouse.common#ServiceUnavailableException']))"
        }
    }
    {
        name: "EmitEachSelector"
        id: "DocumentationMissing"
        severity: "WARNING"
        message: "Consumers see this shape: say in a documentation comment what it is."
        configuration: {
            selector: "service[trait|gatehouse.authz#cedarNamespace] ~> :is(operation, resource, union, enum, structure:not([trait|input]):not([trait|output])):not([trait|documentation])"
        }
    }
    {
        name: "EmitEachSelector"
        id: "MemberDocumentationMissing"
        severity: "WARNING"
        message: "Consumers see this member: document it, or the shape that it targets."
        configuration: {
            selector: "service[trait|gatehouse.authz#cedarNamespace] ~> :is(structure, union) > member:not([trait|documentation]):not(:test(> [trait|documentation]))"
        }
    }
]
