import type { Session } from './session.ts';

const TRANSPORTS: Record<Session['transport'], string> = {
  bearer: 'A token that this page holds in memory',
  'edge-session': 'The cookie of the edge; this page never sees a token',
};

/** Who you are, as every service behind the door is told. */
export function Who({ session }: { readonly session: Session }) {
  const { sub, tenantId, groups, transport, expiresAt } = session;
  return (
    <section aria-labelledby="who" class="card">
      <h2 id="who">Who you are</h2>
      <dl>
        <dt>Name</dt>
        <dd data-field="sub">{sub}</dd>
        <dt>Tenant</dt>
        <dd data-field="tenantId">{tenantId}</dd>
        <dt>Groups</dt>
        <dd data-field="groups">
          {groups.length === 0
            ? 'none'
            : groups.map((group) => (
                <span key={group} class="chip">
                  {group}
                </span>
              ))}
        </dd>
        <dt>Calls carry</dt>
        <dd data-field="transport">{TRANSPORTS[transport]}</dd>
        <dt>Token until</dt>
        <dd>
          <time dateTime={expiresAt}>
            {new Date(expiresAt).toLocaleTimeString(undefined, { timeStyle: 'short' })}
          </time>
        </dd>
      </dl>
    </section>
  );
}
