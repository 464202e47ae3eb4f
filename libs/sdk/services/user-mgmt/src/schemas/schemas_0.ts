// @ts-nocheck
const _AS = "AccountSummary";
const _ASc = "AccountSummaries";
const _CA = "CreateAccount";
const _CAI = "CreateAccountInput";
const _CAO = "CreateAccountOutput";
const _CE = "ConflictException";
const _CM = "CreateMembership";
const _CMI = "CreateMembershipInput";
const _CMO = "CreateMembershipOutput";
const _CT = "CreateTeam";
const _CTI = "CreateTeamInput";
const _CTO = "CreateTeamOutput";
const _DA = "DeleteAccount";
const _DAI = "DeleteAccountInput";
const _DAIi = "DisableAccountInput";
const _DAO = "DeleteAccountOutput";
const _DAOi = "DisableAccountOutput";
const _DAi = "DisableAccount";
const _DM = "DeleteMembership";
const _DMI = "DeleteMembershipInput";
const _DMO = "DeleteMembershipOutput";
const _DT = "DeleteTeam";
const _DTI = "DeleteTeamInput";
const _DTO = "DeleteTeamOutput";
const _EA = "EmailAddress";
const _EP = "EmailPrefix";
const _FE = "ForbiddenException";
const _GA = "GetAccount";
const _GAI = "GetAccountInput";
const _GAO = "GetAccountOutput";
const _GH = "GetHealth";
const _GHI = "GetHealthInput";
const _GHO = "GetHealthOutput";
const _GM = "GetMembership";
const _GMI = "GetMembershipInput";
const _GMO = "GetMembershipOutput";
const _GT = "GetTeam";
const _GTI = "GetTeamInput";
const _GTO = "GetTeamOutput";
const _ISE = "InternalServerException";
const _LA = "ListAccounts";
const _LAI = "ListAccountsInput";
const _LAO = "ListAccountsOutput";
const _LM = "ListMemberships";
const _LMI = "ListMembershipsInput";
const _LMO = "ListMembershipsOutput";
const _LT = "ListTeams";
const _LTI = "ListTeamsInput";
const _LTO = "ListTeamsOutput";
const _MS = "MembershipSummary";
const _MSe = "MembershipSummaries";
const _PTLE = "PayloadTooLargeException";
const _RA = "Retry-After";
const _RNFE = "ResourceNotFoundException";
const _SUE = "ServiceUnavailableException";
const _TE = "ThrottlingException";
const _TS = "TeamSummary";
const _TSe = "TeamSummaries";
const _UA = "UpdateAccount";
const _UAI = "UpdateAccountInput";
const _UAO = "UpdateAccountOutput";
const _UE = "UnauthorizedException";
const _UT = "UpdateTeam";
const _UTI = "UpdateTeamInput";
const _UTO = "UpdateTeamOutput";
const _VE = "ValidationException";
const _VEF = "ValidationExceptionField";
const _VEFL = "ValidationExceptionFieldList";
const _aI = "accountId";
const _c = "client";
const _cA = "createdAt";
const _d = "description";
const _dN = "displayName";
const _e = "error";
const _eP = "emailPrefix";
const _em = "email";
const _fL = "fieldList";
const _h = "http";
const _hE = "httpError";
const _hH = "httpHeader";
const _hQ = "httpQuery";
const _i = "items";
const _m = "message";
const _mI = "memberId";
const _mR = "maxResults";
const _n = "name";
const _nT = "nextToken";
const _o = "ok";
const _p = "path";
const _r = "role";
const _rAS = "retryAfterSeconds";
const _rI = "requestId";
const _rT = "resourceType";
const _s = "smithy.ts.sdk.synthetic.gatehouse.usermgmt";
const _se = "server";
const _st = "status";
const _tI = "teamId";
const _uA = "updatedAt";
const _v = "version";
const n0 = "gatehouse.common";
const n1 = "gatehouse.usermgmt";

// smithy-typescript generated code
import { TypeRegistry } from "@smithy/core/schema";
import type {
  StaticErrorSchema,
  StaticListSchema,
  StaticOperationSchema,
  StaticSimpleSchema,
  StaticStructureSchema,
} from "@smithy/types";

import {
  ConflictException,
  ForbiddenException,
  InternalServerException,
  PayloadTooLargeException,
  ResourceNotFoundException,
  ServiceUnavailableException,
  ThrottlingException,
  UnauthorizedException,
  ValidationException,
} from "../models/errors.ts";
import { UserMgmtServiceException } from "../models/UserMgmtServiceException.ts";

/* eslint no-var: 0 */
const _s_registry = TypeRegistry.for(_s);
export var UserMgmtServiceException$: StaticErrorSchema = [-3, _s, "UserMgmtServiceException", 0, [], []];
_s_registry.registerError(UserMgmtServiceException$, UserMgmtServiceException);
const n0_registry = TypeRegistry.for(n0);
export var ConflictException$: StaticErrorSchema = [-3, n0, _CE,
  { "error": _c, "httpError": 409 },
  [_m, _rI],
  [0, 0], 1
];
n0_registry.registerError(ConflictException$, ConflictException);
export var ForbiddenException$: StaticErrorSchema = [-3, n0, _FE,
  { "error": _c, "httpError": 403 },
  [_m, _rI],
  [0, 0], 1
];
n0_registry.registerError(ForbiddenException$, ForbiddenException);
export var InternalServerException$: StaticErrorSchema = [-3, n0, _ISE,
  { "error": _se, "httpError": 500 },
  [_m, _rI],
  [0, 0], 1
];
n0_registry.registerError(InternalServerException$, InternalServerException);
export var PayloadTooLargeException$: StaticErrorSchema = [-3, n0, _PTLE,
  { "error": _c, "httpError": 413 },
  [_m, _rI],
  [0, 0], 1
];
n0_registry.registerError(PayloadTooLargeException$, PayloadTooLargeException);
export var ResourceNotFoundException$: StaticErrorSchema = [-3, n0, _RNFE,
  { "error": _c, "httpError": 404 },
  [_m, _rT, _rI],
  [0, 0, 0], 2
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
export var ServiceUnavailableException$: StaticErrorSchema = [-3, n0, _SUE,
  { "error": _se, "httpError": 503 },
  [_m, _rI, _rAS],
  [0, 0, [1, { "httpHeader": _RA }]], 1
];
n0_registry.registerError(ServiceUnavailableException$, ServiceUnavailableException);
export var ThrottlingException$: StaticErrorSchema = [-3, n0, _TE,
  { "error": _c, "httpError": 429 },
  [_m, _rI, _rAS],
  [0, 0, [1, { "httpHeader": _RA }]], 1
];
n0_registry.registerError(ThrottlingException$, ThrottlingException);
export var UnauthorizedException$: StaticErrorSchema = [-3, n0, _UE,
  { "error": _c, "httpError": 401 },
  [_m, _rI],
  [0, 0], 1
];
n0_registry.registerError(UnauthorizedException$, UnauthorizedException);
export var ValidationException$: StaticErrorSchema = [-3, n0, _VE,
  { "error": _c, "httpError": 400 },
  [_m, _rI, _fL],
  [0, 0, () => ValidationExceptionFieldList], 1
];
n0_registry.registerError(ValidationException$, ValidationException);
/**
 * TypeRegistry instances containing modeled errors.
 * @internal
 *
 */
export const errorTypeRegistries = [
  _s_registry,
  n0_registry,
]
var EmailAddress: StaticSimpleSchema = [0, n1, _EA, 8, 0];
var EmailPrefix: StaticSimpleSchema = [0, n1, _EP, 8, 0];
export var ValidationExceptionField$: StaticStructureSchema = [3, n0, _VEF,
  0,
  [_p, _m],
  [0, 0], 2
];
export var AccountSummary$: StaticStructureSchema = [3, n1, _AS,
  0,
  [_aI, _em, _dN, _st],
  [0, [() => EmailAddress, 0], 0, 0], 4
];
export var CreateAccountInput$: StaticStructureSchema = [3, n1, _CAI,
  0,
  [_em, _dN],
  [[() => EmailAddress, 0], 0], 2
];
export var CreateAccountOutput$: StaticStructureSchema = [3, n1, _CAO,
  0,
  [_v, _aI],
  [1, 0], 2
];
export var CreateMembershipInput$: StaticStructureSchema = [3, n1, _CMI,
  0,
  [_tI, _aI, _r],
  [[0, 1], 0, 0], 3
];
export var CreateMembershipOutput$: StaticStructureSchema = [3, n1, _CMO,
  0,
  [_v, _tI, _mI],
  [1, 0, 0], 3
];
export var CreateTeamInput$: StaticStructureSchema = [3, n1, _CTI,
  0,
  [_n, _d],
  [0, 0], 1
];
export var CreateTeamOutput$: StaticStructureSchema = [3, n1, _CTO,
  0,
  [_v, _tI],
  [1, 0], 2
];
export var DeleteAccountInput$: StaticStructureSchema = [3, n1, _DAI,
  0,
  [_aI],
  [[0, 1]], 1
];
export var DeleteAccountOutput$: StaticStructureSchema = [3, n1, _DAO,
  0,
  [],
  []
];
export var DeleteMembershipInput$: StaticStructureSchema = [3, n1, _DMI,
  0,
  [_tI, _mI],
  [[0, 1], [0, 1]], 2
];
export var DeleteMembershipOutput$: StaticStructureSchema = [3, n1, _DMO,
  0,
  [],
  []
];
export var DeleteTeamInput$: StaticStructureSchema = [3, n1, _DTI,
  0,
  [_tI],
  [[0, 1]], 1
];
export var DeleteTeamOutput$: StaticStructureSchema = [3, n1, _DTO,
  0,
  [],
  []
];
export var DisableAccountInput$: StaticStructureSchema = [3, n1, _DAIi,
  0,
  [_aI],
  [[0, 1]], 1
];
export var DisableAccountOutput$: StaticStructureSchema = [3, n1, _DAOi,
  0,
  [_v, _aI, _st],
  [1, 0, 0], 3
];
export var GetAccountInput$: StaticStructureSchema = [3, n1, _GAI,
  0,
  [_aI],
  [[0, 1]], 1
];
export var GetAccountOutput$: StaticStructureSchema = [3, n1, _GAO,
  0,
  [_v, _cA, _uA, _aI, _em, _dN, _st],
  [1, 4, 4, 0, [() => EmailAddress, 0], 0, 0], 7
];
export var GetHealthInput$: StaticStructureSchema = [3, n1, _GHI,
  0,
  [],
  []
];
export var GetHealthOutput$: StaticStructureSchema = [3, n1, _GHO,
  0,
  [_o],
  [2], 1
];
export var GetMembershipInput$: StaticStructureSchema = [3, n1, _GMI,
  0,
  [_tI, _mI],
  [[0, 1], [0, 1]], 2
];
export var GetMembershipOutput$: StaticStructureSchema = [3, n1, _GMO,
  0,
  [_v, _cA, _uA, _tI, _mI, _aI, _r],
  [1, 4, 4, 0, 0, 0, 0], 7
];
export var GetTeamInput$: StaticStructureSchema = [3, n1, _GTI,
  0,
  [_tI],
  [[0, 1]], 1
];
export var GetTeamOutput$: StaticStructureSchema = [3, n1, _GTO,
  0,
  [_v, _cA, _uA, _tI, _n, _d],
  [1, 4, 4, 0, 0, 0], 5
];
export var ListAccountsInput$: StaticStructureSchema = [3, n1, _LAI,
  0,
  [_nT, _mR, _st, _eP],
  [[0, { "httpQuery": _nT }], [1, { "httpQuery": _mR }], [0, { "httpQuery": _st }], [() => EmailPrefix, { "httpQuery": _eP }]]
];
export var ListAccountsOutput$: StaticStructureSchema = [3, n1, _LAO,
  0,
  [_i, _nT],
  [[() => AccountSummaries, 0], 0], 1
];
export var ListMembershipsInput$: StaticStructureSchema = [3, n1, _LMI,
  0,
  [_tI, _nT, _mR],
  [[0, 1], [0, { "httpQuery": _nT }], [1, { "httpQuery": _mR }]], 1
];
export var ListMembershipsOutput$: StaticStructureSchema = [3, n1, _LMO,
  0,
  [_i, _nT],
  [() => MembershipSummaries, 0], 1
];
export var ListTeamsInput$: StaticStructureSchema = [3, n1, _LTI,
  0,
  [_nT, _mR],
  [[0, { "httpQuery": _nT }], [1, { "httpQuery": _mR }]]
];
export var ListTeamsOutput$: StaticStructureSchema = [3, n1, _LTO,
  0,
  [_i, _nT],
  [() => TeamSummaries, 0], 1
];
export var MembershipSummary$: StaticStructureSchema = [3, n1, _MS,
  0,
  [_mI, _aI, _r],
  [0, 0, 0], 3
];
export var TeamSummary$: StaticStructureSchema = [3, n1, _TS,
  0,
  [_tI, _n],
  [0, 0], 2
];
export var UpdateAccountInput$: StaticStructureSchema = [3, n1, _UAI,
  0,
  [_v, _aI, _em, _dN],
  [1, [0, 1], [() => EmailAddress, 0], 0], 4
];
export var UpdateAccountOutput$: StaticStructureSchema = [3, n1, _UAO,
  0,
  [_v, _aI],
  [1, 0], 2
];
export var UpdateTeamInput$: StaticStructureSchema = [3, n1, _UTI,
  0,
  [_v, _tI, _n, _d],
  [1, [0, 1], 0, 0], 3
];
export var UpdateTeamOutput$: StaticStructureSchema = [3, n1, _UTO,
  0,
  [_v, _tI],
  [1, 0], 2
];
var ValidationExceptionFieldList: StaticListSchema = [1, n0, _VEFL,
  0, () => ValidationExceptionField$
];
var AccountSummaries: StaticListSchema = [1, n1, _ASc,
  0, [() => AccountSummary$,
    0]
];
var MembershipSummaries: StaticListSchema = [1, n1, _MSe,
  0, () => MembershipSummary$
];
var TeamSummaries: StaticListSchema = [1, n1, _TSe,
  0, () => TeamSummary$
];
export var CreateAccount$: StaticOperationSchema = [9, n1, _CA,
  { "http": ["POST", "/api/user-mgmt/accounts", 201] }, () => CreateAccountInput$, () => CreateAccountOutput$
];
export var CreateMembership$: StaticOperationSchema = [9, n1, _CM,
  { "http": ["POST", "/api/user-mgmt/teams/{teamId}/members", 201] }, () => CreateMembershipInput$, () => CreateMembershipOutput$
];
export var CreateTeam$: StaticOperationSchema = [9, n1, _CT,
  { "http": ["POST", "/api/user-mgmt/teams", 201] }, () => CreateTeamInput$, () => CreateTeamOutput$
];
export var DeleteAccount$: StaticOperationSchema = [9, n1, _DA,
  { "http": ["DELETE", "/api/user-mgmt/accounts/{accountId}", 204] }, () => DeleteAccountInput$, () => DeleteAccountOutput$
];
export var DeleteMembership$: StaticOperationSchema = [9, n1, _DM,
  { "http": ["DELETE", "/api/user-mgmt/teams/{teamId}/members/{memberId}", 204] }, () => DeleteMembershipInput$, () => DeleteMembershipOutput$
];
export var DeleteTeam$: StaticOperationSchema = [9, n1, _DT,
  { "http": ["DELETE", "/api/user-mgmt/teams/{teamId}", 204] }, () => DeleteTeamInput$, () => DeleteTeamOutput$
];
export var DisableAccount$: StaticOperationSchema = [9, n1, _DAi,
  { "http": ["POST", "/api/user-mgmt/accounts/{accountId}/disable", 200] }, () => DisableAccountInput$, () => DisableAccountOutput$
];
export var GetAccount$: StaticOperationSchema = [9, n1, _GA,
  { "http": ["GET", "/api/user-mgmt/accounts/{accountId}", 200] }, () => GetAccountInput$, () => GetAccountOutput$
];
export var GetHealth$: StaticOperationSchema = [9, n1, _GH,
  { "http": ["GET", "/api/user-mgmt/health", 200] }, () => GetHealthInput$, () => GetHealthOutput$
];
export var GetMembership$: StaticOperationSchema = [9, n1, _GM,
  { "http": ["GET", "/api/user-mgmt/teams/{teamId}/members/{memberId}", 200] }, () => GetMembershipInput$, () => GetMembershipOutput$
];
export var GetTeam$: StaticOperationSchema = [9, n1, _GT,
  { "http": ["GET", "/api/user-mgmt/teams/{teamId}", 200] }, () => GetTeamInput$, () => GetTeamOutput$
];
export var ListAccounts$: StaticOperationSchema = [9, n1, _LA,
  { "http": ["GET", "/api/user-mgmt/accounts", 200] }, () => ListAccountsInput$, () => ListAccountsOutput$
];
export var ListMemberships$: StaticOperationSchema = [9, n1, _LM,
  { "http": ["GET", "/api/user-mgmt/teams/{teamId}/members", 200] }, () => ListMembershipsInput$, () => ListMembershipsOutput$
];
export var ListTeams$: StaticOperationSchema = [9, n1, _LT,
  { "http": ["GET", "/api/user-mgmt/teams", 200] }, () => ListTeamsInput$, () => ListTeamsOutput$
];
export var UpdateAccount$: StaticOperationSchema = [9, n1, _UA,
  { "http": ["PUT", "/api/user-mgmt/accounts/{accountId}", 200] }, () => UpdateAccountInput$, () => UpdateAccountOutput$
];
export var UpdateTeam$: StaticOperationSchema = [9, n1, _UT,
  { "http": ["PUT", "/api/user-mgmt/teams/{teamId}", 200] }, () => UpdateTeamInput$, () => UpdateTeamOutput$
];
