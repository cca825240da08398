// docs/benchmarks.md: a section a bench, each replaced by the bench that it belongs to and by nothing else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const pagePath = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

const emptyPage = `# Benchmarks

What was measured, on which machine, and when. Each section is written by \`npm run bench -- NAME --write\`.
`;

/**
 * The page with the section of one bench put in place of the one it had, or at the end where it had none. Nothing else
 * changes. Throws where the page has that section's beginning and not its end, or the other way round.
 * @param {string} page
 * @param {string} name The bench's.
 * @param {string} section Markdown, its heading included.
 * @returns {string}
 */
export function replaceSection(page, name, section) {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const marked = `${begin}\n\n${section.trim()}\n\n${end}`;
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 && to < 0) return `${page.trimEnd()}\n\n${marked}\n`;
  if (from < 0 || to < from) throw new Error(`The page has not both ${begin} and ${end}, in this order.`);
  return page.slice(0, from) + marked + page.slice(to + end.length);
}

/**
 * Writes a bench's section into docs/benchmarks.md, which is made where it is not there.
 * @param {string} name
 * @param {string} section As of `replaceSection`.
 */
export function writeSection(name, section) {
  const page = existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : emptyPage;
  writeFileSync(pagePath, replaceSection(page, name, section));
}
