// Who says what in a text: credits, quotations and reported speech with their sources, hedges, and the site's own lines.
// Rules over a lexicon; the same text gives the same answer. Rather silent than wrong.
import type { Attribution, Attributions } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import type { Block } from '../model/version.ts';
import { readAccordingTo } from './according-to.ts';
import { readAnaphora } from './anaphora.ts';
import { readDialogue } from './dialogue.ts';
import type { Finding } from './finding.ts';
import { readHearsay } from './hearsay.ts';
import { findHedges } from './hedges.ts';
import { lexiconFor } from './lexicons.ts';
import { readHeadlineSource, readLabelled, readTold } from './labelled-speech.ts';
import { readLines } from './lines.ts';
import { readLooseQuotations } from './loose-quotation.ts';
import { type NameMention, findNames } from './name-mentions.ts';
import { readNounCues } from './noun-cue.ts';
import { Reading } from './reading.ts';
import { readReportedSpeech } from './reported-speech.ts';
import { readFrontedSetPhrase, readSetPhrase } from './set-phrase.ts';
import { type Passage, type Sentence, readPassage } from './sentence.ts';
import { groupSources } from './source-grouping.ts';
import { readSubjunctive } from './subjunctive.ts';
import { readAsClause, readHeadPhrase } from './verb-final.ts';

export interface AttributeOptions {
  /** BCP 47; only the primary subtag counts. Of an unknown language credits and plain quotations are still found. */
  readonly language: string;
  /** The blocks of the text, where they are known: they decide what is headline, credit and furniture. */
  readonly blocks?: readonly Block[];
}

/**
 * The attributions of `text`, sorted by where their content stands, with half-open ranges in UTF-16 code units that lie
 * within it. Never throws, whatever the text; linear in its length.
 */
export function attribute(text: string, options: AttributeOptions): Attributions {
  const lexicon = lexiconFor(options.language);
  const lines = readLines(text, options.blocks);
  const reading = new Reading();
  const hedges: TextRange[] = [];
  const names: NameMention[] = [];
  const quotations: TextRange[] = [];
  for (const paragraph of lines.paragraphs) {
    const passage = readPassage(text, paragraph, lexicon);
    for (const { start, end } of passage.quotations) quotations.push([start, end]);
    for (const hedge of findHedges(passage)) hedges.push(hedge);
    for (const name of findNames(passage)) names.push(name);
    readPassageInto(passage, reading);
  }
  const findings = ordered(reading.findings);
  const { sources, sourceIds } = groupSources(text, findings, names, lexicon);
  const attributions = findings.map((finding, index): Attribution => {
    return {
      id: `a${index + 1}`,
      kind: kindOf(finding, quotations),
      source: finding.source,
      cue: finding.cue,
      content: finding.content,
      hedges: hedgesOf(finding, hedges),
      sourceId: sourceIds[index] ?? null,
      rule: finding.rule,
      entry: finding.entry,
    };
  });
  return {
    language: options.language,
    attributions,
    sources,
    credits: lines.credits,
    hedges,
    boilerplate: lines.boilerplate,
  };
}

function readPassageInto(passage: Passage, reading: Reading): void {
  reading.turn();
  const first = reading.findings.length;
  if (passage.paragraph.headline && readHeadlineSource(passage, reading)) {
    reading.before = null;
    return;
  }
  if (passage.dash) {
    readDialogue(passage, reading, (sentence) => readProse(passage, sentence, reading, first));
    reading.before = null;
    return;
  }
  for (const sentence of passage.sentences) readProse(passage, sentence, reading, first);
  reading.goesOn = reading.silence === 0 && passage.quotations.some(({ closed }) => !closed);
  if (passage.lexicon.order === 'v2' && passage.quoted[0] === 0) reading.prose = passage;
}

function readProse(passage: Passage, sentence: Sentence, reading: Reading, first: number): void {
  const start = passage.tokens[sentence.from]?.start ?? passage.paragraph.start;
  const end = passage.tokens[sentence.stop - 1]?.end ?? passage.paragraph.end;
  const before = reading.findings.length;
  if (!readAnaphora(passage, sentence, reading) && !readLabelled(passage, sentence, reading)) {
    if (reading.unclaimed >= first) reading.unclaimed = -1;
    const spoken = [...readAsClause(passage, sentence, reading)];
    if (spoken.length === 0) spoken.push(...readReportedSpeech(passage, sentence, reading));
    if (spoken.length === 0) spoken.push(...readSetPhrase(passage, sentence, reading));
    if (spoken.length === 0) spoken.push(...readHeadPhrase(passage, sentence, reading));
    if (spoken.length === 0) spoken.push(...readFrontedSetPhrase(passage, sentence, reading));
    const contents = [
      ...readAccordingTo(passage, sentence, spoken, reading),
      ...readNounCues(passage, sentence, reading),
    ];
    readHearsay(passage, sentence, [...spoken.map(({ content }) => content), ...contents], reading);
    if (spoken.length === 0 && contents.length === 0 && !readTold(passage, sentence, reading))
      readSubjunctive(passage, sentence, reading);
    const direct = spoken.find(({ finding }) => finding.source.length > 0);
    if (direct && start === passage.paragraph.start && passage.quoted[0] !== 0)
      reading.claimWaiting(direct.finding.source);
    if (direct) reading.spoke(direct.finding.source);
  }
  const claimed = reading.findings.slice(before).flatMap((finding) => finding.content);
  readLooseQuotations(passage, sentence.from, sentence.to, claimed, reading);
  reading.before = passage.paragraph.headline ? null : [start, end];
}

function ordered(findings: readonly Finding[]): readonly Finding[] {
  const kept = findings.filter((finding) => finding.content.length > 0);
  const at = (finding: Finding): number => finding.content[0]?.[0] ?? 0;
  return [...kept].sort((one, other) => at(one) - at(other));
}

const spokenRules = new Set(['dialogue', 'continued', 'unclaimed', 'announced', 'label']);

/** Direct when nothing but quotation is said, mixed when some of it is; `quotations` are sorted and disjoint. */
function kindOf(finding: Finding, quotations: readonly TextRange[]): Attribution['kind'] {
  if (spokenRules.has(finding.rule) || finding.spoken === true) return 'direct';
  let whole = true;
  let some = false;
  for (const [start, end] of finding.content) {
    const quotation = quotations[firstFrom(quotations, start)];
    if (quotation !== undefined && quotation[1] <= end + 1) some = true;
    if (quotation === undefined || quotation[0] > start || quotation[1] < end - 1) whole = false;
  }
  return whole ? 'direct' : some ? 'mixed' : 'indirect';
}

function hedgesOf(finding: Finding, hedges: readonly TextRange[]): readonly TextRange[] {
  const [start, end] = extentOf(finding);
  const first = firstFrom(hedges, start);
  const beyond = hedges.slice(first, first + mostHedges).findIndex((hedge) => hedge[1] > end);
  return hedges.slice(first, first + (beyond < 0 ? mostHedges : beyond));
}

/** From the first to the last of source, cue and content: "skriver X med henvisning til anonyme kilder, at …". */
function extentOf({ source, cue, content }: Finding): TextRange {
  const named = cue.length > 0 ? [...source, ...cue] : [];
  const parts = [...named, ...content];
  return [Math.min(...parts.map(([start]) => start)), Math.max(...parts.map(([, end]) => end))];
}

/** The index of the first of the sorted `ranges` that begins at `position` or later. */
function firstFrom(ranges: readonly TextRange[], position: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No statement has more in earnest; the bound keeps a hostile text from costing its square. */
const mostHedges = 16;
