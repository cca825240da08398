// Versions: their content, what changed between two of them, who they say their facts come from, their originals.
import { attributionDifference } from '../attribute/difference.ts';
import { toBase64 } from '../model/base64.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import { withRemoved } from '../model/with-removed.ts';
import type { PlainReadings } from './article-readings.ts';
import type { Handlers, ServiceContext } from './context.ts';

/** The most of an original that one call gives, in bytes: the rest is asked for in further stretches. */
const longestStretch = 1024 * 1024;

type VersionReader = Pick<PlainReadings, 'comparison' | 'attributions' | 'classes'> & {
  readonly version: (id: Sha256) => Promise<Result<Version>>;
};

interface Pair {
  readonly before: Sha256;
  readonly after: Sha256;
  readonly article?: string | undefined;
}

interface ReadPair {
  readonly reader: VersionReader;
  readonly before: Version;
  readonly after: Version;
}

export function versionCalls({
  store,
  readings,
}: ServiceContext): Handlers<
  | 'version.get'
  | 'version.compare'
  | 'version.changeClasses'
  | 'version.attributions'
  | 'version.attributionDifference'
  | 'original.read'
> {
  /** How versions are read: of an article, as people say, and else as they were captured. */
  const readerFor = async (article: string | undefined, ...versions: Sha256[]): Promise<Result<VersionReader>> => {
    if (article === undefined) return ok(readings);
    const state = await store.article(article);
    return state.ok ? ok(readings.of(withRemoved(state.value, versions))) : state;
  };

  const pair = async (asked: Pair): Promise<Result<ReadPair>> => {
    const reader = await readerFor(asked.article, asked.before, asked.after);
    if (!reader.ok) return reader;
    const [before, after] = [await reader.value.version(asked.before), await reader.value.version(asked.after)];
    if (!before.ok) return before;
    if (!after.ok) return after;
    return ok({ reader: reader.value, before: before.value, after: after.value });
  };

  return {
    async 'version.get'({ version, article }) {
      const reader = await readerFor(article, version);
      return reader.ok ? reader.value.version(version) : reader;
    },

    async 'version.compare'(asked) {
      const read = await pair(asked);
      if (!read.ok) return read;
      const { reader, before, after } = read.value;
      return ok(await reader.comparison(before, after));
    },

    async 'version.changeClasses'(asked) {
      const read = await pair(asked);
      if (!read.ok) return read;
      const { reader, before, after } = read.value;
      return ok(await reader.classes(before, after));
    },

    async 'version.attributions'({ version, article }) {
      const reader = await readerFor(article, version);
      if (!reader.ok) return reader;
      const content = await reader.value.version(version);
      return content.ok ? ok(await reader.value.attributions(content.value)) : content;
    },

    async 'version.attributionDifference'(asked) {
      const read = await pair(asked);
      if (!read.ok) return read;
      const { reader, before, after } = read.value;
      const changes = attributionDifference(
        { text: before.text, attributions: await reader.attributions(before) },
        { text: after.text, attributions: await reader.attributions(after) },
        await reader.comparison(before, after),
      );
      return ok({ changes });
    },

    async 'original.read'({ original, start, end }) {
      const bytes = await store.original(original);
      if (!bytes.ok) return bytes;
      const stop = Math.min(end ?? bytes.value.length, start + longestStretch, bytes.value.length);
      return ok({
        byteLength: bytes.value.length,
        content: toBase64(bytes.value.subarray(start, Math.max(start, stop))),
      });
    },
  };
}
