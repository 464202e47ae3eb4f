import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { errorPage, signInPage, type Page } from './pages.ts';
import { pageHeaders } from './page-response.ts';
import { entryOf, type People } from './people.ts';

const MAX_FORM_BYTES = 1024;

/** Shows who may sign in, and takes the choice. The library's cookie ties both to the browser that started. */
export async function interaction(
  provider: Provider,
  people: People,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const uid = await provider.interactionDetails(request, response).then(
    (details) => details.uid,
    () => undefined,
  );
  if (uid === undefined || request.url !== `/interaction/${uid}`) return answer(response, 400, errorPage());
  if (request.method === 'GET') return answer(response, 200, signInPage(people, uid));
  const user = request.method === 'POST' ? new URLSearchParams(await form(request)).get('user') : null;
  if (user === null || !entryOf(people.users, user)) return answer(response, 400, errorPage());
  await provider.interactionFinished(request, response, { login: { accountId: user } });
}

function answer(response: ServerResponse, status: number, page: Page): void {
  response.writeHead(status, pageHeaders(page)).end(page.html);
}

async function form(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString('latin1');
    if (text.length > MAX_FORM_BYTES) return '';
  }
  return text;
}
