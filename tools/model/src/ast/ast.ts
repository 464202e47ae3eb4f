/** The JSON syntax tree of a Smithy model, as far as the Node step reads it. */
export interface Ast {
  smithy: string;
  shapes: Record<string, AstShape>;
}

export interface AstShape {
  type: string;
  traits?: Traits;
  members?: Record<string, AstMember>;
  member?: AstMember;
  key?: AstMember;
  value?: AstMember;
  version?: string;
  identifiers?: Record<string, Reference>;
  input?: Reference;
  output?: Reference;
  errors?: Reference[];
  resources?: Reference[];
  operations?: Reference[];
  collectionOperations?: Reference[];
  create?: Reference;
  put?: Reference;
  read?: Reference;
  update?: Reference;
  delete?: Reference;
  list?: Reference;
}

export interface AstMember extends Reference {
  traits?: Traits;
}

export interface Reference {
  target: string;
}

export type Traits = Record<string, unknown>;

/** Ids of the traits that the Node step reads. */
export const TRAIT = {
  auth: 'smithy.api#auth',
  cedarAction: 'gatehouse.authz#cedarAction',
  cedarEntity: 'gatehouse.authz#cedarEntity',
  cedarNamespace: 'gatehouse.authz#cedarNamespace',
  default: 'smithy.api#default',
  deprecated: 'smithy.api#deprecated',
  documentation: 'smithy.api#documentation',
  enumValue: 'smithy.api#enumValue',
  error: 'smithy.api#error',
  examples: 'smithy.api#examples',
  http: 'smithy.api#http',
  httpError: 'smithy.api#httpError',
  httpHeader: 'smithy.api#httpHeader',
  httpLabel: 'smithy.api#httpLabel',
  httpPayload: 'smithy.api#httpPayload',
  httpQuery: 'smithy.api#httpQuery',
  idempotencyToken: 'smithy.api#idempotencyToken',
  jsonName: 'smithy.api#jsonName',
  length: 'smithy.api#length',
  noAuthorization: 'gatehouse.authz#noAuthorization',
  optionalAuth: 'smithy.api#optionalAuth',
  partnerKeyRequired: 'gatehouse.authz#partnerKeyRequired',
  pattern: 'smithy.api#pattern',
  range: 'smithy.api#range',
  readonly: 'smithy.api#readonly',
  required: 'smithy.api#required',
  sparse: 'smithy.api#sparse',
  throttle: 'gatehouse.authz#throttle',
  timestampFormat: 'smithy.api#timestampFormat',
  title: 'smithy.api#title',
  uniqueItems: 'smithy.api#uniqueItems',
} as const;

/** Values of the traits that are more than a mark. */
export interface TraitValues {
  [TRAIT.auth]: string[];
  [TRAIT.cedarAction]: { name?: string; memberOf?: string[]; decisionTtl?: number };
  [TRAIT.cedarEntity]: { type: string; memberOf?: string[]; attributes?: Record<string, CedarAttribute> };
  [TRAIT.cedarNamespace]: {
    namespace: string;
    actionPrefix: string;
    principals: string[];
    tenancy?: 'token' | 'path';
  };
  [TRAIT.deprecated]: { since?: string; message?: string };
  [TRAIT.documentation]: string;
  [TRAIT.enumValue]: string | number;
  [TRAIT.examples]: {
    title: string;
    documentation?: string;
    input?: Record<string, unknown>;
    output?: Record<string, unknown>;
    error?: { shapeId: string; content?: Record<string, unknown> };
  }[];
  [TRAIT.http]: { method: string; uri: string; code?: number };
  [TRAIT.httpError]: number;
  [TRAIT.httpHeader]: string;
  [TRAIT.httpQuery]: string;
  [TRAIT.jsonName]: string;
  [TRAIT.length]: { min?: number; max?: number };
  [TRAIT.noAuthorization]: { reason: string };
  [TRAIT.pattern]: string;
  [TRAIT.range]: { min?: number; max?: number };
  [TRAIT.throttle]: { rate: number; burst: number };
  [TRAIT.timestampFormat]: 'epoch-seconds' | 'date-time' | 'http-date';
  [TRAIT.title]: string;
}

export interface CedarAttribute {
  type: 'String' | 'Long' | 'Boolean' | 'Entity' | 'Set<String>';
  entity?: string;
  required?: boolean;
}

/** Whether a shape or member carries a trait. */
export const has = (owner: { traits?: Traits } | undefined, trait: string): boolean =>
  owner?.traits?.[trait] !== undefined;

/** The value of a trait, typed by its id. */
export function valueOf<Id extends keyof TraitValues>(
  owner: { traits?: Traits } | undefined,
  trait: Id,
): TraitValues[Id] | undefined {
  return owner?.traits?.[trait] as TraitValues[Id] | undefined;
}

/** `GetOrder` of `gatehouse.commercial#GetOrder`. */
export const shortName = (id: string): string => id.slice(id.indexOf('#') + 1);
