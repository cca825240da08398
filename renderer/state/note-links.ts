// What the notes of an article link to, and what links to them, ready to be drawn.
import type { Client } from '../../archive/contract.ts';
import type { LinkTarget } from '../../archive/model/note-link.ts';
import { formatPlace, nowhere } from './location.ts';

export interface NoteLinks {
  /** By `note <id>` or `article <id>`; a link that leads nowhere has none. Null while that is not known. */
  readonly targets: ReadonlyMap<string, LinkTarget> | null;
  /** The notes that link to a note, by its identifier. */
  readonly backlinks: ReadonlyMap<string, readonly LinkTarget[]>;
}

export const noLinks: NoteLinks = { targets: null, backlinks: new Map() };

/** Links that cannot be read are shown as what they say. */
export async function readNoteLinks(client: Client, article: string, signal: AbortSignal): Promise<NoteLinks> {
  const read = await client.call('annotation.links', { article }, { signal });
  if (!read.ok) return noLinks;
  const backlinks = new Map<string, LinkTarget[]>();
  for (const { to, from } of read.value.backlinks) {
    if (to !== null) backlinks.set(to, [...(backlinks.get(to) ?? []), from]);
  }
  return { targets: new Map(read.value.targets.map((target) => [`${target.kind} ${target.id}`, target])), backlinks };
}

/** The address that a link leads to: a note on the version that it was made on. */
export function linkAddress({ kind, id, article, version }: LinkTarget): string {
  return formatPlace(kind === 'article' ? { ...nowhere, article } : { ...nowhere, article, version, note: id });
}
