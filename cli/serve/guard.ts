// Refuses requests that another site made the browser send. A page of another origin can reach loopback, and by DNS
// rebinding even as its own host; so the host, the origin and what the browser says of both must be ours.
import type { IncomingMessage } from 'node:http';

/** Why a request is refused, in words, or null where it is one of ours. */
export function refusal({ headers, method }: IncomingMessage, port: number): string | null {
  const { host, origin } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return 'The request is for another host.';
  if (origin === undefined ? method !== 'GET' : origin !== `http://${host}`) {
    return 'The request comes from another origin.';
  }
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  return isVisit(headers) ? null : 'The request comes from another site.';
}

/** A link followed from elsewhere (a terminal in the browser, a mail); it carries no session, but may bring the token. */
function isVisit(headers: IncomingMessage['headers']): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
