// One statement of the ledger: its words, how they are told, what a person decided of it, and, where it is the chosen one,
// what can be decided.
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Attribution } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { CommandId } from '../../commands/commands.ts';
import { commandKeys, commandName } from '../localisation/command-names.ts';
import { verdictWord } from '../localisation/deciding-words.ts';
import { formatNumber } from '../localisation/format.ts';
import { entryInWords, ruleInWords } from '../localisation/reason-words.ts';
import { statementKindInWords } from '../localisation/source-words.ts';
import { excerpt } from '../text/excerpt.ts';

/** UTF-16 units of a statement that the ledger shows. */
const shownLength = 130;

export type DecidingCommand = Extract<CommandId, `statement.${'confirm' | 'reject' | 'correct' | 'undecide'}`>;

export interface DrawnStatement {
  readonly text: string;
  readonly statement: Attribution;
  readonly isChosen: boolean;
  readonly isPointed: boolean;
  /** Whether decisions can be made here at all. */
  readonly canDecide: boolean;
  /** The number of a version, from 1; 0 where the article has it no more. */
  readonly numberOf: (version: string) => number;
  readonly onChoose: () => void;
  readonly onDecide: (command: DecidingCommand) => void;
}

export function drawStatement(drawn: DrawnStatement): TemplateResult {
  const { text, statement, isChosen, isPointed, canDecide } = drawn;
  const words = (ranges: readonly TextRange[]): string => ranges.map((range) => text.slice(...range)).join(' … ');
  const cue = words(statement.cue);
  return html`<button
      class=${isPointed ? 'entry pointed' : 'entry'}
      aria-pressed=${isChosen ? 'true' : 'false'}
      data-statement=${statement.id}
      @click=${drawn.onChoose}
    >
      <span class="said">${excerpt(words(statement.content), shownLength)}</span>
      <span class="told">
        <span class="chip">${statementKindInWords(statement.kind)}</span>
        ${cue === '' ? nothing : html`<i>${cue}</i>`}
        ${statement.hedges.map(
          (hedge) =>
            html`<span class="chip altered"
              >${msg(str`hedge: “${text.slice(...hedge)}”`, { id: 'sources.hedge' })}</span
            >`,
        )}
        ${drawDecision(drawn)}
      </span>
    </button>
    ${isChosen && canDecide ? drawActions(drawn) : nothing}
    <details>
      <summary>${msg('Why', { id: 'reason.why' })}</summary>
      <p>${ruleInWords(statement.rule)} ${statement.entry ? entryInWords(statement.entry) : nothing}</p>
    </details>`;
}

function drawDecision({ statement: { decision, stale }, numberOf }: DrawnStatement): unknown {
  if (stale !== undefined) {
    return html`<span class="chip ambiguous"
      ><span aria-hidden="true">?</span>${msg('decided in other words', { id: 'deciding.stale' })}</span
    >`;
  }
  if (decision === undefined) return nothing;
  const number = numberOf(decision.madeOn);
  const from = decision.carried && number > 0 ? formatNumber(number) : null;
  return html`<span class="chip kept"><span aria-hidden="true">✓</span>${verdictWord(decision.verdict)}</span>
    ${from === null ? nothing : html`<span>${msg(str`from version ${from}`, { id: 'deciding.carried' })}</span>`}`;
}

function drawActions({ statement: { decision }, onDecide }: DrawnStatement): TemplateResult {
  const isOwn = decision !== undefined && !decision.carried;
  const commands: readonly DecidingCommand[] = [
    ...(isOwn ? [] : (['statement.confirm'] as const)),
    ...(decision === undefined ? (['statement.reject'] as const) : []),
    'statement.correct',
    ...(decision === undefined ? [] : (['statement.undecide'] as const)),
  ];
  return html`<div class="actions">
    ${commands.map(
      (command) =>
        html`<button class="quiet" @click=${() => onDecide(command)}>
          ${commandName(command)}<kbd>${commandKeys(command)[0]}</kbd>
        </button>`,
    )}
  </div>`;
}
