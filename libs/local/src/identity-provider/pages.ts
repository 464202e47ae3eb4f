import type { People } from './people.ts';

/** A page without outside references: its style and script are let in by their hash. */
export interface Page {
  readonly html: string;
  readonly script?: string;
}

export const STYLE = `
:root{color-scheme:light dark;--bg:#f5f6f8;--card:#fff;--ink:#171a21;--soft:#5b6372;--line:#dde1e8;--accent:#3146c8}
@media (prefers-color-scheme:dark){:root{--bg:#11141a;--card:#1a1e27;--ink:#edf0f5;--soft:#9aa3b3;--line:#2c323f;--accent:#9aa8ff}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:26rem;padding:2rem;background:var(--card);border:1px solid var(--line);border-radius:14px}
h1{margin:0 0 .25rem;font-size:1.35rem;letter-spacing:-.01em}
p{margin:0 0 1.25rem;color:var(--soft)}
p.note{margin:1.25rem 0 0;font-size:.85rem}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
button{display:grid;grid-template-columns:auto 1fr;column-gap:.85rem;align-items:center;width:100%;padding:.6rem .8rem;text-align:left;font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:10px;cursor:pointer}
button:hover{border-color:var(--accent)}
button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button.plain{display:block;text-align:center;margin-bottom:.5rem}
.initial{grid-row:span 2;display:grid;place-items:center;width:2.4rem;height:2.4rem;border-radius:50%;background:var(--accent);color:var(--card);font-weight:600}
small{color:var(--soft)}
a{color:var(--accent)}`;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const page = (title: string, content: string, script?: string): Page => ({
  html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>${content}</main>${script ? `<script>${script}</script>` : ''}</body>
</html>
`,
  ...(script && { script }),
});

const description = ({ tenant, groups }: People['users'][string]) =>
  [tenant, groups.join(', ') || 'no group'].join(' · ');

/** Everybody who may sign in, a button each; no password, no script. */
export function signInPage(people: People, uid: string): Page {
  const buttons = Object.entries(people.users).map(
    ([name, person]) => `
<li><button name="user" value="${escape(name)}"><span class="initial" aria-hidden="true">${escape(name.charAt(0).toUpperCase())}</span><span>${escape(name)}</span><small>${escape(description(person))}</small></button></li>`,
  );
  return page(
    'Sign in · Gatehouse',
    `<h1>Sign in</h1>
<p>Who do you want to be?</p>
<form method="post" action="/interaction/${escape(uid)}"><ul>${buttons.join('')}
</ul></form>
<p class="note">Demo people of this computer. There are no passwords.</p>`,
  );
}

/** @param form the library's own form, with its protection against forgery */
export const signOutPage = (form: string, script?: string): Page =>
  page(
    'Sign out · Gatehouse',
    `<h1>Sign out</h1>
<p>This ends your session with the identity provider.</p>
${form}
<button class="plain" type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button class="plain" type="submit" form="op.logoutForm">Stay signed in</button>`,
    script,
  );

export const signedOutPage = (): Page =>
  page('Signed out · Gatehouse', `<h1>You are signed out</h1><p>You can close this page.</p>`);

export const errorPage = (): Page =>
  page(
    'Sign-in failed · Gatehouse',
    `<h1>This did not work</h1>
<p>The sign-in was not asked for as it should be, or it took too long. Go back to where you came from and start again.</p>`,
  );
