import { createHash } from 'node:crypto';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { STYLE, type Page } from './pages.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const style = hash(STYLE);

const SUBMIT = `document.querySelector('button[name="logout"]').click();`;

/** Headers of a page. Forms may lead anywhere on loopback: to the edge, by way of the redirects that follow. */
export const pageHeaders = ({ script }: Page): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${style}`,
    `script-src ${script ? hash(script) : "'none'"}`,
    'img-src data:',
    "form-action 'self' http://127.0.0.1:*",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** Answers with a page from inside the library. */
export function sendPage(ctx: KoaContextWithOIDC, page: Page): void {
  ctx.set(pageHeaders(page));
  ctx.body = page.html;
}

/** Whoever comes from a page of this computer has pressed a button there already. */
export const signOutScript = (ctx: KoaContextWithOIDC): string | undefined =>
  ['same-site', 'same-origin'].includes(ctx.get('sec-fetch-site')) ? SUBMIT : undefined;
