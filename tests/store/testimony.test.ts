// What an archive shows for itself: commits that are signed, heads that are stated and stamped; and that whoever tampers
// with either is found by verifying.
import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { KeyKeeper, Signer } from '../../archive/model/signing.ts';
import type { Finding } from '../../archive/model/verification.ts';
import { signerWith } from '../../archive/node/ed25519.ts';
import { canonicalBytes } from '../../archive/store/canonical-json.ts';
import { journalDevice } from '../../archive/store/journal/journal.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Store } from '../../archive/store/store.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';

const site = { place: 'a'.repeat(64), host: 'testbed' };
const content = versionOf('Broen', 'Broen åbner tirsdag, siger kommunen.');

let storage: MemoryStorage;
let platform: ReturnType<typeof steadyPlatform>;
let keys: KeyKeeper & { readonly kept: Map<string, Signer> };
let store: Store;
let article: string;

beforeEach(async () => {
  storage = memoryStorage();
  platform = steadyPlatform();
  keys = keysInMemory();
  store = await open();
  article = newIdentifier(platform);
  valueOf(await store.commit(importChange(platform, article, content, true)));
});

function keysInMemory(): KeyKeeper & { readonly kept: Map<string, Signer> } {
  const kept = new Map<string, Signer>();
  return {
    kept,
    make: () => {
      const signer = signerWith(generateKeyPairSync('ed25519').privateKey);
      if (signer === undefined) throw new Error('no key');
      kept.set(signer.publicKey, signer);
      return Promise.resolve(signer);
    },
    find: (_archive, _device, publicKey) => Promise.resolve(kept.get(publicKey)),
  };
}

async function open(): Promise<Store> {
  return valueOf(await openStore(storage, platform, { location: '/archive', site, create: true, keys }));
}

async function reopen(): Promise<void> {
  await store.close();
  store = await open();
}

const write = async (body: string): Promise<void> => {
  valueOf(await store.commit({ events: [noteEvent(platform, article, content, body)] }));
};

function journals(): readonly string[] {
  return [...storage.files.keys()].filter((path) => journalDevice(path) !== undefined);
}

interface Line {
  readonly seq: number;
  readonly prev: string;
  readonly more?: true;
  readonly signature?: string;
  readonly event: { readonly type: string };
}

function lines(path = journals()[0] ?? ''): readonly Line[] {
  const text = Buffer.from(storage.files.get(path) ?? []).toString();
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}

/** Writes the journal anew with a chain that holds, as someone does who knows the format and has not the key. */
function forge(change: (line: Line) => Line): void {
  const path = journals()[0] ?? '';
  let prev = '0'.repeat(64);
  const forged = lines(path).map((line) => {
    const bytes = Buffer.from(canonicalBytes({ ...change(line), prev }));
    prev = platform.sha256(bytes);
    return Buffer.concat([bytes, Buffer.from('\n')]);
  });
  storage.files.set(path, Buffer.concat(forged));
  storage.files.delete('catalogue.json');
  for (const view of storage.files.keys()) if (view.startsWith('articles/')) storage.files.delete(view);
}

async function findings(kind: Finding['kind']): Promise<readonly string[]> {
  const { findings: all } = valueOf(await store.verify());
  return all.filter((finding) => finding.kind === kind).map(({ message }) => message);
}

describe('signing', () => {
  it('signs the last line of each commit from the one that starts it to the one that ends it', async () => {
    valueOf(await store.testimony.startSigning());
    valueOf(
      await store.commit({
        events: [noteEvent(platform, article, content, 'Et'), noteEvent(platform, article, content, 'To')],
      }),
    );
    valueOf(await store.testimony.endSigning());
    await write('Tre');
    const signed = lines().map(({ event, signature }) => [event.type, signature !== undefined]);
    expect(signed).toEqual([
      ['article-created', false],
      ['version-captured', false],
      ['signing-started', true],
      ['annotation-created', false],
      ['annotation-created', true],
      ['signing-ended', true],
      ['annotation-created', false],
    ]);
    expect(valueOf(await store.verify()).findings).toEqual([]);
  });

  it('signs commits that were asked for together each by itself, also across the switch', async () => {
    const [started] = await Promise.all([store.testimony.startSigning(), write('Et'), write('To')]);
    await Promise.all([write('Tre'), store.testimony.endSigning(), write('Fire')]);
    valueOf(started);
    expect(await findings('signature-wrong')).toEqual([]);
    expect(lines().filter(({ signature }) => signature !== undefined).length).toBeGreaterThanOrEqual(3);
  });

  it('goes on signing after it was opened again', async () => {
    const { publicKey } = valueOf(await store.testimony.startSigning());
    await reopen();
    expect(store.testimony.signing()).toMatchObject({ publicKey, possible: true });
    await write('Et');
    expect(lines().at(-1)?.signature).toMatch(/^[\w-]{86}$/);
    expect(valueOf(await store.verify()).findings).toEqual([]);
  });

  it('loses nothing when the key is gone: what is written goes to another journal, and it says so', async () => {
    valueOf(await store.testimony.startSigning());
    await write('Et');
    const before = storage.files.get(journals()[0] ?? '');
    keys.kept.clear();
    await reopen();
    expect(store.describe().repairs.join()).toMatch(/key .* is not on this computer/);
    await write('To');
    expect(journals()).toHaveLength(2);
    expect([...storage.files.values()]).toContainEqual(before);
    expect(store.testimony.signing().publicKey).toBeNull();
    expect(valueOf(await store.article(article)).annotations).toHaveLength(2);
    expect(valueOf(await store.verify()).findings).toEqual([]);
    await reopen();
    expect(store.describe().repairs).toEqual([]);
    valueOf(await store.testimony.startSigning());
    await write('Tre');
    expect(valueOf(await store.verify()).findings).toEqual([]);
  });

  it('starts with nothing changed where the key cannot be kept', async () => {
    keys = { ...keys, make: () => Promise.reject(new Error('EROFS')) };
    await reopen();
    const started = await store.testimony.startSigning();
    expect(started).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(lines().some(({ event }) => event.type === 'signing-started')).toBe(false);
  });

  it('finds lines of a chain that holds and was written without the key', async () => {
    valueOf(await store.testimony.startSigning());
    await write('Hvornår?');
    await write('Hvem?');
    await store.close();
    const whole = new Map(storage.files);
    const tamper = async (change: (line: Line) => Line): Promise<readonly string[]> => {
      storage = memoryStorage(whole);
      forge(change);
      store = await open();
      return findings('signature-wrong');
    };
    const without = ({ signature: _, ...line }: Line): Line => line;
    // Line 4 is another than was signed, and so line 5 names another line before it.
    const altered = await tamper((line) =>
      line.seq === 3 ? (JSON.parse(JSON.stringify(line).replace('Hvornår?', 'Hvorfor?')) as Line) : line,
    );
    expect(altered.map((message) => message.slice(0, 6))).toEqual(['Line 4', 'Line 5']);
    expect(await tamper((line) => (line.seq === 4 ? without(line) : line))).toEqual([
      expect.stringMatching(/^Line 5 .* bears no signature/),
    ]);
    const swapped = await tamper((line) => (line.seq === 4 ? { ...line, signature: 'A'.repeat(86) } : line));
    expect(swapped).toEqual([expect.stringMatching(/^Line 5 bears a signature that/)]);
    expect(await tamper((line) => (line.seq === 1 ? { ...line, signature: 'A'.repeat(86) } : line))).toContainEqual(
      expect.stringMatching(/^Line 2 bears a signature though no key/),
    );
  });

  it('lets nobody end signing, or start it with another key, without the key there was', async () => {
    valueOf(await store.testimony.startSigning());
    await write('Et');
    await write('To');
    await store.close();
    const whole = new Map(storage.files);
    const other = signerWith(generateKeyPairSync('ed25519').privateKey);
    for (const event of [{ type: 'signing-ended' }, { type: 'signing-started', publicKey: other?.publicKey }]) {
      storage = memoryStorage(whole);
      forge(({ signature, ...line }) => {
        if (line.seq < 3) return { ...line, ...(signature && { signature }) };
        return line.seq === 3 ? { ...line, event } : line;
      });
      store = await open();
      expect(await findings('signature-wrong')).toContainEqual(expect.stringMatching(/^Line 4 .* bears no signature/));
    }
  });
});

describe('heads', () => {
  const stamp = new TextEncoder().encode('0 a stamp, as far as the store cares');

  it('are stated, kept under their hash, and hold as the archive goes on', async () => {
    const stated = valueOf(await store.testimony.stateHead());
    expect(stated.path).toBe(`stamps/${platform.sha256(stated.bytes)}.json`);
    await write('Et');
    const [head] = valueOf(await store.testimony.heads());
    expect(head).toMatchObject({ id: stated.id, holds: true, stamps: [] });
    expect(valueOf(await store.verify()).findings).toEqual([]);
  });

  it('are not stated of nothing', async () => {
    storage = memoryStorage();
    store = await open();
    expect(await store.testimony.stateHead()).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('keep stamps, once each, and show them with the version that they cover', async () => {
    const { id } = valueOf(await store.testimony.stateHead());
    const attached = valueOf(await store.testimony.attach(id, stamp, 'rfc3161'));
    expect(valueOf(await store.testimony.attach(id, stamp, 'rfc3161'))).toEqual(attached);
    await write('Et');
    await reopen();
    const [head] = valueOf(await store.testimony.heads());
    expect(head?.stamps.map(({ bytes }) => Buffer.from(bytes))).toEqual([Buffer.from(stamp)]);
    const asked = { version: store.prepare(content), article, head: undefined };
    expect(valueOf(await store.testimony.evidence(asked)).stamped).toHaveLength(1);
    const earlier = valueOf(await store.testimony.evidence({ ...asked, head: id }));
    expect(earlier.stretches.map((stretch) => stretch.lines)).toEqual([[1, 2]]);
    expect(earlier.head.id).toBe(id);
    expect(valueOf(await store.verify()).findings).toEqual([]);
  });

  it('are not stamped where none was stated', async () => {
    const attached = await store.testimony.attach('f'.repeat(64), stamp, 'rfc3161');
    expect(attached).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect([...storage.files.keys()].filter((path) => path.startsWith('stamps/'))).toEqual([]);
  });

  it('are found when they are altered, missing, untrue or of no archive', async () => {
    const { id, path, bytes } = valueOf(await store.testimony.stateHead());
    const attached = valueOf(await store.testimony.attach(id, stamp, 'opentimestamps'));
    const stampFile = `stamps/${attached.id}.ots`;
    const whole = new Map(storage.files);
    const tampered = async (
      change: (files: Map<string, Uint8Array>) => void,
    ): Promise<readonly (readonly string[])[]> => {
      await store.close();
      storage = memoryStorage(whole);
      change(storage.files);
      store = await open();
      return valueOf(await store.verify()).findings.map((finding) => [finding.kind, finding.path]);
    };
    const put = (files: Map<string, Uint8Array>, statement: object): string => {
      const made = canonicalBytes(statement);
      files.set(`stamps/${platform.sha256(made)}.json`, made);
      return `stamps/${platform.sha256(made)}.json`;
    };
    const text = Buffer.from(bytes).toString();
    const statement = JSON.parse(text) as { archive: string; journals: Record<string, object> };
    expect(await tampered((files) => void files.delete(path))).toEqual([['missing', path]]);
    expect(await tampered((files) => void files.delete(stampFile))).toEqual([['missing', stampFile]]);
    expect(await tampered((files) => void files.set(stampFile, bytes))).toEqual([['content-differs', stampFile]]);
    expect(await tampered((files) => void files.set(path, stamp))).toEqual([['content-differs', path]]);
    const added = `stamps/${platform.sha256(bytes)}.tsr`;
    expect(await tampered((files) => void files.set(added, bytes))).toEqual([['unexpected', added]]);

    let lie = '';
    const [device = ''] = Object.keys(statement.journals);
    const untrue = { ...statement, journals: { [device]: { lines: 1, head: 'e'.repeat(64) } } };
    const found = await tampered((files) => void (lie = put(files, untrue)));
    expect(found).toContainEqual(['statement-differs', lie]);
    const foreign = { ...statement, archive: '0190a000-0000-7000-8000-000000000000' };
    expect(await tampered((files) => void (lie = put(files, foreign)))).toContainEqual(['unexpected', lie]);
  });
});

describe('evidence', () => {
  it('is refused for what was not captured, and for what is not whole', async () => {
    const asked = { version: store.prepare(content), article: undefined, head: undefined };
    const codeOf = async (change: object): Promise<string> => {
      const evidence = await store.testimony.evidence({ ...asked, ...change });
      return evidence.ok ? 'ok' : evidence.error.code;
    };
    expect(await codeOf({})).toBe('ok');
    expect(await codeOf({ version: 'f'.repeat(64) })).toBe('not-found');
    expect(await codeOf({ article: newIdentifier(platform) })).toBe('not-found');
    expect(await codeOf({ head: 'f'.repeat(64) })).toBe('not-found');
    const path = `versions/${asked.version.slice(0, 2)}/${asked.version}.json`;
    storage.files.set(path, new TextEncoder().encode('{}'));
    expect(await codeOf({})).toBe('archive-damaged');
    storage.files.delete(path);
    expect(await codeOf({})).toBe('not-found');
    storage.files.set(journals()[0] ?? '', new Uint8Array());
    expect(await codeOf({})).toBe('archive-damaged');
  });
});
