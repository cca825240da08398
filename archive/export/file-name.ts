// Names for exported files that every system takes: Windows is the strictest on characters, so its rules hold everywhere;
// Linux and macOS count bytes.

/** In UTF-16 code units and in bytes of UTF-8, without the extension; file systems take 255 bytes. */
const longestStem = 100;
const mostBytes = 220;
/** Device names of Windows, which it keeps also with something after a dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** `words` as a file's name: no path, no character that a file system refuses, at most 120 code units in all. */
export function fileName(words: string, extension: string): string {
  const stem = words
    .slice(0, 10 * longestStem)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const clean = shorten(stem).replace(/^[.\s]+|[.\s]+$/g, '');
  return `${clean === '' || reserved.test(clean) ? `variorum ${clean}`.trim() : clean}.${extension}`;
}

/** Cut where it is long, at a word if one ends not far before, and never within a character. */
function shorten(stem: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const character of stem) {
    bytes += encoder.encode(character).length;
    if (kept.length + character.length > longestStem || bytes > mostBytes) {
      return kept.replace(/\s\S{0,30}$/u, '');
    }
    kept += character;
  }
  return kept;
}
