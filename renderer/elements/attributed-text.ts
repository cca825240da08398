// A version's text with its sources underlined, its hedges dashed and its credit lines set off; the statement at hand
// is marked whole. Knows no client and no ledger: it is told which statement is at hand and tells which one is pointed at.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Attributions } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Block, Version } from '../../archive/model/version.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import { passageBetween, selectionWithin } from '../text/dom-offsets.ts';
import { type StatementDraft, type StatementPart, statementParts } from '../text/statement-draft.ts';
import { cutByRanges, type Marked, type MarkedPiece } from '../text/cut-by-ranges.ts';
import { drawTextBlock } from './text-block.ts';

/** A part of the statement that is being put together. */
type DraftPart = `draft-${StatementPart}`;

interface SaidMark {
  readonly part: 'source' | 'cue' | 'content' | 'hedge' | 'credit' | 'boilerplate' | 'shown' | DraftPart;
  /** The statement that it is part of, if it is. */
  readonly statement: string | null;
}

/** The pointer is over a statement, or left it (null). */
export class StatementPointed extends Event {
  static readonly type = 'variorum-statement-pointed';
  readonly statement: string | null;
  constructor(statement: string | null) {
    super(StatementPointed.type, { bubbles: true, composed: true });
    this.statement = statement;
  }
}

@customElement('variorum-attributed-text')
export class VariorumAttributedText extends LitElement {
  static override readonly styles = [
    baseStyles,
    textStyles,
    css`
      .source {
        border-bottom: 2px solid color-mix(in srgb, var(--accent) 45%, transparent);
      }
      .hedge {
        border-bottom: 2px dashed color-mix(in srgb, var(--altered) 75%, transparent);
      }
      .credit {
        color: var(--accent);
      }
      .boilerplate {
        color: var(--ink-faint);
      }
      .at-hand {
        background: var(--accent-tint);
        border-radius: 2px;
        box-shadow: 0 0 0 2px var(--accent-tint);
      }
      .at-hand.source {
        border-bottom-color: var(--accent);
      }
      .at-hand.cue {
        font-style: italic;
      }
      .shown {
        background: var(--note-yellow);
        border-radius: 2px;
        box-shadow: 0 0 0 2px var(--note-yellow);
      }
      .draft-content {
        background: var(--accent-tint);
      }
      .draft-source {
        box-shadow: inset 0 -0.5em 0 var(--note-green);
      }
      .draft-cue {
        box-shadow: inset 0 -0.5em 0 var(--note-yellow);
      }
      span {
        transition: background-color 160ms;
      }
    `,
  ];

  @property({ attribute: false }) content: Version | null = null;
  @property({ attribute: false }) found: Attributions | null = null;
  /** The statement at hand. */
  @property() statement: string | null = null;
  /** A passage that was asked for by other means than a statement, such as a credit line. */
  @property({ attribute: false }) shown: TextRange | null = null;
  /** A statement that is being put together: no other is at hand then. */
  @property({ attribute: false }) draft: StatementDraft | null = null;

  /** What is selected in this text, in UTF-16 code units of it; it is not selected any more then. */
  takeSelected(): TextRange | null {
    const { content, shadowRoot } = this;
    const selection = shadowRoot && selectionWithin(shadowRoot);
    const passage = content && selection && shadowRoot ? passageBetween(shadowRoot, selection, content.text) : null;
    if (passage !== null) document.getSelection()?.removeAllRanges();
    return passage;
  }

  override render(): unknown {
    const { content } = this;
    if (!content) return nothing;
    const marked = this.#marks();
    return html`<article
      class="text"
      lang=${content.language}
      @pointerover=${this.#onPointer}
      @pointerleave=${this.#onPointer}
    >
      ${content.blocks.map((block) => this.#block(block, content, marked))}
    </article>`;
  }

  /** Brings a passage into view, in the middle where it fits. */
  async reveal(range: TextRange): Promise<void> {
    await this.updateComplete;
    const pieces = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-start]')];
    const piece = pieces.findLast((element) => Number(element.dataset['start']) <= range[0]);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    piece?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  #block({ kind, range }: Block, { text, blocks }: Version, marked: readonly Marked<SaidMark>[]): TemplateResult {
    const pieces = cutByRanges(range, marked).map((piece) => this.#piece(piece, text));
    return drawTextBlock(
      kind,
      pieces,
      blocks.some((block) => block.kind === 'headline'),
    );
  }

  #piece({ range, marks }: MarkedPiece<SaidMark>, text: string): TemplateResult {
    const statement = marks.find((mark) => mark.statement !== null)?.statement ?? null;
    const has = (part: SaidMark['part']): boolean => marks.some((mark) => mark.part === part);
    const classes = {
      source: has('source'),
      cue: has('cue'),
      hedge: has('hedge'),
      credit: has('credit'),
      boilerplate: has('boilerplate'),
      shown: has('shown'),
      'draft-source': has('draft-source'),
      'draft-cue': has('draft-cue'),
      'draft-content': has('draft-content'),
      'at-hand': marks.some(
        (mark) => mark.statement !== null && this.draft === null && mark.statement === this.statement,
      ),
    };
    return html`<span class=${classMap(classes)} data-start=${range[0]} data-statement=${statement ?? nothing}
      >${text.slice(...range)}</span
    >`;
  }

  #marks(): readonly Marked<SaidMark>[] {
    const { found, shown, draft } = this;
    const marks = (part: SaidMark['part'], ranges: readonly TextRange[], statement: string | null = null) =>
      ranges.map((range): Marked<SaidMark> => ({ range, mark: { part, statement } }));
    if (!found) return [];
    return [
      ...found.attributions.flatMap(({ id, source, cue, content, hedges }) => [
        ...marks('source', source, id),
        ...marks('cue', cue, id),
        ...marks('hedge', hedges, id),
        ...marks('content', content, id),
      ]),
      ...marks('hedge', found.hedges),
      ...marks(
        'credit',
        found.credits.filter(({ kind }) => kind !== 'caption').map(({ span }) => span),
      ),
      ...marks('boilerplate', found.boilerplate),
      ...(shown ? marks('shown', [shown]) : []),
      ...(draft ? statementParts.flatMap((part) => marks(`draft-${part}`, draft[part])) : []),
    ];
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const over = event.type === 'pointerleave' ? null : (event.target as HTMLElement).dataset['statement'];
    this.dispatchEvent(new StatementPointed(over ?? null));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-attributed-text': VariorumAttributedText;
  }
  interface HTMLElementEventMap {
    'variorum-statement-pointed': StatementPointed;
  }
}
