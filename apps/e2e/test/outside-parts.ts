import { startPolicyStore } from '@gatehouse/local';
import { startPolicyStoreProxy, type PolicyStoreProxy } from './policy-store-proxy.ts';
import { startStack, type Stack } from './stack.ts';
import { CLIENT_ID, startTestIssuer, type TestIssuer } from './test-issuer.ts';

/** A run whose identity provider and whose way to the policy store are in the hand of the test. */
export interface OutsideParts {
  readonly stack: Stack;
  readonly issuer: TestIssuer;
  /** In front of a real policy store, to which the run deployed its policies this way. */
  readonly policyStore: PolicyStoreProxy;
  stop(): Promise<void>;
}

/** @param args further arguments of `gatehouse start` */
export async function startWithOutsideParts(args: readonly string[] = []): Promise<OutsideParts> {
  const issuer = await startTestIssuer();
  const store = await startPolicyStore();
  const policyStore = await startPolicyStoreProxy(store.url);
  const stopParts = async () => {
    await Promise.all([issuer.down(), policyStore.down()]);
    await store.close();
  };
  const identity = ['--issuer', issuer.url, '--jwks-url', issuer.jwksUrl, '--client-id', CLIENT_ID];
  try {
    const stack = await startStack({
      args: [...identity, '--policy-store-endpoint', policyStore.url, ...args],
      env: { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    });
    return { stack, issuer, policyStore, stop: () => stack.stop().finally(stopParts) };
  } catch (error) {
    await stopParts();
    throw error;
  }
}
