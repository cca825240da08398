// What people said of how versions read, told in the reader's language: languages, who says what, which names are one.
import { msg, str } from '@lit/localize';
import type { PlainChange } from '../../archive/model/history.ts';
import type { Verdict } from '../../archive/model/verdict.ts';
import { excerpt } from '../text/excerpt.ts';

type ReadingChange = Extract<
  PlainChange,
  { type: 'language-set' | `version-re${'moved' | 'stored'}` | `attribution-${string}` | `source-${string}` }
>;

/** One phrase without a full stop. */
export function readingWords(change: ReadingChange): string {
  const words = 'words' in change ? excerpt(change.words, 60) || '…' : '';
  switch (change.type) {
    case 'version-removed':
      return msg(str`Version taken out of “${excerpt(change.name, 60)}”`, { id: 'history.versionRemoved' });
    case 'version-restored':
      return msg(str`Version put back into “${excerpt(change.name, 60)}”`, { id: 'history.versionRestored' });
    case 'language-set':
      return change.language === null
        ? msg('Language detected again', { id: 'history.languageDetected' })
        : msg(str`Language set to ${change.language}`, { id: 'history.languageSet' });
    case 'attribution-decided':
      return decidedWords(change.verdict, words);
    case 'attribution-undecided':
      return msg(str`Attribution left to the program again: “${words}”`, { id: 'history.undecided' });
    case 'source-assigned':
      return msg(str`Names made one source: ${change.names.join(', ')}`, { id: 'history.assigned' });
    case 'source-unassigned':
      return msg(str`Names left to the program again: ${change.names.join(', ')}`, { id: 'history.unassigned' });
    case 'source-described':
      return msg(str`Source described: ${change.label}`, { id: 'history.described' });
  }
}

function decidedWords(verdict: Verdict, words: string): string {
  switch (verdict) {
    case 'confirmed':
      return msg(str`Attribution confirmed: “${words}”`, { id: 'history.confirmed' });
    case 'rejected':
      return msg(str`Attribution rejected: “${words}”`, { id: 'history.rejected' });
    case 'corrected':
      return msg(str`Attribution corrected: “${words}”`, { id: 'history.corrected' });
    case 'added':
      return msg(str`Attribution added: “${words}”`, { id: 'history.added' });
  }
}
