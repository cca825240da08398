// The text engine as a module of its own, `variorum/engine`: pure functions over strings, without Node and without a DOM.
//
// Everywhere: a range is half-open, `[start, end)`, in UTF-16 code units as JavaScript strings count; any string is
// allowed, lone surrogates included; nothing throws, whatever the text; the same input gives the same output; values
// returned are fresh and are not kept.
//
//   compare(before, after, { language? }) → { precise, changes, moves }
//     changes  in order on both sides; all between them is equal text, so either side rebuilds; no edge cuts a word or
//              what people see as one character; from the other side they are the same, turned round
//     moves    passages that stand elsewhere, perhaps edited; each also stands in `changes` as taken out and put in
//     precise  false where a bound cut the search short (more than 625 million pairs of words in one stretch)
//     cost     near the size of the texts where they agree, else words × words / 32 steps: 20,000 unrelated words take
//              some 60 ms; memory 8 bytes for 1,024 pairs of words, and some 20 bytes a unit of what differs
//
//   classifyChanges({ text, language, blocks?, attributions? }, the same, comparison) → { changes, moves, summary }
//     changes  for each change of the comparison what it is about (number, date, name, negation … typography), what
//              matters most first; at least one, but none where a moved passage alone left or came
//     moves    for each move what changed inside it, in ranges of the whole texts, with classes
//     summary  how many of each class, and the paragraphs that were added, removed or moved
//     cost     that of reading the lines that changed
//
//   reanchor(before, after, [{ id, range }], { language?, comparison? }) → [{ id, status, range, score, by }]
//     status   kept (not one character changed) | moved | altered | ambiguous | lost (then, and only then, no range)
//     score    0 to 1: how much of the passage is still there
//     cost     one comparison unless it is given, then the length of each passage
//
//   anchor([selector], text, { language? }) → { status, range, score, by }
//     selector a W3C TextQuoteSelector or TextPositionSelector (UTF-16 code units here), or both; any other says nothing
//     status   as above, told without the text that the passage was taken from
//     cost     some six million steps at the most, and ten comparisons of the size of the quote
//
//   startCollation() → collation;  addVersion(collation, { text, language? }, comparison?) → collation
//     the threads of all words of all versions: values only, to be kept and gone on with; the one given stays as it was
//     cost     one comparison with the version before unless it is given, and what is linear in the two texts and in
//              the words that are gone
//   firstAppearance(collation, version) → [{ range, first }]: which version first had the words of this one, through
//              edits, moves, deletion and return; versions are counted from 0
//   provenanceOf(collation, version) → [{ range, thread, words, first }]: the same, with the thread of every word
//   lifeOf(collation, version, offset) → { word, thread, first, places, stands } | null: where one word stands in all
//   apparatusOf(collation, base?) → { base, places, omissions, transpositions }: lemmas and readings with witnesses, the
//              last version for a base by default; every version's text can be had from it
//     cost     linear in the texts that are asked about
//
//   attribute(text, { language, blocks? }) → attributions, sources, credits, hedges and site lines, with their ranges
//   attributionDifference({ text, attributions }, the same, comparison) → what changed in who says what, in the order of
//              the text after; says nothing where only the reading of the same words differs
export { type NewVersion, addVersion } from './compare/collate/add-version.ts';
export { apparatusOf } from './compare/collate/apparatus.ts';
export { type Collation, startCollation } from './compare/collate/collation.ts';
export { firstAppearance, provenanceOf } from './compare/collate/provenance.ts';
export { lifeOf } from './compare/collate/word-life.ts';
export { type CompareOptions, compare } from './compare/compare.ts';
export { type AnchorOptions, type Selector, type SelectorAnchor, anchor } from './anchor/anchor.ts';
export type { ReanchorOptions } from './anchor/find-passage.ts';
export { reanchor } from './anchor/reanchor.ts';
export { classifyChanges } from './classify/classify-changes.ts';
export type { ClassifiedText } from './classify/classified-text.ts';
export { type AttributeOptions, attribute } from './attribute/attribute.ts';
export type { AttributedText } from './attribute/attributed-text.ts';
export { attributionDifference } from './attribute/difference.ts';
export type { ChangeClass, ChangeSummary, ClassedChange, ComparisonClasses } from './model/change-class.ts';
export type { Change, Comparison, Move } from './model/comparison.ts';
export type { Anchor, AnchorStatus, Span, SpanAnchor } from './model/anchor.ts';
export type { Attribution, AttributionChange, Attributions, Credit, Source } from './model/attribution.ts';
export type {
  Apparatus,
  FirstAppearance,
  Omission,
  Provenance,
  Reading,
  ThreadRun,
  Transposition,
  VariantPlace,
  WordLife,
} from './model/collation.ts';
export type { Block, BlockKind } from './model/version.ts';
export type { TextRange } from './model/range.ts';
