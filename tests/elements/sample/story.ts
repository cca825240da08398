// The story of the sample: articles with their versions, notes and decisions on them, and everything that elements are
// shown of that. Read once from an archive in memory; nothing in it is written by hand but the texts and the notes.
import type { Client, Params } from '../../../archive/contract.ts';
import { cutterFor, findWords } from '../../../archive/compare/words.ts';
import type { Annotation, AnnotationFields } from '../../../archive/model/annotation.ts';
import type { Article } from '../../../archive/model/article.ts';
import type { TextRange } from '../../../archive/model/range.ts';
import type { Version } from '../../../archive/model/version.ts';
import { readNoteLinks } from '../../../renderer/state/note-links.ts';
import { type ApparatusBlock, apparatusBlocks } from '../../../renderer/text/apparatus-blocks.ts';
import type { ComparisonMeaning } from '../../../renderer/text/change-entries.ts';
import { compareVersions } from '../../../renderer/text/compared-versions.ts';
import { agesOf } from '../../../renderer/text/flow-ages.ts';
import { flowOf } from '../../../renderer/text/flow-links.ts';
import { changesReader } from '../../../renderer/views/changes-in-view.ts';
import { expectValue, importVersions, openSampleArchive } from './sample-archive.ts';
import { bridge, harbour, hostile, hostileText, longHeadline, rightToLeft, shortest } from './texts.ts';

export type Story = Awaited<ReturnType<typeof tellStory>>;
export type StoryArticle = Story['bridge'];

/** Tells it from the start; takes some tenths of a second. */
export async function tellStory() {
  const client = await openSampleArchive();
  const articles = {
    hostile: await importVersions(client, hostile),
    shortest: await importVersions(client, shortest),
    harbour: await importVersions(client, harbour),
    bridge: await importVersions(client, bridge),
  };
  await writeNotes(client, articles.bridge, articles.harbour);
  await writeNotes(client, articles.harbour, articles.bridge);
  await decide(client, articles.bridge);
  await keepLibrary(client, articles);
  const read = async (article: Article) => readArticle(client, article);
  const sources = await readSources(client);
  return {
    bridge: await read(articles.bridge),
    harbour: await read(articles.harbour),
    hostile: await read(articles.hostile),
    shortest: await read(articles.shortest),
    archive: expectValue(await client.call('archive.describe', {})),
    library: expectValue(await client.call('article.list', {})),
    facets: expectValue(await client.call('library.facets', {})),
    history: expectValue(await client.call('archive.history', {})).entries,
    review: expectValue(await client.call('annotation.review', {})).entries,
    verification: expectValue(await client.call('archive.verify', {})),
    /** Reads bytes of the originals. */
    readOriginal: (original: string) => async (start: number, end: number) => {
      const read = await client.call('original.read', { original, start, end });
      if (!read.ok) return read;
      return { ok: true as const, value: Uint8Array.from(atob(read.value.content), (char) => char.charCodeAt(0)) };
    },
    ...sources,
  };
}

/** Where words stand first in a text. */
export function rangeOf(text: string, words: string): TextRange {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the sample's text`);
  return [start, start + words.length];
}

const plain: AnnotationFields = { body: '', colour: 'yellow', motivation: 'commenting', tags: [] };

async function writeNotes(client: Client, article: Article, other: Article): Promise<void> {
  const version = article.versions[0]?.id ?? '';
  const { text } = expectValue(await client.call('version.get', { version }));
  const write = async (words: string, fields: Partial<AnnotationFields>): Promise<Annotation> => {
    const asked = { article: article.id, version, range: rangeOf(text, words), fields: { ...plain, ...fields } };
    return expectValue(await client.call('annotation.create', asked));
  };
  if (!text.includes('Sundet')) {
    await write('the council said on Saturday', {
      body: `See [[article:${other.id}|the bridge]].`,
      motivation: 'linking',
    });
    return;
  }
  const asking = await write('en ponton rev sig løs', {
    body: 'Én ponton – eller **flere**? Se også `havnens` log.\n\n- ring til havnen\n- spørg ritzau',
    motivation: 'questioning',
    colour: 'blue',
    tags: ['pontoner', 'ring op'],
  });
  await client.call('annotation.reply', {
    article: article.id,
    annotation: asking.id,
    body: 'Havnefogeden siger to. Rettet i tredje version.',
    tags: [],
  });
  await client.call('annotation.reply', { article: article.id, annotation: asking.id, body: rightToLeft, tags: [] });
  await write('stormen natten til fredag', { motivation: 'highlighting', colour: 'green' });
  await write('og skolebussen kører ikke i dag', { body: 'Hvem har sagt det?', colour: 'rose' });
  await write('der mødte pressen klokken 8', { body: hostileText, tags: ['hostile'] });
  await write('Bro spærret', { body: `Sammenlign med [[article:${other.id}|havnen]].`, motivation: 'linking' });
  const removed = await write('en omvej på 42 kilometer', { body: 'Passer det?' });
  await client.call('annotation.remove', { article: article.id, annotation: removed.id });
}

/** Confirms the first suggestion of the newest version and rejects the second. */
async function decide(client: Client, article: Article): Promise<void> {
  const version = article.versions.at(-1)?.id ?? '';
  const { attributions } = expectValue(await client.call('attribution.list', { article: article.id, version }));
  const [first, second] = attributions.attributions;
  for (const [found, stands] of [
    [first, true],
    [second, false],
  ] as const) {
    if (!found) throw new Error('the sample says who says what');
    const { id, kind, source, cue, content } = found;
    const said: Params<'attribution.decide'>['stands'] = stands
      ? { kind, source: [...source], cue: [...cue], content: [...content], speaker: null }
      : null;
    expectValue(
      await client.call('attribution.decide', { article: article.id, version, suggestion: id, stands: said }),
    );
  }
}

async function keepLibrary(
  client: Client,
  { bridge: bro, harbour: wall, hostile: bad }: Readonly<Record<'bridge' | 'harbour' | 'hostile', Article>>,
): Promise<void> {
  expectValue(await client.call('library.tag', { articles: [bro.id, wall.id], add: ['broer og havne', 'storm'] }));
  const description = { name: 'Vinterens storme', filter: null };
  const collection = expectValue(await client.call('collection.describe', { description }));
  expectValue(await client.call('library.collect', { articles: [bro.id, wall.id], collection: collection.id }));
  await client.call('collection.describe', { description: { name: longHeadline.slice(0, 100), filter: null } });
  await client.call('article.see', { article: wall.id });
  expectValue(await client.call('article.setTitle', { article: bad.id, title: hostileText }));
  expectValue(await client.call('colour.setName', { colour: 'rose', name: 'uden kilde' }));
}

async function readSources(client: Client) {
  const sources = expectValue(await client.call('source.list', {})).entries;
  const cards = await Promise.all(
    sources.map(async ({ id }) => expectValue(await client.call('source.card', { source: id }))),
  );
  return { sources, cards };
}

/** Everything about one article: its versions, notes and sources, and what is worked out from them. */
async function readArticle(client: Client, imported: Article) {
  const article = expectValue(await client.call('article.get', { article: imported.id }));
  const versions: readonly Version[] = await Promise.all(
    article.versions.map(async ({ id }) => expectValue(await client.call('version.get', { version: id }))),
  );
  const newest = versions.at(-1);
  if (!newest) throw new Error('an article has a version');
  const asked = { article: article.id };
  const onNewest = { ...asked, version: newest.id };
  const collated = expectValue(await client.call('article.collation', asked));
  const { passages } = expectValue(await client.call('article.passages', asked));
  const { count, starts, ends } = findWords(newest.text, 0, newest.text.length, cutterFor(newest.language));
  const words = Array.from({ length: count }, (_, at) => [starts[at] ?? 0, ends[at] ?? 0] as const);
  const own = collated.provenance.at(-1) ?? [];
  const blocks = apparatusBlocks(newest, collated.apparatus, own, words);
  return {
    article,
    versions,
    newest,
    notes: expectValue(await client.call('annotation.list', { ...onNewest, removed: true })).annotations,
    notesAtHome: expectValue(await client.call('annotation.list', { ...asked, version: versions[0]?.id ?? '' }))
      .annotations,
    links: await readNoteLinks(client, article.id, new AbortController().signal),
    ...expectValue(await client.call('attribution.list', onNewest)),
    ofVersion: expectValue(await client.call('source.ofVersion', onNewest)),
    summaries: expectValue(await client.call('article.summaries', asked)).summaries,
    matrix: expectValue(await client.call('article.sourceMatrix', asked)),
    /** The oldest and the newest version; the newest and the one before it; the newest and itself. */
    compared: {
      ends: await readComparison(client, article, versions[0] ?? newest, newest),
      last: await readComparison(client, article, versions.at(-2) ?? newest, newest),
      same: await readComparison(client, article, newest, newest),
    },
    lives: await Promise.all(
      differing(blocks).map(async ({ block, entry, offset }) => ({
        entry: blocks[block]?.entries[entry] ?? null,
        ...expectValue(await client.call('article.wordLife', { ...onNewest, offset })),
      })),
    ),
    passages,
    flow: flowOf(collated.provenance, passages),
    ages: agesOf(versions.length),
    blocks,
  };
}

/** The first word of each block that other versions have something else for. */
function differing(blocks: readonly ApparatusBlock[]) {
  return blocks.flatMap(({ pieces }, block) => {
    const piece = pieces.find(({ entry, first }) => entry !== null && first !== null);
    return piece?.entry === undefined || piece.entry === null
      ? []
      : [{ block, entry: piece.entry, offset: piece.range[0] }];
  });
}

/** Two versions and what is known of their difference, as the room of comparison has it. */
async function readComparison(client: Client, { id: article }: Article, before: Version, after: Version) {
  const pair = { article, before: before.id, after: after.id };
  const compared = compareVersions(before, after, expectValue(await client.call('version.compare', pair)));
  const meaning: ComparisonMeaning = {
    classes: expectValue(await client.call('version.changeClasses', pair)),
    attribution: expectValue(await client.call('version.attributionDifference', pair)).changes,
  };
  return { compared, changes: changesReader()(compared, meaning, [], 'place') };
}
