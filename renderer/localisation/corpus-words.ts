// What the forms of a corpus are called, and what each is good for.
import { msg } from '@lit/localize';
import type { CorpusFormat } from '../../archive/model/corpus.ts';

export function corpusFormatWords(format: CorpusFormat): readonly [name: string, about: string] {
  switch (format) {
    case 'jsonl':
      return ['JSON Lines', msg('A statement a line, for programs', { id: 'corpus.jsonl' })];
    case 'csv':
      return ['CSV', msg('A statement a row, for spreadsheets', { id: 'corpus.csv' })];
    case 'brat':
      return ['brat', msg('Stand-off annotations beside the texts, for annotation tools', { id: 'corpus.brat' })];
    case 'citron':
      return ['Citron', msg('JSON as the BBC’s quotation extractor gives it', { id: 'corpus.citron' })];
  }
}
