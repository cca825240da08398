// How often a difference in who says what is told of that is none, on real revisions of public prose. Every flag was
// looked at by hand; one that is not in the list below is told, so that it is looked at as well.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { attribute, attributionDifference, compare } = await import(
  new URL('../../../out/engine/engine.js', import.meta.url).href
);

const file = fileURLToPath(new URL('../../../../shared/evaluation/text/data/pairs.jsonl', import.meta.url));
/** Pairs by their names, of which at least one flag is false: "Read about … w/ state" is no one who states a thing. */
const judgedFalse = new Set(['p0128', 'p0136', 'p0390', 'p0391']);
/** Pairs of which every flag is true. */
const judgedTrue = new Set(['p0111', 'p0112', 'p0119', 'p0121', 'p0127', 'p0129', 'p0131', 'p0139', 'p0189', 'p0403']);

/** @param {import('../text/report.mjs').Report} report */
export function measureRevisions(report) {
  if (!existsSync(file)) {
    report.remark('The real revisions are not here (../shared/evaluation/text); false flags are not counted.');
    return;
  }
  const pairs = readFileSync(file, 'utf8').trim().split('\n').map(read);
  const flagged = pairs.filter(({ changes }) => changes.length > 0);
  const wrong = flagged.filter(({ id }) => judgedFalse.has(id));
  const open = flagged.filter(({ id }) => !judgedFalse.has(id) && !judgedTrue.has(id));
  report.table(
    'Differences told of in real revisions',
    ['', 'revisions', 'with a flag', 'with a false one', 'in 20 revisions'],
    [
      [
        'public prose, en',
        String(pairs.length),
        String(flagged.length),
        `${wrong.length}${open.length > 0 ? ` to ${wrong.length + open.length}` : ''}`,
        ((20 * wrong.length) / pairs.length).toFixed(1),
      ],
    ],
  );
  for (const { id, changes } of open) report.remark(`To be looked at: ${id}, ${changes.join('; ')}.`);
  report.remark(
    'True and false were told apart by hand. The goal is one revision of twenty with a false flag, at most.',
  );
}

/** @param {string} line */
function read(line) {
  const { id, lang, versions } = JSON.parse(line);
  const [before, after] = versions.map((/** @type {string} */ text) => ({
    text,
    attributions: attribute(text, { language: lang }),
  }));
  const found = attributionDifference(before, after, compare(before.text, after.text));
  const changes = found.map(
    (/** @type {any} */ { kind, beforeLabel, afterLabel }) => `${kind} ${beforeLabel ?? '–'} → ${afterLabel ?? '–'}`,
  );
  return { id, changes };
}
