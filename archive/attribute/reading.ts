// The state of one reading of a text: what has been found so far, and who spoke last. Lives for one call of `attribute`.
import type { TextRange } from '../model/range.ts';
import type { Finding } from './finding.ts';

/** A quotation goes on for its speaker over this many paragraphs that say nothing of anyone. */
const longestSilence = 1;

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
  /** The sentence before the current one, in the text. */
  before: TextRange | null = null;

  /** Who is speaking now, though not named again: announced right before, or heard in the paragraph before. */
  speakerNear(): readonly TextRange[] {
    if (this.announced && this.waited <= 1) return this.announced.source;
    return this.silence <= longestSilence ? this.speaker : [];
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
