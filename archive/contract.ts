// Every call and every event of the application, once, with the schema of what goes in and what comes out.
// Imports model/ only. Hosts carry it (in process, Electron IPC, loopback HTTP); the service implements it.
import { z } from 'zod';
import { annotationCalls } from './calls/annotation.ts';
import { archiveCalls } from './calls/archive.ts';
import { articleCalls, sortOrders } from './calls/article.ts';
import { attributionCalls } from './calls/attribution.ts';
import { evidenceCalls } from './calls/evidence.ts';
import { exportCalls } from './calls/export.ts';
import { type HostCommand, hostCalls, type HostDescription } from './calls/host.ts';
import { libraryCalls, mostArticles } from './calls/library.ts';
import type { CallSchemas } from './calls/parameters.ts';
import { searchCalls } from './calls/search.ts';
import { sourceCalls } from './calls/source.ts';
import { versionCalls } from './calls/version.ts';
import type { ExportedFile } from './model/exported-file.ts';
import type { ExportedFolder } from './model/exported-folder.ts';
import { type Progress, progressSchema } from './model/progress.ts';
import { failureSchema, type Result } from './model/result.ts';

/** The largest file that is taken in, in bytes. */
export const largestDocument = 32 * 1024 * 1024;

export { hostCalls, mostArticles, sortOrders };
export type { ExportedFile, ExportedFolder, HostCommand, HostDescription };

/** Every call, by features: each has its file in calls/. */
export const calls = {
  ...archiveCalls,
  ...articleCalls,
  ...libraryCalls,
  ...versionCalls,
  ...attributionCalls,
  ...sourceCalls,
  ...annotationCalls,
  ...searchCalls,
  ...exportCalls,
  ...evidenceCalls,
  ...hostCalls,
} as const satisfies CallSchemas;

export type CallName = keyof typeof calls;
/** What a caller gives: fields with a default may be left out. */
export type Params<N extends CallName> = z.input<(typeof calls)[N]['params']>;
/** What the service gets: parsed, defaults filled in. */
export type ParsedParams<N extends CallName> = z.output<(typeof calls)[N]['params']>;
export type Value<N extends CallName> = z.output<(typeof calls)[N]['value']>;

/**
 * What the service tells on its own; `article` is null where the archive as a whole changed. `asked` comes from the
 * host, whose menu knows no more than which command was chosen from it: it is named as in commands/.
 */
export const noticeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asked'), command: z.string().max(100) }),
  z.object({ type: z.literal('changed'), article: z.uuid().nullable() }),
  /** Something was purged: what is remembered of texts is to be let go of. */
  z.object({ type: z.literal('purged') }),
  /** How far a verification is that runs by itself; null when it was stopped. */
  z.object({ type: z.literal('auditing'), progress: progressSchema.nullable() }),
  /** It ended: that many things are wrong. `archive.lastVerification` tells which. */
  z.object({ type: z.literal('audited'), findings: z.int().nonnegative() }),
  z.object({ type: z.literal('audit-failed'), error: failureSchema }),
  z.object({ type: z.literal('closed'), reason: z.string() }),
]);
export type Notice = z.infer<typeof noticeSchema>;

export interface CallOptions {
  /** Aborting it cancels a long call, which then answers with the failure `cancelled`; what was already done stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The application as its users see it, whatever carries the calls. Nothing here throws or rejects. */
export interface Client {
  call<N extends CallName>(name: N, params: Params<N>, options?: CallOptions): Promise<Result<Value<N>>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (notice: Notice) => void): () => void;
}
