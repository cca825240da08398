// The state of one reading of a text: what has been found so far, and who spoke last. Lives for one call of `attribute`.
import type { TextRange } from '../model/range.ts';
import type { Finding } from './finding.ts';
import { paragraphTopic } from './paragraph-topic.ts';
import type { Passage } from './sentence.ts';

/** A quotation goes on for its speaker into this many paragraphs that say nothing of anyone. */
const longestSilence = 1;
/** Where no one nearer can be meant, words in marks are still their last speaker's after this many paragraphs. */
const longestMemory = 3;

export class Reading {
  readonly findings: Finding[] = [];
  /** The source of the latest direct quotation, for those that go on without naming the speaker again. */
  speaker: readonly TextRange[] = [];
  /** How many paragraphs ago that was. */
  silence = 0;
  /** A speaker whose words follow in the next paragraph: "Han siger:". */
  announced: Finding | null = null;
  /** How many paragraphs ago it was announced. */
  waited = 0;
  /** The latest quotation that no one has claimed, by its place in `findings`: "Det siger X" may follow it. */
  unclaimed = -1;
  /** Quotations that ran on into the next paragraph, by their places in `findings`: their speaker is named later. */
  open: number[] = [];
  /** The paragraph before ended within a quotation that its speaker goes on with. */
  goesOn = false;
  /** The sentence before the current one, in the text. */
  before: TextRange | null = null;
  /** The prose paragraph before; null where what it is about is not looked at. */
  prose: Passage | null = null;
  /** Words whose speaker was guessed or not found, by their places in `findings`: the next speaker may be it. */
  private waiting: number[] = [];
  private guessed = false;

  /** Who is speaking now, though not named again: announced right before, or heard in the paragraph before. */
  speakerNear(): readonly TextRange[] {
    if (this.announced && this.waited <= 1) return this.announced.source;
    return this.silence <= longestSilence ? this.speaker : [];
  }

  /** Who most likely says words that no one claims, some paragraphs after someone spoke; empty where no one does. */
  likelySpeaker(): readonly TextRange[] {
    if (this.prose === null) return [];
    const { person, announces } = paragraphTopic(this.prose);
    if (person !== null) return [person];
    return this.silence <= longestMemory && !announces ? this.speaker : [];
  }

  /** The finding added last waits for the next paragraph, which may name its speaker. */
  wait(): void {
    this.waiting.push(this.findings.length - 1);
    this.guessed = true;
  }

  get waits(): boolean {
    return this.waiting.length > 0;
  }

  /** The paragraph right behind words that wait names `source`: they are its words as well. */
  claimWaiting(source: readonly TextRange[]): void {
    for (const place of this.waiting) {
      const finding = this.findings[place];
      if (finding?.cue.length === 0) this.findings[place] = { ...finding, source, rule: 'continued' };
    }
    this.waiting = [];
  }

  add(finding: Finding): void {
    this.findings.push(finding);
  }

  announce(finding: Finding): void {
    this.announced = finding;
    this.waited = 0;
  }

  /** A new paragraph begins. */
  turn(): void {
    this.silence += 1;
    this.waited += 1;
    if (this.waited > 1) this.announced = null;
    if (!this.guessed) this.waiting = [];
    this.guessed = false;
  }

  spoke(source: readonly TextRange[]): void {
    for (const place of this.open) {
      const finding = this.findings[place];
      if (finding) this.findings[place] = { ...finding, source, rule: 'continued' };
    }
    this.open = [];
    this.speaker = source;
    this.silence = 0;
  }
}
