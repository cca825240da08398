// Documents as the files of a corpus, in each of its formats. Knows no archive.
import type { CorpusFormat } from '../../model/corpus.ts';
import type { ExportedFile } from '../../model/exported-file.ts';
import { type AttributedDocument, documentName } from './attributed-document.ts';
import { attributionsToBrat, bratConfiguration } from './brat.ts';
import { attributionsToCitron } from './citron.ts';
import { attributionsCsvHead, attributionsCsvRows } from './csv.ts';
import { attributionsJsonLine } from './json-line.ts';

/**
 * The files of one page of a corpus. JSON Lines and CSV are one file, whose pages are put behind one another; of brat and
 * Citron each document has files of its own. `first` puts in what a corpus has once: the table's head, brat's types.
 */
export function corpusFiles(
  documents: readonly AttributedDocument[],
  format: CorpusFormat,
  first: boolean,
): readonly ExportedFile[] {
  switch (format) {
    case 'jsonl':
      return [
        {
          fileName: 'attributions.jsonl',
          mediaType: 'application/jsonl',
          content: documents.map(attributionsJsonLine).join(''),
        },
      ];
    case 'csv': {
      const head = first ? attributionsCsvHead() : '';
      const content = head + documents.map(attributionsCsvRows).join('');
      return [{ fileName: 'attributions.csv', mediaType: 'text/csv', content }];
    }
    case 'brat': {
      const types = { fileName: 'annotation.conf', mediaType: 'text/plain', content: bratConfiguration };
      const files = documents.flatMap((document) => {
        const name = documentName(document);
        return [
          { fileName: `${name}.txt`, mediaType: 'text/plain', content: document.text },
          { fileName: `${name}.ann`, mediaType: 'text/plain', content: attributionsToBrat(document) },
        ];
      });
      return first ? [types, ...files] : files;
    }
    case 'citron':
      return documents.map((document) => ({
        fileName: `${documentName(document)}.json`,
        mediaType: 'application/json',
        content: attributionsToCitron(document),
      }));
  }
}
