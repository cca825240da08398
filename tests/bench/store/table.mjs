// The report: what the machine takes by itself, then every figure of every size with its goal, beside the peers.
import { columns, megabytes, time, times } from '../report/columns.mjs';
import { figures } from './figures.mjs';

/**
 * @typedef {object} Measured
 * @property {readonly number[]} sizes Articles.
 * @property {readonly { readonly key: string, readonly name: string }[]} systems Ours first.
 * @property {Readonly<Record<string, Readonly<Record<string, any>>>>} results By size and system; a step that failed
 *   is `{ failed }`.
 * @property {number} hashing Bytes a second.
 * @property {readonly string[]} machine
 *
 * @param {Measured} measured
 * @returns {string} Tables and remarks in plain text.
 */
export function report(measured) {
  return [measured.machine.join('\n'), rawTable(measured), figureTable(measured), remarks(measured)].join('\n\n');
}

/** @param {Measured} measured */
function rawTable({ sizes, results, hashing }) {
  const rows = sizes.map((size) => {
    const { write, found } = succeeded(results[size]?.variorum);
    return [
      size.toLocaleString('en'),
      write ? time(write.file) : 'none',
      write ? time(write.append) : 'none',
      found === undefined ? 'none' : time(found),
      `${megabytes(hashing)}/s`,
    ];
  });
  const head = [
    'articles',
    'one atomic file',
    'one fdatasync append',
    'find | xargs sha256sum',
    'SHA-256 of 3 kB pieces',
  ];
  return `The machine by itself\n\n${columns(
    [head, ...rows],
    head.map(() => 'right'),
  )}`;
}

/** @param {Measured} measured */
function figureTable(measured) {
  const { sizes, systems } = measured;
  const head = [
    '',
    'articles',
    ...systems.slice(0, 1).map(({ name }) => name),
    'goal',
    '',
    ...systems.slice(1).map(({ name }) => name),
  ];
  const rows = figures.flatMap((figure) =>
    sizes.flatMap((size) => {
      const row = figureRow(measured, figure, size);
      return row === undefined ? [] : [[figure.what, size.toLocaleString('en'), ...row]];
    }),
  );
  const shown = rows.map((row, index) => (rows[index - 1]?.[0] === row[0] ? ['', ...row.slice(1)] : row));
  const table = columns([head, ...shown], ['left', 'right', 'right', 'left', 'left', 'right', 'right', 'right']);
  return `Every figure, and × how many times ours it is\n\n${table}`;
}

/**
 * @param {Measured} measured
 * @param {import('./figures.mjs').Figure} figure
 * @param {number} size
 * @returns {readonly string[] | undefined} Undefined where the figure says nothing of this size.
 */
function figureRow(measured, figure, size) {
  const [first, ...peers] = measured.systems;
  const ours = valueAt(measured, figure, size, first?.key ?? '');
  if (ours === undefined && figure.alone) return undefined;
  const goal = figure.goal?.(placeOf(measured, size, first?.key ?? ''));
  const print = figure.print ?? time;
  const besides = peers.map(({ key }) => {
    const value = figure.alone ? undefined : valueAt(measured, figure, size, key);
    if (value === undefined) return figure.alone ? '' : 'none';
    if (ours === undefined || ours <= 0) return print(value);
    return `${print(value)}  ${times(figure.kind === 'rate' ? ours / value : value / ours).padStart(7)}`;
  });
  const verdict = goal === undefined || ours === undefined ? '' : goal.isMet(ours) ? 'met' : 'NOT MET';
  return [ours === undefined ? 'none' : print(ours), goal?.text ?? '', verdict, ...besides];
}

/** @param {Measured} measured @param {import('./figures.mjs').Figure} figure @param {number} size @param {string} key */
function valueAt(measured, figure, size, key) {
  const value = figure.value(placeOf(measured, size, key));
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** @param {Measured} measured @param {number} size @param {string} key @returns {import('./figures.mjs').Place} */
function placeOf({ sizes, results, hashing }, size, key) {
  const at = (/** @type {number | undefined} */ where, /** @type {string} */ who) =>
    succeeded(results[where ?? 0]?.[who]);
  return {
    own: at(size, key),
    ours: at(size, 'variorum'),
    smallest: at(sizes[0], key),
    lowdb: at(size, 'lowdb'),
    articles: size,
    isSmallest: size === sizes[0],
    hashing,
  };
}

/** The steps that did not fail. @param {Readonly<Record<string, any>> | undefined} steps @returns {any} */
function succeeded(steps = {}) {
  return Object.fromEntries(Object.entries(steps).filter(([, value]) => value?.failed === undefined));
}

/** @param {Measured} measured */
function remarks(measured) {
  const { sizes, systems, results } = measured;
  const ways = systems.flatMap(({ key, name }) => {
    const { import: imported } = succeeded(results[sizes[0] ?? 0]?.[key]);
    return imported ? [`${name}: ${imported.about}.`] : [];
  });
  const failures = everyStep(measured).flatMap(({ where, step, value }) =>
    value.failed === undefined ? [] : [`${where}, ${step}: ${value.failed}`],
  );
  const kept = everyStep(measured).flatMap(({ where, value }) =>
    value.isKept ? [`${where}: the bulk import as measured on ${value.on}, when this archive was made.`] : [],
  );
  const few = everyStep(measured).flatMap(({ where, value }) =>
    value.added?.count < 200
      ? [`${where}: the median of ${value.added.count} versions added; time did not allow more.`]
      : [],
  );
  return [
    ...ways,
    ...kept,
    ...few,
    ...(failures.length > 0 ? ['', 'What there is none of, and why:', ...failures] : []),
  ].join('\n');
}

/** @param {Measured} measured */
function everyStep({ sizes, systems, results }) {
  return sizes.flatMap((size) =>
    systems.flatMap(({ key, name }) =>
      Object.entries(results[size]?.[key] ?? {}).map(([step, value]) => ({
        where: `${name}, ${size.toLocaleString('en')} articles`,
        step,
        value,
      })),
    ),
  );
}
