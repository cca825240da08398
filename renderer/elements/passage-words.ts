// What became of a passage, in the reader's language.
import { msg, str } from '@lit/localize';
import type { Passage } from '../../archive/model/passage.ts';
import type { PassageStep } from '../text/passage-steps.ts';
import { quotable } from '../text/quotable.ts';

/** One line: the passage's label and its fate over the versions, which are counted from 1. */
export function passageInWords(passage: Passage, steps: readonly PassageStep[]): string {
  return [msg(str`“${quotable(passage.label)}”`, { id: 'versions.quoted' }), ...fates(steps)].join(' · ');
}

function fates(steps: readonly PassageStep[]): readonly string[] {
  const told: string[] = [];
  steps.forEach((step, version) => {
    const word = stepInWords(step, version + 1);
    if (word !== null) told.push(word);
  });
  const first = steps[0] === 'stands' ? 1 : null;
  const always = first === 1 && !steps.some((step) => step === 'removed');
  if (always) told.unshift(msg('in every version', { id: 'versions.in-every' }));
  else if (first === 1) told.unshift(msg('from the first version', { id: 'versions.from-first' }));
  return told;
}

function stepInWords(step: PassageStep, version: number): string | null {
  switch (step) {
    case 'added':
      return msg(str`added in version ${version}`, { id: 'versions.added-in' });
    case 'moved':
      return msg(str`moved in version ${version}`, { id: 'versions.moved-in' });
    case 'removed':
      return msg(str`removed in version ${version}`, { id: 'versions.removed-in' });
    case 'returned':
      return msg(str`back in version ${version}`, { id: 'versions.returned-in' });
    case 'stands':
    case 'absent':
      return null;
  }
}

/** A sign and a word for what became of a passage on one version; null where nothing did. */
export function stepChip(step: PassageStep): string | null {
  switch (step) {
    case 'added':
      return msg('+ added', { id: 'versions.chip-added' });
    case 'returned':
      return msg('+ back', { id: 'versions.chip-returned' });
    case 'moved':
      return msg('↕ moved', { id: 'versions.chip-moved' });
    case 'removed':
      return msg('− removed', { id: 'versions.chip-removed' });
    case 'stands':
    case 'absent':
      return null;
  }
}
