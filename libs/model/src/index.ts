export { createActionIndex, routeKey } from './action-index.ts';
export { ModelError } from './errors.ts';
export { mergeActionMaps } from './merge-action-maps.ts';
export { mergeCedarSchemas } from './merge-cedar-schemas.ts';
export { mergeGatewayDocuments } from './merge-gateway-documents.ts';
export { readModel } from './read-model.ts';
export type { ActionMap, GatewayDocument, OperationTable, Route, ServiceModel } from './types.ts';
