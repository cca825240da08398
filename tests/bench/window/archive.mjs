// The archive that the window is measured with: a long library of short articles, and two articles as long as a report,
// one of them under a thousand notes.
import { articleId, draftsOf, versionsPerArticle } from '../store/drafts.mjs';
import { archive, system, valueOf } from '../store/systems/variorum.mjs';

/** @import { Draft } from '../store/drafts.mjs' */

/** Texts of the bench, joined to make one of more than 5,000 words. */
const textsJoined = 14;
const fewNotes = 30;
export const manyNotes = 1000;
const imported = 1000;
const motivations = /** @type {const} */ (['commenting', 'highlighting', 'questioning']);
const colours = /** @type {const} */ (['yellow', 'blue', 'rose', 'green']);

/**
 * @param {string} location Of an archive that is not there yet.
 * @param {number} articles How many short ones, of one version each.
 * @returns {Promise<{ long: string, noted: string, words: number }>} The ids of the two long articles, and the words of
 *   one of their versions.
 */
export async function fill(location, articles) {
  const [long, noted] = [longArticle(articles), longArticle(articles + 1)];
  const opened = await system.open(location);
  for (let first = 0; first < articles; first += imported) {
    const count = Math.min(imported, articles - first);
    await opened.importDrafts(Array.from({ length: count }, (_, index) => draftsOf(first + index).slice(0, 1)).flat());
  }
  await opened.importDrafts([...long, ...noted]);
  await opened.close();
  await annotate(location, [
    [long, fewNotes],
    [noted, manyNotes],
  ]);
  return { long: idOf(long), noted: idOf(noted), words: long[0]?.words ?? 0 };
}

/**
 * All versions of an article that has the paragraphs of many.
 * @param {number} number
 * @returns {readonly Draft[]}
 */
function longArticle(number) {
  const parts = Array.from({ length: textsJoined }, (_, part) => draftsOf(number * textsJoined + part));
  return Array.from({ length: versionsPerArticle }, (_, version) => {
    const drafts = parts.flatMap((versions) => versions.slice(version, version + 1));
    const [first] = drafts;
    if (!first) throw new Error(`no version ${version}`);
    const text = drafts.map((draft) => draft.text).join('\n\n');
    let next = 0;
    const blocks = text.split('\n\n').map((block, index) => {
      const start = next;
      next += block.length + 2;
      const kind = /** @type {'headline' | 'paragraph'} */ (index === 0 ? 'headline' : 'paragraph');
      return { kind, range: /** @type {const} */ ([start, start + block.length]) };
    });
    return { ...first, article: articleId(number), text, blocks, words: text.split(/\s+/).length };
  });
}

/**
 * Puts notes on the first version of each article, evenly over its text, as the window does.
 * @param {string} location
 * @param {readonly (readonly [versions: readonly Draft[], notes: number])[]} wanted
 */
async function annotate(location, wanted) {
  const { store, close } = valueOf(await archive.openArchive(location));
  const service = archive.createService({ store, platform: archive.nodePlatform, agent: 'variorum-bench/1' });
  const work = { signal: new AbortController().signal, onProgress: () => undefined };
  for (const [versions, count] of wanted) {
    const article = idOf(versions);
    const version = valueOf(await store.article(article)).versions[0]?.id ?? '';
    const text = versions[0]?.text ?? '';
    for (let number = 0; number < count; number += 1) {
      const start = text.indexOf(' ', Math.floor(((number + 0.3) * text.length) / count)) + 1;
      const end = text.indexOf(' ', start + 8 + (number % 5) * 9);
      const motivation = motivations[number % motivations.length] ?? 'commenting';
      const body = motivation === 'highlighting' ? '' : `Note ${number}: hvem **ved** det? Se også side ${number}.`;
      const colour = colours[number % colours.length] ?? 'yellow';
      const fields = { body, tags: number % 7 === 0 ? ['kilde'] : [], motivation, colour };
      const range = /** @type {const} */ ([start, end < 0 ? text.length : end]);
      valueOf(await service.handle('annotation.create', { article, version, range, fields }, work));
    }
  }
  await close();
}

/** @param {readonly Draft[]} versions */
function idOf(versions) {
  return versions[0]?.article ?? '';
}
