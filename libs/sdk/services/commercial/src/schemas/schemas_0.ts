// @ts-nocheck
const _AO = "ApproveOrder";
const _AOI = "ApproveOrderInput";
const _AOO = "ApproveOrderOutput";
const _AQ = "AcceptQuote";
const _AQI = "AcceptQuoteInput";
const _AQO = "AcceptQuoteOutput";
const _CE = "ConflictException";
const _CO = "CreateOrder";
const _COI = "CreateOrderInput";
const _COL = "CreateOrderLine";
const _COLI = "CreateOrderLineInput";
const _COLO = "CreateOrderLineOutput";
const _COO = "CreateOrderOutput";
const _CQ = "CreateQuote";
const _CQI = "CreateQuoteInput";
const _CQO = "CreateQuoteOutput";
const _DO = "DeleteOrder";
const _DOI = "DeleteOrderInput";
const _DOL = "DeleteOrderLine";
const _DOLI = "DeleteOrderLineInput";
const _DOLO = "DeleteOrderLineOutput";
const _DOO = "DeleteOrderOutput";
const _FE = "ForbiddenException";
const _GH = "GetHealth";
const _GHI = "GetHealthInput";
const _GHO = "GetHealthOutput";
const _GO = "GetOrder";
const _GOI = "GetOrderInput";
const _GOL = "GetOrderLine";
const _GOLI = "GetOrderLineInput";
const _GOLO = "GetOrderLineOutput";
const _GOO = "GetOrderOutput";
const _GQ = "GetQuote";
const _GQI = "GetQuoteInput";
const _GQO = "GetQuoteOutput";
const _IK = "Idempotency-Key";
const _ISE = "InternalServerException";
const _LO = "ListOrders";
const _LOI = "ListOrdersInput";
const _LOL = "ListOrderLines";
const _LOLI = "ListOrderLinesInput";
const _LOLO = "ListOrderLinesOutput";
const _LOO = "ListOrdersOutput";
const _LQ = "ListQuotes";
const _LQI = "ListQuotesInput";
const _LQO = "ListQuotesOutput";
const _M = "Money";
const _OLS = "OrderLineSummary";
const _OLSr = "OrderLineSummaries";
const _OS = "OrderSummary";
const _OSr = "OrderSummaries";
const _PTLE = "PayloadTooLargeException";
const _QS = "QuoteSummary";
const _QSu = "QuoteSummaries";
const _RA = "Retry-After";
const _RNFE = "ResourceNotFoundException";
const _SUE = "ServiceUnavailableException";
const _TE = "ThrottlingException";
const _UE = "UnauthorizedException";
const _UO = "UpdateOrder";
const _UOI = "UpdateOrderInput";
const _UOO = "UpdateOrderOutput";
const _VE = "ValidationException";
const _VEF = "ValidationExceptionField";
const _VEFL = "ValidationExceptionFieldList";
const _aM = "amountMinor";
const _c = "client";
const _cA = "createdAt";
const _cAr = "createdAfter";
const _cB = "createdBefore";
const _cT = "clientToken";
const _cu = "currency";
const _e = "error";
const _fL = "fieldList";
const _h = "http";
const _hE = "httpError";
const _hH = "httpHeader";
const _hQ = "httpQuery";
const _i = "items";
const _iT = "idempotencyToken";
const _lI = "lineId";
const _m = "message";
const _mR = "maxResults";
const _n = "note";
const _nT = "nextToken";
const _o = "ok";
const _oI = "orderId";
const _ow = "owner";
const _p = "path";
const _q = "quantity";
const _qI = "quoteId";
const _rAS = "retryAfterSeconds";
const _rI = "requestId";
const _rT = "resourceType";
const _s = "smithy.ts.sdk.synthetic.gatehouse.commercial";
const _se = "server";
const _sk = "sku";
const _st = "status";
const _t = "total";
const _uA = "updatedAt";
const _uP = "unitPrice";
const _v = "version";
const _vU = "validUntil";
const n0 = "gatehouse.common";
const n1 = "gatehouse.commercial";

// smithy-typescript generated code
import { TypeRegistry } from "@smithy/core/schema";
import type { StaticErrorSchema, StaticListSchema, StaticOperationSchema, StaticStructureSchema } from "@smithy/types";

import { CommercialServiceException } from "../models/CommercialServiceException.ts";
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

/* eslint no-var: 0 */
const _s_registry = TypeRegistry.for(_s);
export var CommercialServiceException$: StaticErrorSchema = [-3, _s, "CommercialServiceException", 0, [], []];
_s_registry.registerError(CommercialServiceException$, CommercialServiceException);
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
export var AcceptQuoteInput$: StaticStructureSchema = [3, n1, _AQI,
  0,
  [_qI],
  [[0, 1]], 1
];
export var AcceptQuoteOutput$: StaticStructureSchema = [3, n1, _AQO,
  0,
  [_v, _qI, _oI],
  [1, 0, 0], 3
];
export var ApproveOrderInput$: StaticStructureSchema = [3, n1, _AOI,
  0,
  [_v, _oI],
  [1, [0, 1]], 2
];
export var ApproveOrderOutput$: StaticStructureSchema = [3, n1, _AOO,
  0,
  [_v, _oI, _st],
  [1, 0, 0], 3
];
export var CreateOrderInput$: StaticStructureSchema = [3, n1, _COI,
  0,
  [_t, _cT, _n],
  [() => Money$, [0, { "httpHeader": _IK, "idempotencyToken": 1 }], 0], 1
];
export var CreateOrderLineInput$: StaticStructureSchema = [3, n1, _COLI,
  0,
  [_oI, _sk, _q, _uP],
  [[0, 1], 0, 1, () => Money$], 4
];
export var CreateOrderLineOutput$: StaticStructureSchema = [3, n1, _COLO,
  0,
  [_v, _oI, _lI],
  [1, 0, 0], 3
];
export var CreateOrderOutput$: StaticStructureSchema = [3, n1, _COO,
  0,
  [_v, _oI],
  [1, 0], 2
];
export var CreateQuoteInput$: StaticStructureSchema = [3, n1, _CQI,
  0,
  [_t, _cT, _vU, _n],
  [() => Money$, [0, { "httpHeader": _IK, "idempotencyToken": 1 }], 4, 0], 1
];
export var CreateQuoteOutput$: StaticStructureSchema = [3, n1, _CQO,
  0,
  [_v, _qI],
  [1, 0], 2
];
export var DeleteOrderInput$: StaticStructureSchema = [3, n1, _DOI,
  0,
  [_oI, _v],
  [[0, 1], [1, { "httpQuery": _v }]], 1
];
export var DeleteOrderLineInput$: StaticStructureSchema = [3, n1, _DOLI,
  0,
  [_oI, _lI],
  [[0, 1], [0, 1]], 2
];
export var DeleteOrderLineOutput$: StaticStructureSchema = [3, n1, _DOLO,
  0,
  [],
  []
];
export var DeleteOrderOutput$: StaticStructureSchema = [3, n1, _DOO,
  0,
  [],
  []
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
export var GetOrderInput$: StaticStructureSchema = [3, n1, _GOI,
  0,
  [_oI],
  [[0, 1]], 1
];
export var GetOrderLineInput$: StaticStructureSchema = [3, n1, _GOLI,
  0,
  [_oI, _lI],
  [[0, 1], [0, 1]], 2
];
export var GetOrderLineOutput$: StaticStructureSchema = [3, n1, _GOLO,
  0,
  [_v, _cA, _uA, _oI, _lI, _sk, _q, _uP],
  [1, 4, 4, 0, 0, 0, 1, () => Money$], 8
];
export var GetOrderOutput$: StaticStructureSchema = [3, n1, _GOO,
  0,
  [_v, _cA, _uA, _oI, _st, _t, _ow, _n],
  [1, 4, 4, 0, 0, () => Money$, 0, 0], 7
];
export var GetQuoteInput$: StaticStructureSchema = [3, n1, _GQI,
  0,
  [_qI],
  [[0, 1]], 1
];
export var GetQuoteOutput$: StaticStructureSchema = [3, n1, _GQO,
  0,
  [_v, _cA, _uA, _qI, _st, _t, _vU, _n, _oI],
  [1, 4, 4, 0, 0, () => Money$, 4, 0, 0], 6
];
export var ListOrderLinesInput$: StaticStructureSchema = [3, n1, _LOLI,
  0,
  [_oI, _nT, _mR],
  [[0, 1], [0, { "httpQuery": _nT }], [1, { "httpQuery": _mR }]], 1
];
export var ListOrderLinesOutput$: StaticStructureSchema = [3, n1, _LOLO,
  0,
  [_i, _nT],
  [() => OrderLineSummaries, 0], 1
];
export var ListOrdersInput$: StaticStructureSchema = [3, n1, _LOI,
  0,
  [_nT, _mR, _st, _cAr, _cB],
  [[0, { "httpQuery": _nT }], [1, { "httpQuery": _mR }], [0, { "httpQuery": _st }], [4, { "httpQuery": _cAr }], [4, { "httpQuery": _cB }]]
];
export var ListOrdersOutput$: StaticStructureSchema = [3, n1, _LOO,
  0,
  [_i, _nT],
  [() => OrderSummaries, 0], 1
];
export var ListQuotesInput$: StaticStructureSchema = [3, n1, _LQI,
  0,
  [_nT, _mR, _st],
  [[0, { "httpQuery": _nT }], [1, { "httpQuery": _mR }], [0, { "httpQuery": _st }]]
];
export var ListQuotesOutput$: StaticStructureSchema = [3, n1, _LQO,
  0,
  [_i, _nT],
  [() => QuoteSummaries, 0], 1
];
export var Money$: StaticStructureSchema = [3, n1, _M,
  0,
  [_aM, _cu],
  [1, 0], 2
];
export var OrderLineSummary$: StaticStructureSchema = [3, n1, _OLS,
  0,
  [_lI, _sk, _q, _uP],
  [0, 0, 1, () => Money$], 4
];
export var OrderSummary$: StaticStructureSchema = [3, n1, _OS,
  0,
  [_oI, _st, _t, _cA],
  [0, 0, () => Money$, 4], 4
];
export var QuoteSummary$: StaticStructureSchema = [3, n1, _QS,
  0,
  [_qI, _st, _t, _cA],
  [0, 0, () => Money$, 4], 4
];
export var UpdateOrderInput$: StaticStructureSchema = [3, n1, _UOI,
  0,
  [_v, _oI, _t, _n],
  [1, [0, 1], () => Money$, 0], 3
];
export var UpdateOrderOutput$: StaticStructureSchema = [3, n1, _UOO,
  0,
  [_v, _oI],
  [1, 0], 2
];
export var ValidationExceptionField$: StaticStructureSchema = [3, n0, _VEF,
  0,
  [_p, _m],
  [0, 0], 2
];
var OrderLineSummaries: StaticListSchema = [1, n1, _OLSr,
  0, () => OrderLineSummary$
];
var OrderSummaries: StaticListSchema = [1, n1, _OSr,
  0, () => OrderSummary$
];
var QuoteSummaries: StaticListSchema = [1, n1, _QSu,
  0, () => QuoteSummary$
];
var ValidationExceptionFieldList: StaticListSchema = [1, n0, _VEFL,
  0, () => ValidationExceptionField$
];
export var AcceptQuote$: StaticOperationSchema = [9, n1, _AQ,
  { "http": ["POST", "/api/commercial/quotes/{quoteId}/accept", 200] }, () => AcceptQuoteInput$, () => AcceptQuoteOutput$
];
export var ApproveOrder$: StaticOperationSchema = [9, n1, _AO,
  { "http": ["POST", "/api/commercial/orders/{orderId}/approve", 200] }, () => ApproveOrderInput$, () => ApproveOrderOutput$
];
export var CreateOrder$: StaticOperationSchema = [9, n1, _CO,
  { "http": ["POST", "/api/commercial/orders", 201] }, () => CreateOrderInput$, () => CreateOrderOutput$
];
export var CreateOrderLine$: StaticOperationSchema = [9, n1, _COL,
  { "http": ["POST", "/api/commercial/orders/{orderId}/lines", 201] }, () => CreateOrderLineInput$, () => CreateOrderLineOutput$
];
export var CreateQuote$: StaticOperationSchema = [9, n1, _CQ,
  { "http": ["POST", "/api/commercial/quotes", 201] }, () => CreateQuoteInput$, () => CreateQuoteOutput$
];
export var DeleteOrder$: StaticOperationSchema = [9, n1, _DO,
  { "http": ["DELETE", "/api/commercial/orders/{orderId}", 204] }, () => DeleteOrderInput$, () => DeleteOrderOutput$
];
export var DeleteOrderLine$: StaticOperationSchema = [9, n1, _DOL,
  { "http": ["DELETE", "/api/commercial/orders/{orderId}/lines/{lineId}", 204] }, () => DeleteOrderLineInput$, () => DeleteOrderLineOutput$
];
export var GetHealth$: StaticOperationSchema = [9, n1, _GH,
  { "http": ["GET", "/api/commercial/health", 200] }, () => GetHealthInput$, () => GetHealthOutput$
];
export var GetOrder$: StaticOperationSchema = [9, n1, _GO,
  { "http": ["GET", "/api/commercial/orders/{orderId}", 200] }, () => GetOrderInput$, () => GetOrderOutput$
];
export var GetOrderLine$: StaticOperationSchema = [9, n1, _GOL,
  { "http": ["GET", "/api/commercial/orders/{orderId}/lines/{lineId}", 200] }, () => GetOrderLineInput$, () => GetOrderLineOutput$
];
export var GetQuote$: StaticOperationSchema = [9, n1, _GQ,
  { "http": ["GET", "/api/commercial/quotes/{quoteId}", 200] }, () => GetQuoteInput$, () => GetQuoteOutput$
];
export var ListOrderLines$: StaticOperationSchema = [9, n1, _LOL,
  { "http": ["GET", "/api/commercial/orders/{orderId}/lines", 200] }, () => ListOrderLinesInput$, () => ListOrderLinesOutput$
];
export var ListOrders$: StaticOperationSchema = [9, n1, _LO,
  { "http": ["GET", "/api/commercial/orders", 200] }, () => ListOrdersInput$, () => ListOrdersOutput$
];
export var ListQuotes$: StaticOperationSchema = [9, n1, _LQ,
  { "http": ["GET", "/api/commercial/quotes", 200] }, () => ListQuotesInput$, () => ListQuotesOutput$
];
export var UpdateOrder$: StaticOperationSchema = [9, n1, _UO,
  { "http": ["PUT", "/api/commercial/orders/{orderId}", 200] }, () => UpdateOrderInput$, () => UpdateOrderOutput$
];
