// Names the forms of file that hold no readable text (or text packed in another form), from their first bytes.
// Knows signatures only: it reads nothing beyond them.

interface Signature {
  readonly name: string;
  readonly at: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

const signatures: readonly Signature[] = [
  { name: 'a PDF document', at: 0, bytes: ascii('%PDF-') },
  { name: 'a PNG picture', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG picture', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', at: 0, bytes: ascii('GIF8') },
  { name: 'a TIFF picture', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'a TIFF picture', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'a WebP picture', at: 8, bytes: ascii('WEBP') },
  { name: 'a sound recording', at: 8, bytes: ascii('WAVE') },
  { name: 'a sound recording', at: 0, bytes: ascii('ID3') },
  { name: 'a sound recording', at: 0, bytes: ascii('OggS') },
  { name: 'a video or picture', at: 4, bytes: ascii('ftyp') },
  { name: 'a zip file or an office document', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an empty zip file', at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'a gzip file', at: 0, bytes: [0x1f, 0x8b] },
  { name: 'a bzip2 file', at: 0, bytes: ascii('BZh') },
  { name: 'an xz file', at: 0, bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: 'a 7-Zip file', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a RAR file', at: 0, bytes: ascii('Rar!') },
  { name: 'an old office document', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a rich text document', at: 0, bytes: ascii('{\\rtf') },
  { name: 'a Safari web archive', at: 0, bytes: ascii('bplist00') },
  { name: 'a database', at: 0, bytes: ascii('SQLite format 3') },
  { name: 'a font', at: 0, bytes: ascii('wOF') },
  { name: 'a program', at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'a program', at: 0, bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { name: 'a WARC web archive', at: 0, bytes: ascii('WARC/1.') },
];

const mhtml = /^MIME-Version:[^]{0,2000}^Content-Type:\s*multipart\/related/im;

/** What `bytes` look like ("a PDF document"), or null where no signature of a form that cannot be read is met. */
export function nameForeignForm(bytes: Uint8Array): string | null {
  const met = signatures.find((signature) => signature.bytes.every((byte, i) => bytes[signature.at + i] === byte));
  if (met) return met.name;
  const head = String.fromCharCode(...bytes.subarray(0, 4000));
  return mhtml.test(head) ? 'an MHTML web archive' : null;
}
