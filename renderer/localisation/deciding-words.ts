// Deciding on who says what, in words.
import { msg, str } from '@lit/localize';
import type { Verdict } from '../../archive/model/verdict.ts';
import type { StatementPart } from '../text/statement-draft.ts';
import { formatNumber } from './format.ts';
import { languageName } from './library-words.ts';

/** What a decision is called beside its statement. */
export function verdictWord(verdict: Verdict): string {
  switch (verdict) {
    case 'confirmed':
      return msg('confirmed', { id: 'deciding.confirmed' });
    case 'rejected':
      return msg('rejected', { id: 'deciding.rejected' });
    case 'corrected':
      return msg('corrected', { id: 'deciding.corrected' });
    case 'added':
      return msg('added', { id: 'deciding.added' });
  }
}

/** That it was decided so. */
export function decidedWords(verdict: Verdict): string {
  switch (verdict) {
    case 'confirmed':
      return msg('Confirmed', { id: 'deciding.didConfirm' });
    case 'rejected':
      return msg('Rejected: it counts in no version any more', { id: 'deciding.didReject' });
    case 'corrected':
      return msg('Corrected', { id: 'deciding.didCorrect' });
    case 'added':
      return msg('Statement added', { id: 'deciding.didAdd' });
  }
}

export function undecidedWords(): string {
  return msg('Left to the program again', { id: 'deciding.undecided' });
}

/** That a version is read in another language from now on; null for the one that was detected. */
export function languageSetWords(language: string | null): string {
  return language === null
    ? msg('Language detected again', { id: 'history.languageDetected' })
    : msg(str`Read as ${languageName(language)}`, { id: 'deciding.readAs' });
}

export function nothingChosenWords(): string {
  return msg('Choose a statement first, with J and K or in the list.', { id: 'deciding.noneChosen' });
}

export function nothingSelectedWords(): string {
  return msg('Select words in the text first.', { id: 'deciding.noneSelected' });
}

export function nothingSaidWords(): string {
  return msg('A statement needs what is said: select it in the text, and take it as that.', {
    id: 'deciding.nothingSaid',
  });
}

export function partName(part: StatementPart): string {
  switch (part) {
    case 'source':
      return msg('Who says it', { id: 'deciding.source' });
    case 'cue':
      return msg('The word for saying', { id: 'deciding.cue' });
    case 'content':
      return msg('What is said', { id: 'deciding.content' });
  }
}

/** How many of the statements a person has looked at. */
export function lookedAtWords(decided: number, all: number): string {
  return msg(str`${formatNumber(decided)} of ${formatNumber(all)} looked at`, { id: 'deciding.lookedAt' });
}
