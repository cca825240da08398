// What every room of an article is given by `<variorum-article-view>`, and how it asks for something else:
// by a `NavigateEvent` (state/location.ts) and a `ToastEvent` (state/toast-event.ts).
import type { Article } from '../../archive/model/article.ts';
import type { ChangeSummary } from '../../archive/model/change-class.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Sha256 } from '../../archive/model/version.ts';

/** What each version of the article brought, in their order: null for the first; empty while it is not known. */
export type Summaries = readonly (ChangeSummary | null)[];

/** `beforeVersion` and not `before`: every DOM element already has a method of that name. */
export interface RoomView {
  /** A new object whenever anything of the article changed; never mutated. */
  article: Article;
  /** The chosen version, the newest where the place names none. */
  version: Sha256;
  /** The version it is compared with: the one named, else the one before it; null where there is none. */
  beforeVersion: Sha256 | null;
  /** A passage of the chosen version to bring into view, or null. */
  passage: TextRange | null;
  /** An annotation to open, or null. */
  note: string | null;
}
