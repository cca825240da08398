// What this window is called: the article that it shows, and its archive by name and folder, since several may be open.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArchiveDescription } from '../../archive/model/archive-description.ts';

const application = 'Variorum';
const separator = ' – ';

/** Names the window; what is not known yet is left out. */
export function showPageTitle(
  article: string | null,
  archive: Pick<ArchiveDescription, 'title' | 'location'> | null,
): void {
  document.title = windowTitle(article, archive);
}

/** What the page is about, as a heading for what is printed of it. */
export function pageTitle(): string {
  return document.title.endsWith(separator + application)
    ? document.title.slice(0, -(separator + application).length)
    : document.title;
}

/** `Ferry aground – Papers (folder) – Variorum`; the folder alone where the archive is called as it is. */
export function windowTitle(
  article: string | null,
  archive: Pick<ArchiveDescription, 'title' | 'location'> | null,
): string {
  return [article, archive && archiveName(archive), application].filter((part) => part).join(separator);
}

function archiveName({ title, location }: Pick<ArchiveDescription, 'title' | 'location'>): string {
  const folder = location.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  return folder === '' || folder === title ? title : `${title} (${folder})`;
}

/** Tells the application what the article is called that is shown; null as long as that is not known. */
export class TitledEvent extends Event {
  static readonly type = 'variorum-titled';
  readonly title: string | null;

  constructor(title: string | null) {
    super(TitledEvent.type, { bubbles: true, composed: true });
    this.title = title;
  }
}

/** Tells it whenever it is another one. */
export class Titling implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #title: () => string | null;
  #told: string | null = null;

  constructor(host: ReactiveControllerHost & EventTarget, title: () => string | null) {
    this.#host = host;
    this.#title = title;
    host.addController(this);
  }

  hostUpdated(): void {
    const title = this.#title();
    if (title === this.#told) return;
    this.#told = title;
    this.#host.dispatchEvent(new TitledEvent(title));
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-titled': TitledEvent;
  }
}
