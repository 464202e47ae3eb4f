// @ts-nocheck
const _CC = "CreateComment";
const _CCI = "CreateCommentInput";
const _CCO = "CreateCommentOutput";
const _CE = "ConflictException";
const _CF = "CreateFeedback";
const _CFI = "CreateFeedbackInput";
const _CFO = "CreateFeedbackOutput";
const _CS = "CommentSummary";
const _CSo = "CommentSummaries";
const _CT = "CloseTicket";
const _CTI = "CloseTicketInput";
const _CTIr = "CreateTicketInput";
const _CTO = "CloseTicketOutput";
const _CTOr = "CreateTicketOutput";
const _CTr = "CreateTicket";
const _FE = "ForbiddenException";
const _FS = "FeedbackSummary";
const _FSe = "FeedbackSummaries";
const _GC = "GetComment";
const _GCI = "GetCommentInput";
const _GCO = "GetCommentOutput";
const _GF = "GetFeedback";
const _GFI = "GetFeedbackInput";
const _GFO = "GetFeedbackOutput";
const _GH = "GetHealth";
const _GHI = "GetHealthInput";
const _GHO = "GetHealthOutput";
const _GS = "GetSession";
const _GSI = "GetSessionInput";
const _GSO = "GetSessionOutput";
const _GT = "GetTicket";
const _GTI = "GetTicketInput";
const _GTO = "GetTicketOutput";
const _IK = "Idempotency-Key";
const _ISE = "InternalServerException";
const _LC = "ListComments";
const _LCI = "ListCommentsInput";
const _LCO = "ListCommentsOutput";
const _LF = "ListFeedback";
const _LFI = "ListFeedbackInput";
const _LFO = "ListFeedbackOutput";
const _LT = "ListTickets";
const _LTI = "ListTicketsInput";
const _LTO = "ListTicketsOutput";
const _PTLE = "PayloadTooLargeException";
const _RA = "Retry-After";
const _RNFE = "ResourceNotFoundException";
const _SUE = "ServiceUnavailableException";
const _TE = "ThrottlingException";
const _TS = "TicketSummary";
const _TSi = "TicketSummaries";
const _UE = "UnauthorizedException";
const _UT = "UpdateTicket";
const _UTI = "UpdateTicketInput";
const _UTO = "UpdateTicketOutput";
const _VE = "ValidationException";
const _VEF = "ValidationExceptionField";
const _VEFL = "ValidationExceptionFieldList";
const _a = "author";
const _b = "body";
const _c = "client";
const _cA = "createdAt";
const _cI = "commentId";
const _cT = "clientToken";
const _e = "error";
const _fI = "feedbackId";
const _fL = "fieldList";
const _g = "groups";
const _h = "http";
const _hE = "httpError";
const _hH = "httpHeader";
const _hQ = "httpQuery";
const _i = "items";
const _iT = "idempotencyToken";
const _m = "message";
const _mR = "maxResults";
const _mRi = "minRating";
const _nT = "nextToken";
const _o = "ok";
const _p = "path";
const _pr = "priority";
const _r = "rating";
const _rAS = "retryAfterSeconds";
const _rI = "requestId";
const _rT = "resourceType";
const _re = "requester";
const _s = "smithy.ts.sdk.synthetic.gatehouse.fesupport";
const _se = "server";
const _st = "status";
const _su = "subject";
const _sub = "sub";
const _t = "type";
const _tI = "ticketId";
const _tIe = "tenantId";
const _uA = "updatedAt";
const _v = "version";
const n0 = "gatehouse.common";
const n1 = "gatehouse.fesupport";

// smithy-typescript generated code
import { TypeRegistry } from "@smithy/core/schema";
import type { StaticErrorSchema, StaticListSchema, StaticOperationSchema, StaticStructureSchema } from "@smithy/types";

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
import { FeSupportServiceException } from "../models/FeSupportServiceException.ts";

/* eslint no-var: 0 */
const _s_registry = TypeRegistry.for(_s);
export var FeSupportServiceException$: StaticErrorSchema = [-3, _s, "FeSupportServiceException", 0, [], []];
_s_registry.registerError(FeSupportServiceException$, FeSupportServiceException);
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
export var ValidationExceptionField$: StaticStructureSchema = [3, n0, _VEF,
  0,
  [_p, _m],
  [0, 0], 2
];
export var CloseTicketInput$: StaticStructureSchema = [3, n1, _CTI,
  0,
  [_tI],
  [[0, 1]], 1
];
export var CloseTicketOutput$: StaticStructureSchema = [3, n1, _CTO,
  0,
  [_v, _tI, _st],
  [1, 0, 0], 3
];
export var CommentSummary$: StaticStructureSchema = [3, n1, _CS,
  0,
  [_cI, _b, _a, _cA],
  [0, 0, 0, 4], 4
];
export var CreateCommentInput$: StaticStructureSchema = [3, n1, _CCI,
  0,
  [_tI, _b],
  [[0, 1], 0], 2
];
export var CreateCommentOutput$: StaticStructureSchema = [3, n1, _CCO,
  0,
  [_v, _tI, _cI],
  [1, 0, 0], 3
];
export var CreateFeedbackInput$: StaticStructureSchema = [3, n1, _CFI,
  0,
  [_r, _m],
  [1, 0], 1
];
export var CreateFeedbackOutput$: StaticStructureSchema = [3, n1, _CFO,
  0,
  [_v, _fI],
  [1, 0], 2
];
export var CreateTicketInput$: StaticStructureSchema = [3, n1, _CTIr,
  0,
  [_su, _b, _cT, _pr],
  [0, 0, [0, { "httpHeader": _IK, "idempotencyToken": 1 }], 0], 2
];
export var CreateTicketOutput$: StaticStructureSchema = [3, n1, _CTOr,
  0,
  [_v, _tI],
  [1, 0], 2
];
export var FeedbackSummary$: StaticStructureSchema = [3, n1, _FS,
  0,
  [_fI, _r, _cA],
  [0, 1, 4], 3
];
export var GetCommentInput$: StaticStructureSchema = [3, n1, _GCI,
  0,
  [_tI, _cI],
  [[0, 1], [0, 1]], 2
];
export var GetCommentOutput$: StaticStructureSchema = [3, n1, _GCO,
  0,
  [_v, _cA, _uA, _tI, _cI, _b, _a],
  [1, 4, 4, 0, 0, 0, 0], 7
];
export var GetFeedbackInput$: StaticStructureSchema = [3, n1, _GFI,
  0,
  [_fI],
  [[0, 1]], 1
];
export var GetFeedbackOutput$: StaticStructureSchema = [3, n1, _GFO,
  0,
  [_v, _cA, _uA, _fI, _r, _a, _m],
  [1, 4, 4, 0, 1, 0, 0], 6
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
export var GetSessionInput$: StaticStructureSchema = [3, n1, _GSI,
  0,
  [],
  []
];
export var GetSessionOutput$: StaticStructureSchema = [3, n1, _GSO,
  0,
  [_t, _sub, _tIe, _g],
  [0, 0, 0, 64 | 0], 4
];
export var GetTicketInput$: StaticStructureSchema = [3, n1, _GTI,
  0,
  [_tI],
  [[0, 1]], 1
];
export var GetTicketOutput$: StaticStructureSchema = [3, n1, _GTO,
  0,
  [_v, _cA, _uA, _tI, _su, _b, _st, _pr, _re],
  [1, 4, 4, 0, 0, 0, 0, 0, 0], 9
];
export var ListCommentsInput$: StaticStructureSchema = [3, n1, _LCI,
  0,
  [_tI, _nT, _mR],
  [[0, 1], [0, { "httpQuery": _nT }], [1, { "httpQuery": _mR }]], 1
];
export var ListCommentsOutput$: StaticStructureSchema = [3, n1, _LCO,
  0,
  [_i, _nT],
  [() => CommentSummaries, 0], 1
];
export var ListFeedbackInput$: StaticStructureSchema = [3, n1, _LFI,
  0,
  [_nT, _mR, _mRi],
  [[0, { "httpQuery": _nT }], [1, { "httpQuery": _mR }], [1, { "httpQuery": _mRi }]]
];
export var ListFeedbackOutput$: StaticStructureSchema = [3, n1, _LFO,
  0,
  [_i, _nT],
  [() => FeedbackSummaries, 0], 1
];
export var ListTicketsInput$: StaticStructureSchema = [3, n1, _LTI,
  0,
  [_nT, _mR, _st],
  [[0, { "httpQuery": _nT }], [1, { "httpQuery": _mR }], [0, { "httpQuery": _st }]]
];
export var ListTicketsOutput$: StaticStructureSchema = [3, n1, _LTO,
  0,
  [_i, _nT],
  [() => TicketSummaries, 0], 1
];
export var TicketSummary$: StaticStructureSchema = [3, n1, _TS,
  0,
  [_tI, _su, _st, _pr, _cA],
  [0, 0, 0, 0, 4], 5
];
export var UpdateTicketInput$: StaticStructureSchema = [3, n1, _UTI,
  0,
  [_v, _tI, _su, _b, _pr],
  [1, [0, 1], 0, 0, 0], 5
];
export var UpdateTicketOutput$: StaticStructureSchema = [3, n1, _UTO,
  0,
  [_v, _tI],
  [1, 0], 2
];
var ValidationExceptionFieldList: StaticListSchema = [1, n0, _VEFL,
  0, () => ValidationExceptionField$
];
var CommentSummaries: StaticListSchema = [1, n1, _CSo,
  0, () => CommentSummary$
];
var FeedbackSummaries: StaticListSchema = [1, n1, _FSe,
  0, () => FeedbackSummary$
];
var GroupNames = 64 | 0;
var TicketSummaries: StaticListSchema = [1, n1, _TSi,
  0, () => TicketSummary$
];
export var CloseTicket$: StaticOperationSchema = [9, n1, _CT,
  { "http": ["POST", "/api/fe-support/tickets/{ticketId}/close", 200] }, () => CloseTicketInput$, () => CloseTicketOutput$
];
export var CreateComment$: StaticOperationSchema = [9, n1, _CC,
  { "http": ["POST", "/api/fe-support/tickets/{ticketId}/comments", 201] }, () => CreateCommentInput$, () => CreateCommentOutput$
];
export var CreateFeedback$: StaticOperationSchema = [9, n1, _CF,
  { "http": ["POST", "/api/fe-support/feedback", 201] }, () => CreateFeedbackInput$, () => CreateFeedbackOutput$
];
export var CreateTicket$: StaticOperationSchema = [9, n1, _CTr,
  { "http": ["POST", "/api/fe-support/tickets", 201] }, () => CreateTicketInput$, () => CreateTicketOutput$
];
export var GetComment$: StaticOperationSchema = [9, n1, _GC,
  { "http": ["GET", "/api/fe-support/tickets/{ticketId}/comments/{commentId}", 200] }, () => GetCommentInput$, () => GetCommentOutput$
];
export var GetFeedback$: StaticOperationSchema = [9, n1, _GF,
  { "http": ["GET", "/api/fe-support/feedback/{feedbackId}", 200] }, () => GetFeedbackInput$, () => GetFeedbackOutput$
];
export var GetHealth$: StaticOperationSchema = [9, n1, _GH,
  { "http": ["GET", "/api/fe-support/health", 200] }, () => GetHealthInput$, () => GetHealthOutput$
];
export var GetSession$: StaticOperationSchema = [9, n1, _GS,
  { "http": ["GET", "/api/fe-support/session", 200] }, () => GetSessionInput$, () => GetSessionOutput$
];
export var GetTicket$: StaticOperationSchema = [9, n1, _GT,
  { "http": ["GET", "/api/fe-support/tickets/{ticketId}", 200] }, () => GetTicketInput$, () => GetTicketOutput$
];
export var ListComments$: StaticOperationSchema = [9, n1, _LC,
  { "http": ["GET", "/api/fe-support/tickets/{ticketId}/comments", 200] }, () => ListCommentsInput$, () => ListCommentsOutput$
];
export var ListFeedback$: StaticOperationSchema = [9, n1, _LF,
  { "http": ["GET", "/api/fe-support/feedback", 200] }, () => ListFeedbackInput$, () => ListFeedbackOutput$
];
export var ListTickets$: StaticOperationSchema = [9, n1, _LT,
  { "http": ["GET", "/api/fe-support/tickets", 200] }, () => ListTicketsInput$, () => ListTicketsOutput$
];
export var UpdateTicket$: StaticOperationSchema = [9, n1, _UT,
  { "http": ["PUT", "/api/fe-support/tickets/{ticketId}", 200] }, () => UpdateTicketInput$, () => UpdateTicketOutput$
];
