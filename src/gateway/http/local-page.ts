import type { ServerResponse } from 'node:http';
import { single, type RequestHead } from '../rules/head';
import { GatewayError } from '../rules/gateway-error';
import { send } from './messages';
import type { PageFiles } from './page-files';
import type { Sessions } from './sessions';

const linkIsSpent =
  'This sign-in link was used before or is older than 10 minutes. Press Enter in the terminal where the gateway runs to get another one.';

/** Serves the page and its sign-in link to the person who started the gateway. */
export function localPage(
  base: string,
  fileAt: PageFiles,
  sessions: Sessions,
): (head: RequestHead, response: ServerResponse) => void {
  return (head, response) => {
    if (head.method !== 'GET' && head.method !== 'HEAD') {
      throw new GatewayError('methodNotAllowed', 'The page takes GET.');
    }
    if (head.path === `${base}sign-in`) {
      signIn(head, response, base, sessions);
      return;
    }
    const file = head.path.startsWith(base) ? fileAt(head.path.slice(base.length)) : undefined;
    if (file === undefined) {
      throw new GatewayError('notFound', 'There is nothing at this address.');
    }
    response.writeHead(200, { ...file.headers, 'content-length': file.body.length });
    response.end(head.method === 'HEAD' ? undefined : file.body);
  };
}

function signIn(
  head: RequestHead,
  response: ServerResponse,
  base: string,
  sessions: Sessions,
): void {
  const token = /^token=([\w-]{43})$/.exec(head.query)?.[1];
  const cookie = token === undefined || !isVisit(head) ? undefined : sessions.redeem(token);
  if (cookie === undefined) {
    const page = `http://${single(head, 'host')}${base}`;
    const ifSignedIn = `If you are signed in in this browser, open ${page}`;
    const text = { 'content-type': 'text/plain; charset=utf-8' };
    send(response, 403, text, `${linkIsSpent}\n${ifSignedIn}\n`);
    return;
  }
  const setCookie = `${cookie}; Path=${base}api/; HttpOnly; SameSite=Strict`;
  send(response, 303, { location: base, 'set-cookie': setCookie }, '');
}

/** Not an image, a script, a frame or a prefetch, which would use up the link. */
function isVisit(head: RequestHead): boolean {
  const { 'sec-fetch-dest': dest, 'sec-fetch-mode': mode, 'sec-purpose': purpose } = head.headers;
  return (
    head.method === 'GET' &&
    (dest === undefined || single(head, 'sec-fetch-dest') === 'document') &&
    (mode === undefined || single(head, 'sec-fetch-mode') === 'navigate') &&
    purpose === undefined
  );
}
