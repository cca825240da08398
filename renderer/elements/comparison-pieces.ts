// Draws the pieces of a comparison as real insertions and deletions, with words for those who do not see the marks.
// Shared by the two forms; whoever uses it takes styles/change-styles.ts and styles/comparison-styles.ts.
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { MergedPiece } from '../../archive/compare/merged-pieces.ts';
import type { MergedBlock } from '../../archive/compare/merged-text.ts';
import { movedInWords } from '../localisation/change-words.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import type { ClassesOfPieces } from '../text/classes-of-pieces.ts';
import type { ComparedVersions } from '../text/compared-versions.ts';
import { moveStop } from '../text/change-stops.ts';
import { isShown, type ShownClass } from '../text/shown-class.ts';
import { StopChosen } from './stop-chosen.ts';

/** What a comparison is drawn for: the stop at hand, and the classes that are looked for, all where there are none. */
export interface Attention {
  readonly current: string | null;
  readonly only: readonly ShownClass[];
  readonly classes: ClassesOfPieces;
}

/** Whether a piece steps back because it is about nothing that is looked for. */
export function isQuiet(piece: MergedPiece, { only, classes }: Attention): boolean {
  return only.length > 0 && !isShown(classes.get(piece) ?? [], only);
}

/** Whether none of the pieces is a change, or none is one that is looked for. */
export function isUnchanged(pieces: readonly MergedPiece[], attention: Attention): boolean {
  return pieces.every((piece) => piece.kind === 'same' || isQuiet(piece, attention));
}

/** Draws one piece. */
export function drawPiece(
  piece: MergedPiece,
  { stopOf }: ComparedVersions,
  attention: Attention,
): TemplateResult | string {
  const { kind, text } = piece;
  if (kind === 'same' || text.trim() === '') return text;
  const stop = stopOf.get(piece) ?? null;
  const classes = classMap({
    moved: kind === 'moved-away' || kind === 'moved-here',
    'at-hand': stop !== null && stop === attention.current,
    faint: isQuiet(piece, attention),
  });
  const spoken = html`<span class="visually-hidden">${spokenKind(kind)} </span>`;
  // White space at the ends is left outside the marks: a struck or underlined space says nothing.
  const words = text.trim();
  const start = text.indexOf(words);
  const [lead, trail] = [text.slice(0, start), text.slice(start + words.length)];
  return kind === 'removed' || kind === 'moved-away'
    ? html`${lead}<del class=${classes} data-stop=${stop ?? nothing} data-side="before">${spoken}${words}</del>${trail}`
    : html`${lead}<ins class=${classes} data-stop=${stop ?? nothing} data-side="after">${spoken}${words}</ins>${trail}`;
}

/**
 * The label over a moved passage, which leads to its other place: at the place it left, where it went; where it stands
 * now, that it came. Nothing over any other piece.
 */
export function drawMoveLabels(
  { pieces }: MergedBlock,
  { distances }: ComparedVersions,
  { only }: Attention,
  go: (stop: string, side: 'before' | 'after') => void,
): readonly TemplateResult[] {
  const first = pieces.filter((piece, at) => piece.move !== null && pieces[at - 1]?.move !== piece.move);
  const classes = classMap({ 'moved-label': true, faint: !isShown(['moved'], only) });
  return first.map(({ kind, move }) => {
    const stop = moveStop(move ?? 0);
    const distance = distances[move ?? 0] ?? null;
    const arrow = (distance?.down ?? false) === (kind === 'moved-away') ? '↓' : '↑';
    if (kind === 'moved-away') {
      return html`<button class=${classes} data-from=${stop} @click=${() => go(stop, 'after')}>
        <span aria-hidden="true">${arrow}</span> ${movedInWords(distance)}<span class="visually-hidden"
          >${msg(', to where it stands now', { id: 'compare.to-newer-place' })}</span
        >
      </button>`;
    }
    return html`<button class=${classes} data-to=${stop} @click=${() => go(stop, 'before')}>
      <span aria-hidden="true">${arrow}</span> ${msg('moved here', { id: 'compare.moved-here' })}<span
        class="visually-hidden"
        >${msg(', to where it stood', { id: 'compare.to-older-place' })}</span
      >
    </button>`;
  });
}

/** Puts the focus on the label over a moved passage at one of its places, where it was on the other one's. */
function followLabel(root: ShadowRoot, stop: string, side: 'before' | 'after'): void {
  const focused = root.activeElement;
  const label = (at: 'before' | 'after'): HTMLElement | null =>
    root.querySelector<HTMLElement>(`[data-${at === 'before' ? 'from' : 'to'}="${CSS.escape(stop)}"]`);
  if (focused && focused === label(side === 'before' ? 'after' : 'before')) label(side)?.focus({ preventScroll: true });
}

function spokenKind(kind: Exclude<MergedPiece['kind'], 'same'>): string {
  switch (kind) {
    case 'added':
      return msg('inserted:', { id: 'compare.spoken-inserted' });
    case 'removed':
      return msg('deleted:', { id: 'compare.spoken-deleted' });
    case 'moved-away':
      return msg('moved from here:', { id: 'compare.spoken-moved-away' });
    case 'moved-here':
      return msg('moved here:', { id: 'compare.spoken-moved-here' });
  }
}

/**
 * Brings a stop into view, at its place in the older or the newer text where it has one there. The focus goes along
 * where it was on the label of a moved passage.
 */
export function revealStop(root: ShadowRoot, stop: string, side: 'before' | 'after'): void {
  const pieces = [...root.querySelectorAll<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`)];
  const own = pieces.filter((element) => element.dataset['side'] === side);
  // What was edited in a moved passage stands at its newer place, also what was taken out.
  const piece = own.find(({ classList }) => classList.contains('moved')) ?? own[0] ?? pieces[0];
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  piece?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  followLabel(root, stop, side);
}

/** A button in place of `count` paragraphs in which nothing changed that is looked for. */
export function drawFold(count: number, { only }: Attention, open: () => void): TemplateResult {
  const number = formatNumber(count);
  const words =
    only.length === 0
      ? counted(count, {
          one: () => msg('1 unchanged paragraph', { id: 'compare.folded-one' }),
          other: () => msg(str`${number} unchanged paragraphs`, { id: 'compare.folded' }),
        })
      : counted(count, {
          one: () => msg('1 paragraph without such changes', { id: 'compare.folded-quiet-one' }),
          other: () => msg(str`${number} paragraphs without such changes`, { id: 'compare.folded-quiet' }),
        });
  return html`<button class="folded" @click=${open}>${words}</button>`;
}

/** What a click inside the host chooses; null where it was on no piece that has a stop. The keys lead there too. */
export function chosenStop(event: Event): StopChosen | null {
  const [target] = event.composedPath();
  const piece = target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null;
  const { stop, side } = piece?.dataset ?? {};
  return stop ? new StopChosen(stop, side === 'before' ? 'before' : 'after') : null;
}
