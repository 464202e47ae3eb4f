import { Fault } from '../errors.ts';
import { BatchIsAuthorized, IsAuthorized } from './decisions.ts';
import { ListPolicies } from './list-policies.ts';
import type { Operation } from './operation.ts';
import { BatchGetPolicy, CreatePolicy, DeletePolicy, GetPolicy, UpdatePolicy } from './policies.ts';
import { GetSchema, PutSchema } from './schemas.ts';
import {
  CreatePolicyStore,
  DeletePolicyStore,
  GetPolicyStore,
  ListPolicyStores,
  UpdatePolicyStore,
} from './stores.ts';
import {
  CreatePolicyTemplate,
  DeletePolicyTemplate,
  GetPolicyTemplate,
  ListPolicyTemplates,
  UpdatePolicyTemplate,
} from './templates.ts';

/** The operations that are served here, by the name on the wire. */
export const operations: Readonly<Record<string, Operation>> = {
  IsAuthorized,
  BatchIsAuthorized,
  CreatePolicyStore,
  GetPolicyStore,
  ListPolicyStores,
  UpdatePolicyStore,
  DeletePolicyStore,
  PutSchema,
  GetSchema,
  CreatePolicy,
  GetPolicy,
  BatchGetPolicy,
  UpdatePolicy,
  DeletePolicy,
  ListPolicies,
  CreatePolicyTemplate,
  GetPolicyTemplate,
  ListPolicyTemplates,
  UpdatePolicyTemplate,
  DeletePolicyTemplate,
};

/** Operations of Verified Permissions that are not: AVP identity sources (absent from GovCloud too), aliases, tags. */
export const unserved: readonly string[] = [
  'IsAuthorizedWithToken',
  'BatchIsAuthorizedWithToken',
  'CreateIdentitySource',
  'GetIdentitySource',
  'ListIdentitySources',
  'UpdateIdentitySource',
  'DeleteIdentitySource',
  'CreatePolicyStoreAlias',
  'GetPolicyStoreAlias',
  'ListPolicyStoreAliases',
  'DeletePolicyStoreAlias',
  'TagResource',
  'UntagResource',
  'ListTagsForResource',
];

/** @throws {Fault} UnknownOperationException, UnsupportedOperationException */
export function operationOf(name: string): Operation {
  const found = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (found) return found;
  if (unserved.includes(name))
    throw new Fault('UnsupportedOperationException', 'The local policy store does not serve this operation.');
  throw new Fault('UnknownOperationException', 'There is no such operation.');
}
