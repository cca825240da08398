// Where the lines of a file stand.

const newline = 0x0a;

/** The place of each whole line of `bytes`, in order: half-open, in bytes, without its newline. */
export function* lineRanges(bytes: Uint8Array): Generator<readonly [start: number, end: number]> {
  for (let start = 0, end = bytes.indexOf(newline); end >= 0; start = end + 1, end = bytes.indexOf(newline, start)) {
    yield [start, end];
  }
}
