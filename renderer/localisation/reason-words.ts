// Why a statement was found, in words: the rule that found it and what of the lexicon that leans on.
import { msg, str } from '@lit/localize';
import { headword } from '../../archive/model/headword.ts';
import type { AttributionRule, LexiconEntry, VerbClass } from '../../archive/model/attribution.ts';

export function ruleInWords(rule: AttributionRule | null): string {
  switch (rule) {
    case null:
      return msg('A person added it: no rule finds it.', { id: 'reason.by-hand' });
    case 'clause':
      return msg('The verb is followed by “that” and what is said.', { id: 'reason.clause' });
    case 'question':
      return msg('The verb is followed by a question that is passed on.', { id: 'reason.question' });
    case 'quotation':
      return msg('The verb is followed by a quotation.', { id: 'reason.quotation' });
    case 'colon':
      return msg('The verb is followed by a colon and what is said.', { id: 'reason.colon' });
    case 'bare':
      return msg('The verb is followed by what is said, with no “that” between them.', { id: 'reason.bare' });
    case 'object':
      return msg('What is said is the object of the verb.', { id: 'reason.object' });
    case 'noun':
      return msg('A noun such as “claim” names the source, and what is said follows it.', { id: 'reason.noun' });
    case 'inverted':
      return msg('What is said comes first, then the verb and who says it.', { id: 'reason.inverted' });
    case 'subject-last':
      return msg('What is said comes first, then who says it and the verb.', { id: 'reason.subject-last' });
    case 'as-clause':
      return msg('A clause such as “as the police said” names the source.', { id: 'reason.as-clause' });
    case 'according-to':
      return msg('A phrase such as “according to” names the source.', { id: 'reason.according-to' });
    case 'set-phrase':
      return msg('A set phrase stands in the place of a verb.', { id: 'reason.set-phrase' });
    case 'anaphora':
      return msg('The words around it say whose statement the one before was.', { id: 'reason.anaphora' });
    case 'cataphora':
      return msg('The sentence names the source first, and then what it says.', { id: 'reason.cataphora' });
    case 'label':
      return msg('A name and a colon stand before the words.', { id: 'reason.label' });
    case 'headline':
      return msg('The headline opens with a name and a colon.', { id: 'reason.headline' });
    case 'dialogue':
      return msg('A dash opens what is said, and the speaker is named behind it.', { id: 'reason.dialogue' });
    case 'announced':
      return msg('The paragraph before ends with the speaker and a colon.', { id: 'reason.announced' });
    case 'continued':
      return msg('Whoever spoke last goes on.', { id: 'reason.continued' });
    case 'subjunctive':
      return msg('The verb is in the subjunctive: whoever spoke last goes on.', { id: 'reason.subjunctive' });
    case 'hearsay':
      return msg('The words pass something on and name no one.', { id: 'reason.hearsay' });
    case 'unclaimed':
      return msg('The marks of speech alone: the text does not say whose words they are.', { id: 'reason.unclaimed' });
  }
}

/** The entry as a dictionary would have it: a verb with its particle and what kind of saying it is, or a set phrase. */
export function entryInWords(entry: LexiconEntry): string {
  if (entry.type === 'verb') {
    return msg(str`In the lexicon: “${headword(entry)}”, a verb of ${verbClassInWords(entry.class)}.`, {
      id: 'reason.verb',
    });
  }
  return msg(str`In the lexicon: the phrase “${headword(entry)}”.`, { id: 'reason.phrase' });
}

function verbClassInWords(verbClass: VerbClass): string {
  switch (verbClass) {
    case 'say':
      return msg('saying', { id: 'reason.say' });
    case 'write':
      return msg('writing', { id: 'reason.write' });
    case 'report':
      return msg('informing', { id: 'reason.report' });
    case 'opine':
      return msg('thinking', { id: 'reason.opine' });
    case 'claim':
      return msg('claiming', { id: 'reason.claim' });
    case 'admit':
      return msg('admitting', { id: 'reason.admit' });
    case 'deny':
      return msg('denying', { id: 'reason.deny' });
    case 'warn':
      return msg('warning', { id: 'reason.warn' });
    case 'promise':
      return msg('promising', { id: 'reason.promise' });
    case 'demand':
      return msg('demanding', { id: 'reason.demand' });
    case 'stance':
      return msg('taking a stand', { id: 'reason.stance' });
    case 'show':
      return msg('showing', { id: 'reason.show' });
  }
}
