import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';

/** Something that the edge answers itself. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type ErrorType = 'ServiceUnavailableException' | 'ValidationException';

/** A refusal in the shape of the model's errors, for whoever called the API. */
export const apiError = (type: ErrorType, status: number, message: string, requestId: string): Answer => ({
  status,
  headers: {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-amzn-errortype': type,
    'x-amzn-requestid': requestId,
    ...(status === 503 && { 'retry-after': '1' }),
  },
  body: JSON.stringify({ __type: type, message, requestId }),
});

const STYLE = `
:root{color-scheme:light dark;--bg:#f5f6f8;--card:#fff;--ink:#171a21;--soft:#5b6372;--line:#dde1e8;--accent:#3146c8}
@media (prefers-color-scheme:dark){:root{--bg:#11141a;--card:#1a1e27;--ink:#edf0f5;--soft:#9aa3b3;--line:#2c323f;--accent:#9aa8ff}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:26rem;padding:2rem;background:var(--card);border:1px solid var(--line);border-radius:14px}
h1{margin:0 0 .5rem;font-size:1.35rem}
p{margin:0 0 1rem;color:var(--soft)}
small{color:var(--soft)}
a{color:var(--accent)}`;
const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** A refusal for whoever looks at a page. Title and text are fixed sentences of the edge. */
export const htmlError = (status: number, text: string, requestId: string): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-amzn-requestid': requestId,
    ...(status === 503 && { 'retry-after': '1' }),
  },
  body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status} · Gatehouse</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main><h1>${STATUS_CODES[status] ?? 'Error'}</h1><p>${text}</p><p><a href="/">Start again</a></p><small>Request ${requestId}</small></main></body>
</html>
`,
});

/** An answer as bytes, for a connection on which no request could be read. */
export function answerBytes({ status, headers, body }: Answer): string {
  const lines = Object.entries({
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}
