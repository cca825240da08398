// Where the reader is: page, article, room, version, the version compared with and what is looked for in it, kept in
// the address after the #. Knows nothing of what is drawn there.
import type { TextRange } from '../../archive/model/range.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { type ShownClass, shownClasses } from '../text/shown-class.ts';

export const rooms = ['read', 'compare', 'versions', 'sources', 'evidence'] as const;
export type Room = (typeof rooms)[number];
export const pages = ['article', 'library', 'review', 'sources', 'settings'] as const;
/**
 * An article in one of its rooms; all articles; the notes to review, of an article or of all of them; the sources of all
 * articles, with one's card; the settings.
 */
export type Page = (typeof pages)[number];

/**
 * A place in the application. `version` is null for the newest, `before` null for the version before it.
 * `only` are the classes of changes that are looked for, in their order; all of them where it is empty.
 * `passage` is a range of the version's text to bring into view, `note` an annotation to open. `source` is one of the
 * archive's, by its identifier; only on the page of sources.
 */
export interface Place {
  readonly page: Page;
  readonly article: string | null;
  readonly room: Room;
  readonly version: Sha256 | null;
  readonly before: Sha256 | null;
  readonly only: readonly ShownClass[];
  readonly passage: TextRange | null;
  readonly note: string | null;
  readonly source: string | null;
}

export const nowhere: Place = {
  page: 'article',
  article: null,
  room: 'read',
  version: null,
  before: null,
  only: [],
  passage: null,
  note: null,
  source: null,
};

/**
 * Asks the application to go somewhere; bubbles through shadow roots. What `to` leaves out stays as it is, but another
 * article, room or version forgets the passage and note, and another article the versions and classes too. Whoever does
 * not name another page goes to an article, and whoever does not name a source to none.
 */
export class NavigateEvent extends Event {
  static readonly type = 'variorum-navigate';
  readonly to: Partial<Place>;
  /** Replaces the place in the history instead of adding one. */
  readonly replace: boolean;

  constructor(to: Partial<Place>, replace = false) {
    super(NavigateEvent.type, { bubbles: true, composed: true });
    this.to = to;
    this.replace = replace;
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-navigate': NavigateEvent;
  }
}

/** The place that `to` leads to from `from`. */
export function move(from: Place, to: Partial<Place>): Place {
  const elsewhere = to.article !== undefined && to.article !== from.article;
  return {
    page: 'article',
    article: from.article,
    room: from.room,
    version: elsewhere ? null : from.version,
    before: elsewhere ? null : from.before,
    only: elsewhere ? [] : from.only,
    passage: null,
    note: null,
    source: null,
    ...to,
  };
}

/** Reads a place from an address fragment such as `#/article/<id>/compare?version=…&before=…&only=number.name`. */
export function parsePlace(hash: string): Place {
  const url = new URL(hash.replace(/^#/, '') || '/', 'https://place.invalid/');
  const [, kind, article, room] = url.pathname.replace(/^\/*/, '/').split('/');
  const page = pages.find((name) => name === kind);
  if (page !== undefined && page !== 'article') {
    if (page === 'sources') return { ...nowhere, page, source: identifierIn(article) };
    return { ...nowhere, page, article: (page === 'review' && article) || null };
  }
  if (page === undefined || !article) return nowhere;
  return {
    page,
    article,
    room: rooms.find((name) => name === room) ?? 'read',
    version: hashIn(url.searchParams.get('version')),
    before: hashIn(url.searchParams.get('before')),
    only: classesIn(url.searchParams.get('only')),
    passage: rangeIn(url.searchParams.get('passage')),
    note: url.searchParams.get('note'),
    source: null,
  };
}

/** The address fragment of a place: `parsePlace(formatPlace(place))` is the same place. */
export function formatPlace(place: Place): string {
  if (place.page === 'settings' || place.page === 'library') return `#/${place.page}`;
  if (place.page === 'sources') return place.source ? `#/sources/${encodeURIComponent(place.source)}` : '#/sources';
  if (place.page === 'review') return place.article ? `#/review/${place.article}` : '#/review';
  if (!place.article) return '#/';
  const query = new URLSearchParams();
  if (place.version) query.set('version', place.version);
  if (place.before) query.set('before', place.before);
  if (place.only.length > 0) query.set('only', place.only.join('.'));
  if (place.passage) query.set('passage', place.passage.join('-'));
  if (place.note) query.set('note', place.note);
  return `#/article/${place.article}/${place.room}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function identifierIn(segment: string | undefined): string | null {
  try {
    return decodeURIComponent(segment ?? '') || null;
  } catch {
    return null;
  }
}

function hashIn(value: string | null): Sha256 | null {
  return value && /^[0-9a-f]{64}$/.test(value) ? value : null;
}

function classesIn(value: string | null): readonly ShownClass[] {
  const named = (value ?? '').split('.');
  return shownClasses.filter((name) => named.includes(name));
}

function rangeIn(value: string | null): TextRange | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? '');
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  return match && start <= end ? [start, end] : null;
}
