// How much of what people annotated is found, by the scorer that is given with their texts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/evaluation/attribution/', import.meta.url));
const scorer = join(folder, 'score.mjs');
/** The scorer's name of each figure, and what the table calls it. */
const figures = {
  'content.overlap': 'content',
  'pair.overlap': 'pair',
  'grouping.pairwise': 'grouping',
  'hedge.overlap': 'hedges',
  'credit.names.exact': 'credit names',
  'boilerplate.line': 'furniture',
};

/**
 * @param {import('../text/report.mjs').Report} report
 * @param {readonly import('./systems.mjs').System[]} systems
 */
export function measureScores(report, systems) {
  if (!existsSync(scorer)) {
    report.remark('The annotated texts are not here (../shared/evaluation/attribution); only the speed is measured.');
    return;
  }
  const files = readdirSync(join(folder, 'data')).filter((name) => name.endsWith('.jsonl'));
  const texts = files.flatMap((name) => linesOf(join(folder, 'data', name)));
  const languages = [...new Set(texts.map(({ lang }) => lang))];
  const rows = systems.flatMap((system) => {
    const scores = scoresOf(system, texts, files);
    return languages
      .filter((language) => system.languages?.includes(language) ?? true)
      .map((language) => [
        `${language}, ${texts.filter(({ lang }) => lang === language).length} texts`,
        system.name,
        ...Object.keys(figures).map((key) => {
          const figure = scores[language]?.[key];
          return figure && figure.tp + figure.fp + figure.fn > 0 ? figure.F1.toFixed(1) : '–';
        }),
        percent(scores[language]?.['pair.overlap']?.P),
      ]);
  });
  rows.sort(([one], [other]) => languages.indexOf(first(one)) - languages.indexOf(first(other)));
  report.table('On the development texts, F1', ['', '', ...Object.values(figures), 'precision of pairs'], rows);
  report.remark(
    'By overlap: half of either span must be in the other; a pair is a content with its source. A dash stands where nothing of the kind was annotated or found. These texts were at hand while the rules were written.',
  );
}

/**
 * @param {import('./systems.mjs').System} system
 * @param {readonly any[]} texts
 * @param {readonly string[]} files
 */
function scoresOf({ read, languages }, texts, files) {
  const place = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    const predicted = texts
      .filter(({ lang }) => languages?.includes(lang) ?? true)
      .map(({ id, lang, text }) => JSON.stringify({ id, ...read(text, lang) }));
    const path = join(place, 'predicted.jsonl');
    writeFileSync(path, predicted.join('\n'));
    const golds = files.map((name) => join(folder, 'data', name));
    const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, '--pred', path, '--json', ...golds], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The scorer ended with ${status}: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** @param {string} path @returns {any[]} */
function linesOf(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** @param {string | undefined} cell */
function first(cell = '') {
  return cell.split(',')[0] ?? '';
}

/** @param {number | undefined} value */
function percent(value) {
  return value === undefined ? '–' : `${value.toFixed(1)} %`;
}
