// Versions: their content, what changed between two of them, who they say their facts come from, their originals.
import { attributionDifference } from '../attribute/difference.ts';
import { toBase64 } from '../model/base64.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import type { Handlers, ServiceContext } from './context.ts';

/** The most of an original that one call gives, in bytes: the rest is asked for in further stretches. */
const longestStretch = 1024 * 1024;

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
  const pair = async (before: Sha256, after: Sha256): Promise<Result<{ before: Version; after: Version }>> => {
    const [first, second] = [await readings.version(before), await readings.version(after)];
    if (!first.ok) return first;
    if (!second.ok) return second;
    return ok({ before: first.value, after: second.value });
  };

  return {
    'version.get': ({ version }) => readings.version(version),

    async 'version.compare'(params) {
      const versions = await pair(params.before, params.after);
      return versions.ok ? ok(await readings.comparison(versions.value.before, versions.value.after)) : versions;
    },

    async 'version.changeClasses'(params) {
      const versions = await pair(params.before, params.after);
      return versions.ok ? ok(await readings.classes(versions.value.before, versions.value.after)) : versions;
    },

    async 'version.attributions'({ version }) {
      const content = await readings.version(version);
      return content.ok ? ok(await readings.attributions(content.value)) : content;
    },

    async 'version.attributionDifference'(params) {
      const versions = await pair(params.before, params.after);
      if (!versions.ok) return versions;
      const { before, after } = versions.value;
      const changes = attributionDifference(
        { text: before.text, attributions: await readings.attributions(before) },
        { text: after.text, attributions: await readings.attributions(after) },
        await readings.comparison(before, after),
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
