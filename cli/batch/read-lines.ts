// Lines of a stream as they come, in bounded memory: a chunk's worth at a time, since a turn for each line is dear.
import { StringDecoder } from 'node:string_decoder';

/** One line, numbered from 1; `text` is null where the line is longer than the bound, and was skipped. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/** The longest line that is read, in UTF-16 code units. */
export const longestLine = 64 * 1024 * 1024;

/**
 * The lines of UTF-8 `chunks` without their "\n", in batches; lines of white space are left out but counted, and a byte
 * order mark is dropped. (A "\r" stays: it is white space to JSON.) Holds no more than the longest line and one chunk.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, longest = longestLine): AsyncGenerator<Line[]> {
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let parts: string[] = [];
  let length = 0;

  const take = (batch: Line[], end: string): void => {
    number += 1;
    const fits = length + end.length <= longest;
    const whole = parts.length > 0 ? parts.join('') + end : end;
    parts = [];
    length = 0;
    const text = number === 1 && whole.startsWith('\ufeff') ? whole.slice(1) : whole;
    if (!fits) batch.push({ number, text: null });
    else if (text.trim() !== '') batch.push({ number, text });
  };

  for await (const chunk of chunks) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    const batch: Line[] = [];
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      take(batch, text.slice(start, end));
      start = end + 1;
    }
    length += text.length - start;
    if (length <= longest) parts.push(text.slice(start));
    else parts = [];
    if (batch.length > 0) yield batch;
  }
  const batch: Line[] = [];
  const rest = decoder.end();
  if (length > 0 || rest) take(batch, rest);
  if (batch.length > 0) yield batch;
}
