// The contract, over each of its carriers: every call with what it takes and gives, and every way it says no.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type CallName,
  type CallOptions,
  type Client,
  type Notice,
  noticeSchema,
  type Params,
  type Value,
} from '../../archive/contract.ts';
import { type Progress, progressSchema } from '../../archive/model/progress.ts';
import type { ErrorCode } from '../../archive/model/result.ts';
import { codeOver, valueOver } from './asking.ts';
import { expectCorpus } from './expect-corpus.ts';
import { features } from './features.ts';
import { serviceCalls } from './host.ts';
import { keepNote } from './note-story.ts';
import { hostile, nothing, refusals, unanswerable, unreadable } from './refusals.ts';
import { morning, noon, stampOf, tellStory, textFile } from './story.ts';
import { availableTransports, type Served } from './transports.ts';

describe.each(availableTransports())('the contract over $name', (transport) => {
  const answered = new Set<CallName>();
  let folder: string;
  let served: Served;
  let client: Client;
  /** The article of the story, and its three versions. */
  let article: string;
  let versions: readonly [string, string, string];
  let annotation: string;

  const value = <N extends CallName>(call: N, params: Params<N>, options?: CallOptions): Promise<Value<N>> =>
    valueOver(client, answered, call, params, options);
  const code = (call: string, params: unknown, options?: CallOptions): Promise<ErrorCode> =>
    codeOver(client, call, params, options);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-contract-'));
    // Keys are kept in the application's own data, and none of these tests in a person's.
    vi.stubEnv('HOME', folder);
    vi.stubEnv('XDG_CONFIG_HOME', folder);
    served = await transport.open(join(folder, 'archive'));
    client = served.connect();
    ({ article, versions } = await tellStory((params) => value('archive.import', params)));
  });

  afterAll(async () => {
    await served.close();
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  test('the archive says what it is', async () => {
    const archive = await value('archive.describe', {});
    expect(archive).toMatchObject({ articles: 1, versions: 3, captures: 3, annotations: 0, repairs: [] });
    expect((await value('archive.setTitle', { title: '  Færger ' })).title).toBe('Færger');
    expect((await value('archive.describe', {})).title).toBe('Færger');
  });

  test('what was imported is listed, read, titled, removed and restored', async () => {
    const { total, entries } = await value('article.list', {});
    expect([total, entries.map(({ id, versions }) => [id, versions])]).toEqual([1, [[article, 3]]]);
    const got = await value('article.get', { article });
    expect(got.versions.map(({ id }) => id)).toEqual(versions);
    expect(got.title).toBe('Færge er kommet fri ved Hesselø');
    expect((await value('article.setTitle', { article, title: 'Hesselø' })).title).toBe('Hesselø');
    expect((await value('article.setTitle', { article, title: '' })).titledBy).toBe('headline');
    expect((await value('article.remove', { article })).removed).toBeTruthy();
    expect((await value('article.list', {})).total).toBe(0);
    expect((await value('article.list', { removed: true })).total).toBe(1);
    expect((await value('article.restore', { article })).removed).toBeUndefined();
  });

  test('the same content is captured again, and adds no version', async () => {
    const { outcomes } = await value('archive.import', { documents: [textFile('again.txt', noon)], article });
    expect(outcomes).toMatchObject([{ outcome: 'capture-recorded', article, version: versions[1] }]);
    expect(await value('archive.describe', {})).toMatchObject({ versions: 3, captures: 4 });
  });

  test('a version is its text, and an original its bytes', async () => {
    const version = await value('version.get', { version: versions[0] });
    expect(version.text).toContain('Der er 40 passagerer');
    expect(version.blocks[0]).toEqual({ kind: 'headline', range: [0, 26] });
    const capture = (await value('article.get', { article })).versions[0]?.captures[0];
    const original = capture?.original.sha256 ?? '';
    const whole = await value('original.read', { original });
    expect(Buffer.from(whole.content, 'base64').toString()).toBe(morning);
    const part = await value('original.read', { original, start: 2, end: 9 });
    expect(Buffer.from(part.content, 'base64')).toEqual(Buffer.from(morning).subarray(2, 9));
    expect(part.byteLength).toBe(Buffer.byteLength(morning));
  });

  test('two versions are compared, and every passage followed', async () => {
    const [before, after] = [versions[0], versions[1]];
    const { changes } = await value('version.compare', { before, after });
    const text = (await value('version.get', { version: before })).text;
    expect(changes.map(({ before: [start, end] }) => text.slice(start, end)).join('|')).toContain('40');
    const passages = await value('article.passages', { article });
    expect(passages.versions).toEqual(versions);
    expect(passages.passages.every(({ ranges }) => ranges.length === 3)).toBe(true);
  });

  test('what each change is about, and what of it every version brought', async () => {
    const [before, after] = [versions[0], versions[1]];
    const { changes } = await value('version.compare', { before, after });
    const classes = await value('version.changeClasses', { before, after });
    expect(classes.changes).toHaveLength(changes.length);
    expect(classes.changes.flat()).toContain('number');
    expect(classes.changes.flat()).toContain('attribution');
    const steps: Progress[] = [];
    const { summaries } = await value('article.summaries', { article }, { onProgress: (step) => steps.push(step) });
    expect(summaries[0]).toBeNull();
    expect(summaries[1]).toEqual(classes.summary);
    expect(summaries[2]?.passages).toMatchObject({ added: 1, moved: 1 });
    expect(steps.every(({ done, total }) => done <= total && total === 3)).toBe(true);
  });

  test('who says what, and what of it changed', async () => {
    const { credits, sources } = await value('version.attributions', { version: versions[2] });
    expect(credits.map(({ kind }) => kind)).toContain('agency');
    expect(sources.map(({ label }) => label).join('|')).toContain('Ellen Brink');
    const { changes } = await value('version.attributionDifference', { before: versions[0], after: versions[2] });
    expect(changes.map(({ kind }) => kind)).toContain('credit-changed');
  });

  test('a note is made, placed on every version, settled, changed, removed and restored', async () => {
    annotation = await keepNote(value, article, versions);
  });

  test.each(features)('$name', ({ tell }) => tell({ value, code, client, article, versions, annotation }));

  test('what happened is told, taken back and done again', async () => {
    const before = await value('article.get', { article });
    await value('article.setTitle', { article, title: 'Fortrudt' });
    const { undo, redo } = await value('archive.undoable', {});
    expect(undo?.changes).toMatchObject([{ type: 'article-titled', title: 'Fortrudt' }]);
    expect(redo).toBeNull();
    const undone = await value('archive.undo', {});
    expect(undone.entry).toMatchObject({ clock: undo?.clock, undone: true, next: 'redo' });
    expect(await value('article.get', { article })).toEqual(before);
    expect((await value('archive.redo', {})).entry).toMatchObject({ clock: undo?.clock, undone: false, next: 'undo' });
    expect((await value('article.get', { article })).title).toBe('Fortrudt');
    expect((await value('archive.redo', {})).entry).toBeNull();
    await value('archive.undo', {});

    const newest = await value('archive.history', { limit: 1 });
    expect(newest.entries).toMatchObject([{ changes: [{ type: 'change-undone', count: 1 }] }]);
    const next = await value('archive.history', { limit: 1, from: newest.next ?? '' });
    expect(next.entries).toMatchObject([{ changes: [{ type: 'change-redone' }] }]);
    const ofArticle = await value('archive.history', { article });
    expect(ofArticle.entries.filter((entry) => entry.undone)).toMatchObject([{ clock: undo?.clock, next: 'redo' }]);
    const ofNote = await value('archive.history', { article, annotation });
    expect(ofNote.entries.map(({ changes }) => changes[0]?.type)).toEqual([
      'annotation-restored',
      'annotation-removed',
      'annotation-changed',
      'annotation-unplaced',
      'annotation-placed',
      'annotation-created',
    ]);
  });

  test('words are found in texts and notes', async () => {
    const inText = await value('search.query', { text: 'slæbebåden' });
    expect(inText.hits.map((hit) => hit.article)).toContain(article);
    const inNotes = await value('search.query', { text: 'rettet' });
    expect(inNotes.hits.map(({ field, annotation: id }) => [field, id])).toContainEqual(['note', annotation]);
    expect((await value('search.query', { text: 'flodhest' })).hits).toEqual([]);
  });

  test('notes, a comparison and an article are exported', async () => {
    expect((await value('export.annotations', { article })).content).toContain('http://www.w3.org/ns/anno.jsonld');
    const comparison = await value('export.comparison', { article, before: versions[0], after: versions[2] });
    expect(comparison.mediaType).toMatch(/^text\/html/);
    const page = await value('export.article', { article, version: versions[0] });
    expect(page.content).toContain('40 passagerer');
    expect(page.content).toContain('Rettet.');
    await expectCorpus((params) => value('export.attributions', params), article, versions[1]);
  });

  test('what is written is signed from the wish to the wish', async () => {
    expect(await value('signing.describe', {})).toMatchObject({ publicKey: null, since: null, possible: true });
    const { publicKey } = await value('signing.start', {});
    expect(publicKey).toMatch(/^[\w-]{43}$/);
    expect(await value('signing.start', {})).toMatchObject({ publicKey });
    expect((await value('signing.describe', {})).since).toMatch(/Z$/);
    await value('article.setTitle', { article, title: 'Underskrevet' });
    expect(await value('signing.end', {})).toMatchObject({ publicKey: null });
  });

  test('a head is stated, stamped and proved', async () => {
    const { head, statement, request } = await value('stamp.request', {});
    expect([statement.path, request.path]).toEqual([`${head}.json`, `${head}.tsq`]);
    expect(Buffer.from(request.content, 'base64').includes(Buffer.from(head, 'hex'))).toBe(true);
    expect(await code('stamp.attach', { content: stampOf(nothing) })).toBe('invalid-input');
    expect(await code('stamp.attach', { content: stampOf(head), head: nothing })).toBe('not-found');
    expect(await code('stamp.attach', { content: Buffer.from('no stamp').toString('base64') })).toBe('invalid-input');
    const attached = await value('stamp.attach', { content: stampOf(head) });
    expect(attached).toMatchObject({ head, kind: 'opentimestamps', verification: { status: 'to-check' } });
    const { heads } = await value('stamp.list', { blockHeader: '00'.repeat(80) });
    expect(heads).toMatchObject([{ head, holds: true, stamps: [{ verification: { reason: 'block-unreadable' } }] }]);

    const proved = await value('export.proof', { version: versions[1] });
    expect(proved.files.map((file) => file.path)).toContain(`stamps/${attached.stamp}.ots`);
    const upToHead = await value('export.proof', { version: versions[1], article, head });
    expect(upToHead.disclosure.lines).toBeLessThan(proved.disclosure.lines);
    expect(await code('export.proof', { version: versions[1], head: nothing })).toBe('not-found');
    expect((await value('archive.verify', {})).findings).toEqual([]);
  });

  test('the archive is checked, and says how far it is', async () => {
    const steps: Progress[] = [];
    const verification = await value('archive.verify', {}, { onProgress: (step) => steps.push(step) });
    expect(verification).toMatchObject({ versions: 3, originals: 3, findings: [] });
    for (const step of steps) expect(progressSchema.parse(step)).toEqual(step);
    const lastVerified = { lastVerified: verification.startedAt, lastFindings: 0, auditing: null, readOnly: null };
    expect(await value('archive.describe', {})).toMatchObject(lastVerified);
    expect((await value('archive.lastVerification', {})).verification).toEqual(verification);
  });

  test('what is purged is gone for every client, and said to be', async () => {
    const text = 'Et navn i retten\n\nHans Hemmelig er dømt.';
    const { outcomes } = await value('archive.import', { documents: [textFile('hemmelig.txt', text)] });
    const [taken] = outcomes;
    if (taken?.outcome !== 'article-created') throw new Error('nothing was imported');
    const order = { of: { version: taken.version }, reason: 'Østre Landsret', by: 'A. Arkivar' };
    const other = served.connect();
    const notices: Notice['type'][] = [];
    other.subscribe(({ type }) => notices.push(type));
    const planned = await value('archive.purge', { ...order, dryRun: true });
    expect(planned.versions).toMatchObject([{ article: taken.article, version: taken.version, captures: 1 }]);
    await value('version.get', { version: taken.version });
    expect(await value('archive.purge', order)).toEqual(planned);
    expect(await code('version.get', { version: taken.version })).toBe('purged');
    expect(await code('archive.purge', order)).toBe('purged');
    const { versions } = await value('article.get', { article: taken.article });
    expect(versions[0]?.purged).toMatchObject({ by: order.by, reason: order.reason });
    await other.call('archive.describe', {});
    expect(notices).toContain('purged');
    await value('article.remove', { article: taken.article });
  });

  test('an import says how far it is: forwards, and not beyond its end', async () => {
    const steps: Progress[] = [];
    const documents = [1, 2, 3, 4].map((number) => textFile(`${number}.txt`, `Nummer ${number}\n\nEn tekst.`));
    await value('archive.import', { documents }, { onProgress: (step) => steps.push(step) });
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((one, other) => one - other));
    expect(steps.every(({ done, total }) => done <= total && total === 4)).toBe(true);
  });

  test('an import that is cancelled says so, and what it did stays', async () => {
    const before = (await value('archive.describe', {})).articles;
    const controller = new AbortController();
    const count = 400;
    const documents = Array.from({ length: count }, (_, number) =>
      textFile(`c${number}.txt`, `Afbrudt ${number}\n\n${`En lang tekst om ${number}. `.repeat(20)}`),
    );
    const options = { signal: controller.signal, onProgress: ({ done }: Progress) => done > 0 && controller.abort() };
    const { outcomes } = await value('archive.import', { documents }, options);
    expect(outcomes.length).toBeLessThan(count);
    const articles = (await value('archive.describe', {})).articles - before;
    expect(articles).toBe(outcomes.length);
    expect((await value('archive.verify', {})).findings).toEqual([]);
  });

  test('a call that is cancelled before it begins is not made', async () => {
    expect(await code('archive.setTitle', { title: 'Nej' }, { signal: AbortSignal.abort() })).toBe('cancelled');
    expect((await value('archive.describe', {})).title).toBe('Færger');
  });

  test('every client is told what changed, by whomever', async () => {
    const other = served.connect();
    const notices: Notice[] = [];
    const told = new Promise<void>((resolve) => {
      other.subscribe((notice) => {
        notices.push(notice);
        if (notice.type === 'changed' && notice.article === article) resolve();
      });
    });
    await other.call('archive.describe', {});
    await value('article.setTitle', { article, title: 'Hesselø' });
    await told;
    for (const notice of notices) expect(noticeSchema.parse(notice)).toEqual(notice);
  });

  test('calls at once are answered each with its own', async () => {
    const answers = await Promise.all(versions.map((version) => client.call('version.get', { version })));
    expect(answers.map((answer) => answer.ok && answer.value.id)).toEqual(versions);
  });

  describe('says no', () => {
    test.each(refusals)('to %s', async (_name, call, params, expected) => {
      expect(await code(call, params({ article, version: versions[0] }))).toBe(expected);
    });

    test('to a note beyond its text', async () => {
      const fields = { body: '', tags: [], motivation: 'highlighting', colour: 'blue' } as const;
      const params = { article, version: versions[0], fields };
      expect(await code('annotation.create', { ...params, range: [0, 1_000_000] })).toBe('invalid-input');
      expect(await code('annotation.create', { ...params, range: [9, 3] })).toBe('invalid-input');
    });

    test.each(unreadable)('to %s, and takes in the others', async (_name, content, expected) => {
      const bad = { name: 'bad.txt', content: Buffer.from(content).toString('base64') };
      const { outcomes } = await value('archive.import', { documents: [bad, textFile('good.txt', noon)], article });
      expect(outcomes[1]?.outcome).toBe('capture-recorded');
      const failed = outcomes[0];
      if (failed?.outcome !== 'failed') throw new Error('it was taken in');
      expect(failed.error.code).toBe(expected);
      expect(failed.error.message).toContain('bad.txt');
    });
  });

  describe('hostile messages', () => {
    test.each(unanswerable)('%s gets no reply, or no good one', async (_name, message) => {
      expect(await served.send(message)).not.toMatchObject({ type: 'reply', result: { ok: true } });
    });

    test.each(hostile)('%s is refused', async (_name, message) => {
      const answer = await served.send(message);
      expect(answer).toMatchObject({ type: 'reply', result: { ok: false, error: { code: 'invalid-input' } } });
    });

    test('none of it did any harm', async () => {
      expect(({} as { limit?: number }).limit).toBeUndefined();
      expect((await value('article.get', { article })).id).toBe(article);
    });
  });

  test('every call of the contract was made, and went well at least once', () => {
    expect([...answered].sort()).toEqual([...serviceCalls].sort());
  });

  test('at the end every client is told, and further calls say so', async () => {
    const closed = new Promise<Notice>((resolve) => {
      client.subscribe((notice) => {
        if (notice.type === 'closed') resolve(notice);
      });
    });
    await served.close();
    expect(await closed).toMatchObject({ type: 'closed' });
    expect(await code('archive.describe', {})).toBe('closed');
    served = { ...served, close: () => Promise.resolve() };
  });
});
