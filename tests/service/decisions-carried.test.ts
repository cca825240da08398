// What becomes of decisions through the versions of an article: where the same is said by the same source they hold, and
// where a word of it was edited they are none of the new ones.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client, Value } from '../../archive/contract.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const headline = 'Broen ved havnen lukker';
const intro = 'Kommunen har holdt møde om broen, der blev bygget i 1931 og er den eneste over åen.';
const said = 'Broen lukker på fredag, siger vejchef Torben Juhl.';
const cyclists = 'Cyklister kan bruge broen til lørdag, siger vejchef Torben Juhl.';
const detour = 'Bilisterne skal i stedet køre ad Havnevej, hvor der bliver sat skilte op inden weekenden.';
const past = 'Broen var også lukket i 2019, da den fik nye lejer og et nyt rækværk af stål.';
const join = (...paragraphs: readonly string[]): string => [headline, ...paragraphs].join('\n\n');

let client: Client;
let article: string;
let versions: readonly string[];

type Listed = Value<'attribution.list'>;

async function take(...contents: readonly string[]): Promise<void> {
  client = (await startApplication()).client;
  const documents = contents.map((text, index) => textFile(`${String(index)}.txt`, text));
  const taken = await importAll(client, documents, { asVersions: true });
  article = taken[0]?.article ?? '';
  versions = taken.map(({ version }) => version);
  expect(new Set(versions).size).toBe(contents.length);
}

const versionAt = (index: number): string => versions[index] ?? '';

async function list(index: number): Promise<Listed> {
  return valueOf(await client.call('attribution.list', { article, version: versionAt(index) }));
}

async function textAt(index: number): Promise<string> {
  return valueOf(await client.call('version.get', { version: versionAt(index) })).text;
}

/** What is said in the words given; undefined where nobody says it. */
async function statement(
  index: number,
  words: string,
): Promise<Listed['attributions']['attributions'][number] | undefined> {
  const text = await textAt(index);
  const { attributions } = await list(index);
  return attributions.attributions.find(({ content }) => content.some((at) => text.slice(...at).includes(words)));
}

type Decide = (index: number, words: string, speaker?: string) => Promise<string>;

const confirm: Decide = async (index, words, speaker) => {
  const found = await statement(index, words);
  if (!found) throw new Error(`nobody says "${words}"`);
  const { kind, source, cue, content } = found;
  const stands = { kind, source, cue, content, speaker: speaker ?? null };
  const asked = { article, version: versionAt(index), suggestion: found.id, stands };
  return valueOf(await client.call('attribution.decide', asked)).id;
};

const reject: Decide = async (index, words) => {
  const found = await statement(index, words);
  if (!found) throw new Error(`nobody says "${words}"`);
  const asked = { article, version: versionAt(index), suggestion: found.id, stands: null };
  return valueOf(await client.call('attribution.decide', asked)).id;
};

/** Where each decision is on every version. */
async function places(): Promise<readonly string[]> {
  const all = await Promise.all(versions.map((_, index) => list(index)));
  return all.map(({ decisions }) => decisions.map(({ here }) => here).join(' '));
}

describe('a confirmation', () => {
  it.each([
    ['another passage is edited', join(intro, said, detour.replace('skilte', 'tavler'), past), 'carried'],
    ['it is moved', join(said, intro, detour, past), 'carried'],
    ['it is set otherwise', join(intro, said.replace('Torben Juhl', 'Torben\u00a0Juhl'), detour, past), 'carried'],
    ['a paragraph is split before it', join(intro.slice(0, 44), intro.slice(45), said, detour, past), 'carried'],
    ['its source is spelled otherwise', join(intro, said.replace('Juhl', 'Juul Juhl'), detour, past), 'carried'],
    ['its source loses the title', join(intro, said.replace('vejchef Torben', 'Torben'), detour, past), 'carried'],
    ['a word of it is edited', join(intro, said.replace('fredag', 'lørdag'), detour, past), 'stale'],
    ['a word is put into it', join(intro, said.replace('lukker', 'lukker ikke'), detour, past), 'stale'],
    [
      'somebody else says it',
      join(intro, said.replace('vejchef Torben Juhl', 'borgmester Lis Holm'), detour, past),
      'stale',
    ],
    ['nobody says it', join(intro, 'Broen lukker på fredag.', detour, past), 'stale'],
    ['it is said in another way', join(intro, said.replace('siger', 'benægter'), detour, past), 'stale'],
    ['it is taken out', join(intro, detour, past), 'not-here'],
  ])('where %s: $2', async (_, after, here) => {
    await take(join(intro, said, detour, past), after);
    await confirm(0, 'lukker på fredag');
    expect(await places()).toEqual(['made', here]);
    const text = await textAt(1);
    const { attributions } = (await list(1)).attributions;
    const marks = attributions.map(({ decision, stale }) => [decision?.carried, stale?.verdict]);
    if (here === 'carried') expect(marks).toContainEqual([true, undefined]);
    else expect(marks.every(([carried]) => carried === undefined)).toBe(true);
    for (const { decision, source } of attributions) {
      if (decision) expect(source.map((at) => text.slice(...at)).join(' ')).toContain('Juhl');
    }
  });

  it('whose words were edited says so at the new ones, which can be decided on anew', async () => {
    await take(join(intro, said, detour), join(intro, said.replace('fredag', 'lørdag'), detour));
    const first = await confirm(0, 'lukker på fredag');
    expect(await statement(1, 'lukker på lørdag')).toMatchObject({ stale: { id: first, madeOn: versionAt(0) } });
    await reject(1, 'lukker på lørdag');
    expect(await statement(1, 'lukker på lørdag')).toBeUndefined();
    expect(await statement(0, 'lukker på fredag')).toMatchObject({ id: first, decision: { verdict: 'confirmed' } });
    expect(await places()).toEqual(['made stale', 'stale made']);
  });

  it('of a pronoun holds as long as it means the same person', async () => {
    const pronoun = 'Han siger, at broen er farlig.';
    const [juhl, holm] = ['Vejchef Torben Juhl har set på broen.', 'Vejchef Søren Holm har set på broen.'];
    await take(join(juhl, pronoun), join(juhl, pronoun, past), join(holm, pronoun, past));
    await confirm(0, 'broen er farlig');
    expect(await places()).toEqual(['made', 'carried', 'stale']);
  });
});

describe('through five versions', () => {
  beforeEach(() =>
    take(
      join(intro, said, detour),
      join(said, intro, detour, past),
      join(intro, detour, past),
      join(intro, past, detour, said.replace(', siger', ',  siger')),
      join(intro, past, detour, said, cyclists),
    ),
  );

  it('a rejection holds where the statement stands: moved, gone, come back, set otherwise, beside another', async () => {
    await reject(0, 'lukker på fredag');
    expect(await places()).toEqual(['made', 'carried', 'not-here', 'carried', 'carried']);
    for (const index of [0, 1, 2, 3, 4]) expect(await statement(index, 'lukker på fredag')).toBeUndefined();
    expect(await statement(4, 'til lørdag')).toBeDefined();
  });

  it('is carried backwards as well, and who speaks with it', async () => {
    await confirm(4, 'lukker på fredag', 'Anna Juhl');
    expect(await places()).toEqual(['carried', 'carried', 'not-here', 'carried', 'made']);
    for (const index of [0, 1, 3, 4]) {
      const { sources } = (await list(index)).attributions;
      expect(sources.map(({ label }) => label)).toContain('Anna Juhl');
    }
  });

  it('is said anew on another version, and is carried from there', async () => {
    const id = await confirm(0, 'lukker på fredag');
    expect(await confirm(3, 'lukker på fredag', 'Anna Juhl')).toBe(id);
    expect(await places()).toEqual(['carried', 'carried', 'not-here', 'made', 'carried']);
    expect(await statement(0, 'lukker på fredag')).toMatchObject({ decision: { madeOn: versionAt(3), carried: true } });
  });

  it('what was added is added wherever its words stand', async () => {
    const text = await textAt(1);
    const start = text.indexOf('Broen var også lukket');
    const content: TextRange[] = [[start, start + past.length]];
    const stands = { kind: 'indirect', source: [], cue: [], content, speaker: 'Statens Arkiver' } as const;
    const asked = { article, version: versionAt(1), suggestion: null, stands };
    const { id } = valueOf(await client.call('attribution.decide', asked));
    expect(await places()).toEqual(['not-here', 'made', 'carried', 'carried', 'carried']);
    expect(await statement(3, 'nye lejer')).toMatchObject({
      id,
      rule: null,
      source: [],
      decision: { verdict: 'added' },
    });
    valueOf(await client.call('attribution.undecide', { article, decision: id }));
    expect(await statement(3, 'nye lejer')).toBeUndefined();
  });
});

it('survives that the text is read by other rules', async () => {
  await take(join(intro, said, detour), join(intro, said, detour, past));
  const before = (await list(0)).attributions;
  await confirm(0, 'lukker på fredag');
  for (const version of versions) {
    valueOf(await client.call('version.setLanguage', { article, version, language: 'de' }));
  }
  const { attributions, decisions } = await list(0);
  expect(attributions.language).toBe('de');
  expect(decisions).toMatchObject([{ verdict: 'confirmed', here: 'made' }]);
  expect(await statement(0, 'lukker på fredag')).toMatchObject({ decision: { verdict: 'confirmed' } });
  expect(await statement(1, 'lukker på fredag')).toMatchObject({ decision: { carried: true } });
  const decided = valueOf(await client.call('version.attributions', { article, version: versionAt(0) }));
  expect(decided).toEqual(attributions);
  // Read without the article, a version is in the language that was detected.
  expect(valueOf(await client.call('version.attributions', { version: versionAt(0) }))).toEqual(before);
});
