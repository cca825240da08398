// What a purge leaves of a journal line: the event with its shape and its identifiers, without the words. Pure.
import type { SpokenStretch, Statement } from '../../model/attribution-decision.ts';
import type { EventBody, JournalLine } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { canonicalBytes, canonicalJson } from '../canonical-json.ts';

/** A journal line as a purge leaves it. */
export interface RedactedLine {
  /** Its hash before: what the next line names. */
  readonly was: string;
  /** SHA-256 of its bytes now. */
  readonly is: string;
  readonly line: JournalLine;
  /** Without the newline. */
  readonly bytes: Uint8Array;
}

/**
 * What goes: `captured` the words that came with a version (its headline, what its source said of itself, the name of
 * its file, the passages that notes and decisions quote, its speakers' names), `written` also what people wrote in notes.
 */
export type RedactedWords = 'captured' | 'written';

/**
 * `line`, whose hash is `hash`, without the words that `words` says; undefined where it has none of them. It keeps its
 * clock, `seq`, `prev`, `more` and `act`, gets `was`, and loses its signature, which is over words that are gone.
 */
export function redactLine(
  line: JournalLine,
  hash: string,
  words: RedactedWords,
  sha256: Platform['sha256'],
): RedactedLine | undefined {
  const event = withoutWords(line.event, words);
  if (canonicalJson(event) === canonicalJson(line.event)) return undefined;
  const { signature: _signature, ...unsigned } = line;
  const redacted = { ...unsigned, event, was: hash };
  const bytes = canonicalBytes(redacted);
  return { was: hash, is: sha256(bytes), line: redacted, bytes };
}

/** Every form that a purge can leave `line` in, the one with the fewest words first. */
export function redactedForms(line: JournalLine, hash: string, sha256: Platform['sha256']): readonly RedactedLine[] {
  return (['written', 'captured'] as const).flatMap((words) => redactLine(line, hash, words, sha256) ?? []);
}

/** Whether an event has none of the words any more that every purge of its line takes out. */
export function isWordless(event: EventBody): boolean {
  const words = event.type === 'annotation-changed' ? 'written' : 'captured';
  return canonicalJson(withoutWords(event, words)) === canonicalJson(event);
}

function withoutWords(event: EventBody, words: RedactedWords): EventBody {
  switch (event.type) {
    case 'article-titled':
      return { ...event, title: '' };
    case 'version-captured': {
      const { fileName: _fileName, ...original } = event.capture.original;
      return { ...event, headline: '', capture: { ...event.capture, original, metadata: {} } };
    }
    case 'annotation-created': {
      const quote = { exact: '', prefix: '', suffix: '' };
      const written = words === 'written' ? { body: '', tags: [] } : {};
      return { ...event, annotation: { ...event.annotation, ...written, quote } };
    }
    case 'annotation-changed': {
      if (words === 'captured') return event;
      const { body, tags, ...rest } = event.fields;
      const emptied = { ...(body === undefined ? {} : { body: '' }), ...(tags === undefined ? {} : { tags: [] }) };
      return { ...event, fields: { ...rest, ...emptied } };
    }
    case 'attribution-decided': {
      const { stands, suggested } = event.decision;
      const wordless = { stands: withoutQuotes(stands), suggested: withoutQuotes(suggested) };
      return { ...event, decision: { ...event.decision, ...wordless } };
    }
    case 'source-assigned':
    case 'source-unassigned':
      return { ...event, names: event.names.map(({ article }) => ({ article, name: '' })) };
    default:
      return event;
  }
}

function withoutQuotes(statement: Statement | null): Statement | null {
  if (statement === null) return null;
  const emptied = (stretches: readonly SpokenStretch[]): SpokenStretch[] =>
    stretches.map((stretch) => ({ ...stretch, exact: '' }));
  const { content, cue, source } = statement;
  return { ...statement, content: emptied(content), cue: emptied(cue), source: emptied(source), speaker: null };
}
