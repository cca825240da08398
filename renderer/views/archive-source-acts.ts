// What a person does with the sources of the archive: asks what has to be asked, does it as one act, and tells what was
// done with a way to take it back. Knows nothing of how they are drawn.
import type { CallOptions, Client } from '../../archive/contract.ts';
import type { Result } from '../../archive/model/result.ts';
import type { SourceCard, SourceEntry } from '../../archive/model/source-card.ts';
import type { VariorumSourceDescriptionDialog } from '../elements/source-description-dialog.ts';
import type { VariorumSourceMergeDialog } from '../elements/source-merge-dialog.ts';
import type { VariorumSourceSplitDialog } from '../elements/source-split-dialog.ts';
import {
  sourceDescribedWords,
  sourcesMergedWords,
  sourceSplitWords,
  sourceUnassignedWords,
} from '../localisation/archive-source-words.ts';
import { actToast } from '../state/act-toast.ts';
import type { Toast } from '../state/toast-event.ts';

/** What the acts need of the view. */
export interface SourceDesk {
  readonly client: Client;
  readonly dialogs: {
    readonly describe: VariorumSourceDescriptionDialog;
    readonly merge: VariorumSourceMergeDialog;
    readonly split: VariorumSourceSplitDialog;
  };
  readonly tell: (toast: Toast) => void;
  /** Shows that a long call runs, with a way to cancel it, as long as it does. */
  readonly watch: <T>(run: (options: CallOptions) => Promise<Result<T>>) => Promise<Result<T>>;
}

/** Each answers the source to show then; null where nothing was done. */
export async function mergeSources(desk: SourceDesk, entries: readonly SourceEntry[]): Promise<string | null> {
  const label = await desk.dialogs.merge.ask(entries);
  if (label === null) return null;
  const sources = entries.map(({ id }) => id);
  const merged = desk.watch((options) => desk.client.call('source.merge', { sources, label }, options));
  return told(desk, merged, sourcesMergedWords);
}

export async function splitSource(desk: SourceDesk, card: SourceCard): Promise<string | null> {
  const names = await desk.dialogs.split.ask(card);
  if (names === null || names.length === 0) return null;
  const source = card.entry.id;
  const split = desk.watch((options) => desk.client.call('source.split', { source, names: [...names] }, options));
  return told(desk, split, sourceSplitWords);
}

export async function describeSource(desk: SourceDesk, card: SourceCard): Promise<string | null> {
  const description = await desk.dialogs.describe.ask(card);
  if (description === null) return null;
  const source = card.entry.id;
  const described = desk.watch((options) => desk.client.call('source.describe', { source, description }, options));
  return told(desk, described, sourceDescribedWords);
}

export async function unassignSource(desk: SourceDesk, { entry }: SourceCard): Promise<string | null> {
  const run = desk.watch((options) => desk.client.call('source.unassign', { source: entry.id }, options));
  const words = ({ sources }: { readonly sources: readonly SourceEntry[] }): string =>
    sourceUnassignedWords(sources.length);
  desk.tell(await actToast(desk.client, run, words, desk.tell));
  const done = await run;
  return done.ok ? (done.value.sources[0]?.id ?? null) : null;
}

async function told(
  { client, tell }: SourceDesk,
  run: Promise<Result<SourceEntry>>,
  words: (label: string) => string,
): Promise<string | null> {
  tell(await actToast(client, run, ({ label }) => words(label), tell));
  const done = await run;
  return done.ok ? done.value.id : null;
}
