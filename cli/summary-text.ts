// What a version brought, as a reader counts it: "2 numbers, 1 source, 3 paragraphs added".
import type { ChangeSummary } from '../archive/model/change-class.ts';
import { type ChangeClass, changeClasses } from '../archive/model/change-classes.ts';
import { count } from './words.ts';

/** One of a class, and several of it. */
const words: Readonly<Record<Exclude<ChangeClass, 'added' | 'removed'>, readonly [one: string, many: string]>> = {
  number: ['number', 'numbers'],
  date: ['date', 'dates'],
  name: ['name', 'names'],
  negation: ['negation', 'negations'],
  quotation: ['change in quotations', 'changes in quotations'],
  attribution: ['source', 'sources'],
  credit: ['credit line', 'credit lines'],
  headline: ['headline', 'headlines'],
  wording: ['change of wording', 'changes of wording'],
  punctuation: ['change of punctuation', 'changes of punctuation'],
  typography: ['change of typography', 'changes of typography'],
};

/** The summary in words, what matters most first; empty where nothing changed. */
export function summaryText({ classes, passages }: ChangeSummary): string {
  const parts = changeClasses.flatMap((name) => {
    const number = classes[name] ?? 0;
    if (name === 'added' || name === 'removed') {
      return number === 0
        ? []
        : `${passages[name] > 0 ? count(passages[name], 'paragraph') : count(number, 'passage')} ${name}`;
    }
    return number === 0 ? [] : count(number, ...words[name]);
  });
  return [...parts, ...(passages.moved > 0 ? [`${count(passages.moved, 'paragraph')} moved`] : [])].join(', ');
}
