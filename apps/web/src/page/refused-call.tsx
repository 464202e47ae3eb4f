import { useCallback } from 'preact/hooks';
import { ListAccountsCommand } from '@gatehouse/sdk/user-mgmt';
import type { Api } from './api.ts';
import { Refusal } from './refusal.tsx';
import { useCall } from './use-call.ts';

/** A call that most people may not make: only the group `user-admin` is let in. */
export function RefusedCall({ api }: { readonly api: Api }) {
  const list = useCallback(() => api.userMgmt.send(new ListAccountsCommand({ maxResults: 100 })), [api]);
  const { run, running, output, failure } = useCall(list);
  return (
    <section aria-labelledby="refused" class="card">
      <h2 id="refused">A call that is refused</h2>
      <p class="soft">
        <code>ListAccounts</code> is for the group <span class="chip">user-admin</span> alone. The router asks
        the authorizer and answers for the service, which never hears of it.
      </p>
      <button type="button" class="quiet" disabled={running} onClick={() => void run(undefined)}>
        {running ? 'Calling…' : 'Call it anyway'}
      </button>
      <div aria-live="polite">
        {failure && <Refusal failure={failure} what="ListAccounts" />}
        {output && <p class="allowed">You are let in: {output.items?.length ?? 0} accounts.</p>}
      </div>
    </section>
  );
}
