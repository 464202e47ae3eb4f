import { readModel, type OperationTable } from '@gatehouse/model';

export type { OperationTable };
export type OperationEntry = OperationTable['operations'][string];
export type JsonSchema = OperationTable['schemas'][string];

export const services = readModel();
