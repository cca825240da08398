// Who may use the server: the browser that was given the address on this terminal, and nobody else.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** One session: a token that is exchanged once for a cookie, which all tabs of that browser share. */
export interface BrowserSession {
  /** Stands in the address that is printed. */
  readonly token: string;
  /** The Set-Cookie value that a right and unused token is exchanged for, else null. */
  exchange(token: string | null): string | null;
  /** Whether a request's Cookie header holds the session. */
  holds(cookieHeader: string | undefined): boolean;
}

/** `port` is part of the cookie's name, since cookies are shared by all ports of a host. */
export function createSession(port: number): BrowserSession {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const name = `variorum-${port}`;
  let used = false;
  return {
    token,
    exchange(given) {
      if (used || given === null || !same(given, token)) return null;
      used = true;
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds(cookieHeader) {
      const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim());
      return cookies.some((cookie) => cookie.startsWith(`${name}=`) && same(cookie.slice(name.length + 1), secret));
    },
  };
}

/** Compares in a time that does not tell how much is right. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
