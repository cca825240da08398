// Changes to commit, made from a few words: what tests of the store write into archives.
import type { Capture } from '../../archive/model/capture.ts';
import type { EventBody } from '../../archive/model/event.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Platform } from '../../archive/model/platform.ts';
import type { Result } from '../../archive/model/result.ts';
import type { VersionContent } from '../../archive/model/version.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { nameVersion, textHash } from '../../archive/store/files/content.ts';
import type { Change } from '../../archive/store/store.ts';

/** The value of an outcome that must be good. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** A platform whose clock starts at a given time and moves a second at each look, and whose randomness repeats. */
export function steadyPlatform(start = '2026-03-01T08:00:00.000Z'): Platform {
  let now = Date.parse(start);
  let seed = 1;
  return {
    now: () => (now += 1000),
    randomBytes: (count) =>
      Uint8Array.from({ length: count }, () => {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
        return seed >>> 24;
      }),
    sha256: nodePlatform.sha256,
    verifySignature: nodePlatform.verifySignature,
    subtle: nodePlatform.subtle,
  };
}

/** A version with a headline and one paragraph. */
export function versionOf(headline: string, paragraph: string): VersionContent {
  const start = headline.length + 2;
  return {
    type: 'variorum-version',
    language: 'da',
    text: `${headline}\n\n${paragraph}`,
    blocks: [
      { kind: 'headline', range: [0, headline.length] },
      { kind: 'paragraph', range: [start, start + paragraph.length] },
    ],
  };
}

/** The bytes that a version was read from, as far as these tests care. */
export function originalOf({ text }: VersionContent): Uint8Array {
  return new TextEncoder().encode(`original of\n${text}`);
}

export function capturedEvent(
  platform: Platform,
  article: string,
  content: VersionContent,
  { capturedAt, ...rest }: Partial<Capture> = {},
): Extract<EventBody, { type: 'version-captured' }> {
  const at = new Date(platform.now()).toISOString();
  const original = originalOf(content);
  return {
    type: 'version-captured',
    article,
    textSha256: textHash(content.text, platform.sha256),
    headline: content.text.split('\n')[0] ?? '',
    language: content.language,
    words: content.text.split(/\s+/).length,
    capture: {
      id: newIdentifier(platform),
      version: nameVersion(content, platform.sha256),
      capturedAt: capturedAt ?? at,
      recordedAt: at,
      via: 'file',
      agent: 'test/1',
      original: { sha256: platform.sha256(original), byteLength: original.length, mediaType: 'text/plain' },
      metadata: { publisher: 'Fjordposten', canonicalUrl: `https://fjordposten.example/${article}` },
      ...rest,
    },
  };
}

/** Takes a version into an article, which is made where `isNew` says so. */
export function importChange(platform: Platform, article: string, content: VersionContent, isNew: boolean): Change {
  return {
    versions: [content],
    originals: [originalOf(content)],
    events: [
      ...(isNew ? [{ type: 'article-created', article } satisfies EventBody] : []),
      capturedEvent(platform, article, content),
    ],
  };
}

/** A note on the headline of a version. */
export function noteEvent(
  platform: Platform,
  article: string,
  content: VersionContent,
  body: string,
): Extract<EventBody, { type: 'annotation-created' }> {
  const [start, end] = content.blocks[0]?.range ?? [0, 1];
  return {
    type: 'annotation-created',
    article,
    annotation: {
      id: newIdentifier(platform),
      version: nameVersion(content, platform.sha256),
      quote: { exact: content.text.slice(start, end), prefix: '', suffix: content.text.slice(end, end + 20) },
      position: { start, end },
      body,
      tags: ['kilde'],
      motivation: 'commenting',
      colour: 'yellow',
      created: new Date(platform.now()).toISOString(),
    },
  };
}
