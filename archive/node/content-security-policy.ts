// What the interface may load and do, whichever host serves it: Electron's own protocol or loopback HTTP.
// Captured text is hostile, so nothing runs, loads or is sent but what belongs to the application itself.

/** The value of the Content-Security-Policy header of every page of the interface. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Who makes markup: Lit from templates of ours, DOMPurify from notes, cleaned; `default` accepts only bundled icons.
  'trusted-types lit-html dompurify default',
].join('; ');

/** The headers that stand beside it on every answer of a host. */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // A browser would otherwise ask for the names in a note's links before anybody follows them.
  'x-dns-prefetch-control': 'off',
} as const;
