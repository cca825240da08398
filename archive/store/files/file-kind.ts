// What each file of an archive is for, told from its path alone.
import { articleViewed } from '../views/article-view.ts';
import { archiveFilePath } from './archive-file.ts';
import { cataloguePath } from '../views/catalogue.ts';
import { contentNamed } from './content.ts';
import { journalDevice } from '../journal/journal.ts';

/** `workshop`: what is no part of what is archived, and what systems leave in folders. */
export type FileKind =
  'archive' | 'device' | 'journal' | 'content' | 'view' | 'catalogue' | 'incoming' | 'workshop' | 'stranger';

const workshop =
  /^(?:lock|temporary|quarantine|index|before-format-\d+)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

export function fileKind(path: string): FileKind {
  if (path === archiveFilePath) return 'archive';
  if (path === cataloguePath) return 'catalogue';
  if (contentNamed(path) !== undefined) return 'content';
  if (articleViewed(path) !== undefined) return 'view';
  if (journalDevice(path) !== undefined) return 'journal';
  if (/^devices\/[0-9a-f]{8}\.json$/.test(path)) return 'device';
  if (/^incoming\/[0-9a-f]{8}\.ndjson$/.test(path)) return 'incoming';
  return workshop.test(path) ? 'workshop' : 'stranger';
}

/** The paths of an archive by their kind. */
export function byKind(paths: readonly string[]): Readonly<Record<FileKind, readonly string[]>> {
  const kinds: Record<FileKind, string[]> = {
    archive: [],
    device: [],
    journal: [],
    content: [],
    view: [],
    catalogue: [],
    incoming: [],
    workshop: [],
    stranger: [],
  };
  for (const path of [...paths].sort()) kinds[fileKind(path)].push(path);
  return kinds;
}
