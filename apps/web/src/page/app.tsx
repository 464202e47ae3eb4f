import { useEffect, useMemo, useState } from 'preact/hooks';
import { createApi } from './api.ts';
import { Header } from './header.tsx';
import { NewOrder } from './new-order.tsx';
import { Orders } from './orders.tsx';
import { Refusal } from './refusal.tsx';
import { RefusedCall } from './refused-call.tsx';
import { readSession, type Session } from './session.ts';
import { useCall } from './use-call.ts';
import { Who } from './who.tsx';

export function App() {
  const { run, output: session, failure } = useCall(readSession);
  useEffect(() => void run(undefined), [run]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the orders
      </a>
      <Header session={session} />
      <main id="main">
        <h1 class="visually-hidden">Gatehouse</h1>
        {failure && <Refusal failure={failure} what="Your session" />}
        {session && <Content session={session} />}
      </main>
    </>
  );
}

function Content({ session }: { readonly session: Session }) {
  const api = useMemo(() => createApi(session, location.origin), [session]);
  const [changes, setChanges] = useState(0);
  return (
    <div class="columns">
      <div class="column">
        <Orders api={api} changes={changes} />
        <NewOrder api={api} onCreated={() => setChanges((count) => count + 1)} />
      </div>
      <div class="column">
        <Who session={session} />
        <RefusedCall api={api} />
      </div>
    </div>
  );
}
