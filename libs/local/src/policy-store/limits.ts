import { integer, map, optional, structure, text } from './shapes.ts';

/** Limits of Verified Permissions, from its Smithy model and its page on quotas. */
export const MAX_BODY_BYTES = 1_048_576;
export const MAX_NESTING = 60;
export const MAX_ANCESTORS = 99;
export const MAX_SCHEMA_BYTES = 200_000;
export const MAX_POLICY_BYTES_PER_RESOURCE = 200_000;
export const MAX_TEMPLATES = 40;
export const MAX_BATCH = 30;
export const DEFAULT_PAGE = 10;

const LINE = /^[^\n\r\u0085\u2028\u2029]*$/;
const ID = /^[a-zA-Z0-9\-/_]*$/;

export const policyStoreId = text({ min: 1, max: 200, pattern: ID });
export const policyId = text({ min: 1, max: 200, pattern: ID });
export const policyTemplateId = text({ min: 1, max: 200, pattern: ID });
/** A name stands in for the id wherever a policy or a template is named; an empty one removes the name. */
export const name = text({ min: 1, max: 150, pattern: /^name\/[a-zA-Z0-9\-/_]+$/ });
export const nameOrNone = text({ min: 0, max: 150, pattern: /^(?:name\/[a-zA-Z0-9\-/_]+)?$/ });
export const statement = text({ min: 1, max: 10_000 });
export const description = text({ min: 0, max: 150 });
export const clientToken = text({ min: 1, max: 64, pattern: /^[a-zA-Z0-9-]*$/ });
export const nextToken = text({ min: 1, max: 8_000, pattern: /^[A-Za-z0-9\-_=+/.]*$/ });
export const maxResults = integer(1, 50);
export const tags = map(text({ min: 0, max: 256 }), 50);

/** `Gatehouse::User::"alice"`. The engine refuses what is no type name; an id holds anything but a line end. */
export const entityIdentifier = structure({
  entityType: text({ min: 1, max: 200, pattern: LINE }),
  entityId: text({ min: 1, max: 200, pattern: LINE }),
});

export const actionIdentifier = structure({
  actionType: text({ min: 1, max: 200, pattern: /^Action$|^.+::Action$/ }),
  actionId: text({ min: 1, max: 200, pattern: LINE }),
});

/** What the lists of policies, templates and stores take alike. */
export const paging = { nextToken: optional(nextToken), maxResults: optional(maxResults) } as const;
