// Decisions as no program of ours writes them, and very many: an archive that holds them is still read.
import { expect, it } from 'vitest';
import type { Client } from '../../archive/contract.ts';
import type { Decided, SpokenStretch, Statement } from '../../archive/model/attribution-decision.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { openStore } from '../../archive/store/open.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const paragraph = 'Broen 😀 lukker på fredag, siger vejchef Torben Juhl. Den er angiveligt nedslidt.';

interface Opened {
  readonly client: Client;
  readonly article: string;
  readonly versions: readonly string[];
  readonly texts: readonly string[];
}

/** An article in versions of these texts, whose journal holds decisions that came from elsewhere. */
async function openWith(
  contents: readonly string[],
  decisionsOn: (versions: readonly string[], texts: readonly string[]) => readonly Omit<Decided, 'id'>[],
): Promise<Opened> {
  const application = await startApplication();
  const documents = contents.map((text, index) => textFile(`${String(index)}.txt`, text));
  const taken = await importAll(application.client, documents, { asVersions: true });
  const article = taken[0]?.article ?? '';
  const versions = taken.map(({ version }) => version);
  const texts: string[] = [];
  for (const version of versions) {
    texts.push(valueOf(await application.client.call('version.get', { version })).text);
  }
  await application.service.close();
  const site = { host: 'other', place: 'b'.repeat(64) };
  const store = valueOf(await openStore(application.storage, nodePlatform, { location: 'memory', site }));
  const events = decisionsOn(versions, texts).map((decided) => {
    const decision = { id: newIdentifier(nodePlatform), ...decided };
    return { article, decision, type: 'attribution-decided' } as const;
  });
  if (events.length > 0) valueOf(await store.commit({ events }));
  await store.close();
  const { client } = await startApplication(application.storage);
  return { client, article, versions, texts };
}

const stretch = (start: number, end: number, exact: string): SpokenStretch => ({ end, exact, start });
const stated = (content: readonly SpokenStretch[], more: Partial<Statement> = {}): Statement => ({
  content,
  cue: [],
  kind: 'indirect',
  source: [],
  speaker: null,
  ...more,
});

it('is read for what it truly quotes, whatever else it claims', async () => {
  const { client, article, versions, texts } = await openWith(
    [`Broen\n\n${paragraph}`, `Broen\n\n${paragraph}\n\nNyt.`],
    ([version = ''], [text = '']) => {
      const words = 'lukker på fredag';
      const at = text.indexOf(words);
      const emoji = text.indexOf('😀');
      const good = stretch(at, at + words.length, words);
      const added = (stands: Statement) => ({ rule: null, stands, suggested: null, version });
      return [
        added(stated([stretch(0, 9_000_000, 'Broen')])),
        added(stated([stretch(text.length, text.length + 5, 'Broen')])),
        added(stated([stretch(0, 5, 'andre')])),
        added(stated([good, stretch(0, 5, 'andre')])),
        added(stated([stretch(emoji, emoji + 2, '😀')], { speaker: '\u202e' })),
        added(
          stated([good, good, stretch(at + 3, at + 9, text.slice(at + 3, at + 9))], { source: [stretch(0, 999, 'x')] }),
        ),
        { rule: 'headline', stands: null, suggested: stated([stretch(3, 2_000, 'x')]), version } as const,
        { rule: null, stands: stated([good]), suggested: null, version: 'f'.repeat(64) },
        { rule: null, stands: null, suggested: null, version },
      ];
    },
  );
  for (const [index, version] of versions.entries()) {
    const { attributions, decisions } = valueOf(await client.call('attribution.list', { article, version }));
    const here = index === 0 ? 'made' : 'carried';
    expect(decisions.map((decision) => decision.here)).toEqual([
      ...Array<string>(4).fill('not-here'),
      here,
      here,
      'not-here',
      'not-here',
      'not-here',
    ]);
    const words = attributions.attributions
      .filter(({ decision }) => decision !== undefined)
      .map(({ content, source }) => [...content, ...source].map((range) => texts[index]?.slice(...range)));
    expect(words).toEqual([['😀'], ['lukker på fredag']]);
  }
  const exported = valueOf(await client.call('export.attributions', { format: 'jsonl', article }));
  expect(exported.files[0]?.content).toContain('"added"');
  for (const format of ['csv', 'brat', 'citron'] as const) {
    valueOf(await client.call('export.attributions', { format, article }));
  }
});

it('never parts a letter, nor takes in a name that no text can hold', async () => {
  const { client, article, versions, texts } = await openWith([`Broen\n\n${paragraph}`], () => []);
  const at = texts[0]?.indexOf('😀') ?? 0;
  const stands = { kind: 'indirect', source: [], cue: [], content: [[at - 6, at + 1]], speaker: null } as const;
  const asked = { article, version: versions[0] ?? '', suggestion: null, stands };
  const decided = valueOf(await client.call('attribution.decide', asked));
  expect(decided.stands?.content).toEqual([stretch(at - 6, at + 2, 'Broen 😀')]);
  const half = await client.call('attribution.decide', { ...asked, stands: { ...stands, speaker: '\ud800' } });
  expect(half).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

it('costs by the number of decisions, also where there are ten thousand', async () => {
  const lines = Array.from({ length: 300 }, (_, line) => `Bro nummer ${line} lukker, siger vagtchef Torben Juhl.`);
  const time = async (count: number): Promise<number> => {
    const { client, article, versions, texts } = await openWith(
      [lines.join('\n\n'), ['Foran.', ...lines].join('\n\n')],
      ([version = ''], [text = '']) =>
        Array.from({ length: count }, (_, index) => {
          const start = (index * 37) % (text.length - 60);
          const end = start + 5 + (index % 50);
          const stands = stated([stretch(start, end, text.slice(start, end))], { speaker: `Navn ${index % 500}` });
          return { rule: null, stands, suggested: null, version };
        }),
    );
    const asked = { article, version: versions[1] ?? '' };
    const started = process.cpuUsage();
    const { attributions, decisions } = valueOf(await client.call('attribution.list', asked));
    const { user } = process.cpuUsage(started);
    expect(decisions.filter(({ here }) => here === 'carried').length).toBeGreaterThan(count / 2);
    expect(attributions.attributions.length).toBeGreaterThan(200);
    expect(texts).toHaveLength(2);
    const again = process.cpuUsage();
    valueOf(await client.call('version.attributions', asked));
    // What was decided is not worked out at every call.
    expect(process.cpuUsage(again).user).toBeLessThan(user);
    return user;
  };
  const few = await time(1000);
  expect((await time(10_000)) / few).toBeLessThan(30);
}, 60_000);

it('is gone with the words of a purged version, and stays with the others', async () => {
  const { client, article, versions } = await openWith(
    [`Broen\n\n${paragraph}`, `Broen\n\n${paragraph}\n\nNyt.`],
    (ids, texts) =>
      ids.map((version, index) => {
        const words = index === 0 ? 'lukker på fredag' : 'Den er angiveligt nedslidt';
        const at = texts[index]?.indexOf(words) ?? 0;
        return { rule: null, stands: stated([stretch(at, at + words.length, words)]), suggested: null, version };
      }),
  );
  const order = { of: { version: versions[0] ?? '' }, reason: 'by order', by: 'A. Archivist' };
  const before = valueOf(await client.call('attribution.list', { article, version: versions[1] ?? '' }));
  expect(before.decisions.map(({ here }) => here)).toEqual(['carried', 'made']);
  valueOf(await client.call('archive.purge', order));
  const after = valueOf(await client.call('attribution.list', { article, version: versions[1] ?? '' }));
  expect(after.decisions.map(({ here }) => here)).toEqual(['not-here', 'made']);
  const purged = await client.call('attribution.list', { article, version: versions[0] ?? '' });
  expect(purged).toMatchObject({ ok: false, error: { code: 'purged' } });
});
