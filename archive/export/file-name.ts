// Names for exported files that every system takes: Windows is the strictest, so its rules hold everywhere.

const longestStem = 100;
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** `words` as a file's name: no path, no character that a file system refuses, at most 120 code units in all. */
export function fileName(words: string, extension: string): string {
  const stem = words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...stem].slice(0, longestStem).join('').slice(0, longestStem);
  const clean = short.replace(/\p{Surrogate}$/u, '').replace(/^[.\s]+|[.\s]+$/g, '');
  return `${clean === '' || reserved.test(clean) ? `variorum ${clean}`.trim() : clean}.${extension}`;
}
