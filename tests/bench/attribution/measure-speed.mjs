// How long reading takes, in processor time of one core: what else runs on the machine does not count.
import { number, time } from '../report/columns.mjs';
import { median } from '../store/times.mjs';
import { languages, textOf } from './own-texts.mjs';

const articleWords = 500;
const longWords = 40_000;
const warmUps = 40;
const rounds = 7;
const goals = { megabytes: 2, article: 3 };

/**
 * @param {import('../text/report.mjs').Report} report
 * @param {readonly import('./systems.mjs').System[]} systems
 */
export function measureSpeed(report, systems) {
  // All that is measured is warm before the first of it is: the engine is compiled while it runs, for all languages at once.
  for (let index = 0; index < warmUps; index += 1) {
    for (const language of languages) {
      for (const { read } of able(systems, language)) read(textOf(language, articleWords), language);
    }
  }
  const rows = languages.flatMap((language) => {
    const [article, long] = [textOf(language, articleWords), textOf(language, longWords)];
    return able(systems, language).map(({ name, read }) => {
      const one = median(Array.from({ length: rounds }, () => spent(() => read(article, language), 20) / 20));
      const all = median(Array.from({ length: rounds }, () => spent(() => read(long, language), 1)));
      const speed = Buffer.byteLength(long) / 1e3 / all;
      const isMet = speed >= goals.megabytes && one <= goals.article;
      return [
        language,
        name,
        time(one),
        `${number(speed)} MB/s`,
        name === 'Variorum' ? (isMet ? 'met' : 'NOT MET') : '',
      ];
    });
  });
  const head = [
    '',
    '',
    `${articleWords} words`,
    `${number(longWords)} words`,
    `≤ ${goals.article} ms, ≥ ${goals.megabytes} MB/s`,
  ];
  report.table('Speed, processor time on one core', head, rows);
  report.remark(
    `Medians of ${rounds} rounds on a made-up story, repeated to the length. Megabytes are of UTF-8. The peers tag every word, which is more than is asked for here, and find no credits, hedges or groups.`,
  );
}

/** @param {readonly import('./systems.mjs').System[]} systems @param {string} language */
function able(systems, language) {
  return systems.filter((system) => system.languages?.includes(language) ?? true);
}

/** Milliseconds of processor time. @param {() => unknown} work @param {number} times */
function spent(work, times) {
  const before = process.cpuUsage();
  for (let index = 0; index < times; index += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
