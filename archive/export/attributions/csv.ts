// Documents as a table: a row a statement, for spreadsheets and statistics.
import { headword } from '../../model/headword.ts';
import type { TextRange } from '../../model/range.ts';
import { type AttributedDocument, documentName } from './attributed-document.ts';
import { csvRow } from './csv-row.ts';

const columns = [
  'document',
  'article',
  'number',
  'version',
  'captured_at',
  'headline',
  'language',
  'statement',
  'kind',
  'rule',
  'entry',
  'verdict',
  'carried',
  'source_id',
  'source_label',
  'source_kind',
  'source',
  'cue',
  'content',
  'hedges',
  'source_ranges',
  'cue_ranges',
  'content_ranges',
  'hedge_ranges',
];

/** The first row: what the columns hold. */
export function attributionsCsvHead(): string {
  return csvRow(columns);
}

/** The rows of one document, none where it says nothing. Ranges are half-open, in UTF-16 code units: `0-9 14-18`. */
export function attributionsCsvRows(document: AttributedDocument): string {
  const { article, number, version, capturedAt, headline, text, found } = document;
  const words = (ranges: readonly TextRange[]): string => ranges.map((range) => text.slice(...range)).join(' … ');
  const sources = new Map(found.sources.map((source) => [source.id, source]));
  return found.attributions
    .map(({ id, kind, rule, entry, decision, sourceId, source, cue, content, hedges }) => {
      const group = sourceId === null ? undefined : sources.get(sourceId);
      return csvRow([
        ...[documentName(document), article, number, version, capturedAt, headline, found.language],
        ...[
          id,
          kind,
          rule ?? '',
          entry ? headword(entry) : '',
          decision?.verdict ?? '',
          decision?.carried ? 'yes' : '',
        ],
        ...[sourceId ?? '', group?.label ?? '', group?.kind ?? ''],
        ...[source, cue, content, hedges].map(words),
        ...[source, cue, content, hedges].map(positions),
      ]);
    })
    .join('');
}

function positions(ranges: readonly TextRange[]): string {
  return ranges.map(([start, end]) => `${start}-${end}`).join(' ');
}
