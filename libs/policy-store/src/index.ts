/**
 * What is allowed: Cedar policies by service, the guardrails above them, the people of the local run, and the tables
 * that say who may call what. Read from files, checked as they are read, without a package.
 */
export { readPolicyStore, type Policy, type PolicyStore } from './policies.ts';
export { policyDigest } from './digest.ts';
export { readPeople, type People, type Person } from './people.ts';
export { readDecisions, type DecisionCase } from './decisions.ts';
export { PolicyStoreError, POLICY_STORE_ERRORS } from './errors.ts';
