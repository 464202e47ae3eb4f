import type { Session } from './session.ts';

/** The bar on top: where you are, who you are, and the way out. */
export function Header({ session }: { readonly session: Session | undefined }) {
  return (
    <header class="bar">
      <div class="bar-inner">
        <span class="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          Gatehouse
        </span>
        {session && (
          <form method="post" action="/logout" class="who">
            <span>
              <strong>{session.sub}</strong>
              <span class="soft"> of {session.tenantId}</span>
            </span>
            <button type="submit" class="quiet">
              Sign out
            </button>
          </form>
        )}
      </div>
    </header>
  );
}
