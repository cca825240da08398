// Text as XML 1.0: what it has no way to say becomes U+FFFD.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would make line feeds of them.
  '\r': '&#13;',
};

/** What is no character of XML 1.0: controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Safe in an element's content and in an attribute within double quotes. */
export function escapeXml(text: string): string {
  return text.replace(impossible, '\ufffd').replace(/[&<>"\r]/g, (character) => entities[character]!);
}
