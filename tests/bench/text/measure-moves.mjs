// Passages taken to another place: how many are found, and how often one is said to have moved that has not.
import { moveCases } from './move-cases.mjs';
import { scoreMoves } from './score-moves.mjs';
import { articlesToMoveIn, realMoves } from './texts.mjs';

/**
 * @param {import('./report.mjs').Report} report
 * @param {readonly import('./comparers.mjs').Comparer[]} comparers
 */
export function measureMoves(report, comparers) {
  const [ours] = comparers;
  if (ours === undefined) return;
  const real = realMoves();
  if (real.length > 0) tell(report, ours, 'Moves of the development data', real);
  tell(report, ours, 'Moves made in the same texts', moveCases(articlesToMoveIn(), 3));
  report.remark(
    'Found: at least half of what the reported move and the true one cover together is common to both, at both places. False: 20 characters or more that touch no true move. Goals: found, easy / hard, ≥ 98 / ≥ 97 %; false moves in controls ≤ 1 in 40; copies taken for moves 0. Of the peers measured here none looks for moves. "control-replaced" puts the words of a lost paragraph elsewhere in another order, which no revision does: how far a likeness may go.',
  );
}

/**
 * @param {import('./report.mjs').Report} report
 * @param {import('./comparers.mjs').Comparer} comparer
 * @param {string} title
 * @param {readonly import('./move-cases.mjs').MoveCase[]} cases
 */
function tell(report, { compare }, title, cases) {
  const kinds = scoreMoves(cases, ({ before, after, language }) => compare(before, after, language).moves ?? []);
  const rows = Object.entries(kinds).map(([kind, score]) => row(kind, score));
  const hard = new Set(cases.filter(({ isHard }) => isHard).map(({ kind }) => kind));
  for (const [name, isHard] of /** @type {const} */ ([
    ['all easy ones', false],
    ['all hard ones', true],
  ])) {
    const own = Object.entries(kinds).filter(([kind, { passages }]) => passages > 0 && hard.has(kind) === isHard);
    const total = { cases: 0, passages: 0, found: 0, false: 0 };
    for (const [, score] of own) {
      for (const key of /** @type {(keyof typeof total)[]} */ (Object.keys(total))) total[key] += score[key];
    }
    if (own.length > 0) rows.push(row(name, total));
  }
  report.table(title, ['', 'cases', 'passages moved', 'found', '', 'false moves'], rows);
}

/** @param {string} name @param {{ cases: number, passages: number, found: number, false: number }} score */
function row(name, score) {
  const { cases, passages, found } = score;
  const share = passages === 0 ? '' : `${((100 * found) / passages).toFixed(1)} %`;
  return [name, String(cases), String(passages), passages === 0 ? '' : String(found), share, String(score.false)];
}
