/** `Gatehouse::User::"alice"` on the wire. */
export interface EntityIdentifier {
  readonly entityType: string;
  readonly entityId: string;
}

export interface ActionIdentifier {
  readonly actionType: string;
  readonly actionId: string;
}

/** What a policy is about, as the answers of the service say it. */
export interface Scope {
  readonly effect: 'Permit' | 'Forbid';
  readonly principal?: EntityIdentifier;
  readonly resource?: EntityIdentifier;
  readonly actions?: readonly ActionIdentifier[];
}

interface Dated {
  readonly createdDate: string;
  readonly lastUpdatedDate: string;
}

export interface StaticDefinition {
  readonly statement: string;
  readonly description?: string;
}

export interface LinkedDefinition {
  readonly policyTemplateId: string;
  readonly principal?: EntityIdentifier;
  readonly resource?: EntityIdentifier;
}

export interface PolicyRecord extends Dated {
  readonly policyId: string;
  /** Order of creation: lists are in it. */
  readonly sequence: number;
  readonly name?: string;
  readonly scope: Scope;
  readonly definition: { readonly static: StaticDefinition } | { readonly templateLinked: LinkedDefinition };
}

export interface TemplateRecord extends Dated {
  readonly policyTemplateId: string;
  readonly sequence: number;
  readonly name?: string;
  readonly statement: string;
  readonly description?: string;
}

export interface SchemaRecord extends Dated {
  readonly cedarJson: string;
  readonly namespaces: readonly string[];
}

export interface StoreRecord extends Dated {
  readonly policyStoreId: string;
  readonly sequence: number;
  readonly mode: 'OFF' | 'STRICT';
  readonly description?: string;
  readonly deletionProtection: 'ENABLED' | 'DISABLED';
  readonly tags: Readonly<Record<string, string>>;
  readonly schema?: SchemaRecord;
  readonly policies: readonly PolicyRecord[];
  readonly templates: readonly TemplateRecord[];
}

/** The dates of an answer. */
export const datesOf = ({ createdDate, lastUpdatedDate }: Dated): Dated => ({ createdDate, lastUpdatedDate });

/** A record without the members that are undefined: absent on the wire and in the snapshot. */
export function compact<T extends object>(record: T): T {
  // Leaving out undefined members changes no type that declares them optional.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
