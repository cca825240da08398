// Notes that someone looked at an article: one that is open in front of them for a while, where its text is shown.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { Sha256 } from '../../archive/model/version.ts';

/** Milliseconds; whoever only passes by has not looked. */
export const lookedAfter = 1000;

/** The article in view whose text is shown; null where none is. */
export type InView = () => Pick<Article, 'id' | 'seen' | 'versions' | 'removed'> | null;

export class Seeing implements ReactiveController {
  readonly #client: () => Client;
  readonly #inView: InView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the timer runs for: the article and its newest version. */
  #looking = '';
  #opened: { readonly article: string; readonly seen: Sha256 | null } | null = null;

  constructor(host: ReactiveControllerHost, client: () => Client, inView: InView) {
    this.#client = client;
    this.#inView = inView;
    host.addController(this);
  }

  /** What had been the newest version looked at when the article was opened, which it stays while that is open. */
  seenBefore({ id, seen }: Pick<Article, 'id' | 'seen'>): Sha256 | null {
    if (this.#opened?.article !== id) this.#opened = { article: id, seen: seen ?? null };
    return this.#opened.seen;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
  }

  hostUpdated(): void {
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#stop();
  }

  readonly #look = (): void => {
    const article = document.hidden ? null : this.#inView();
    const newest = article?.versions.at(-1)?.id;
    if (!article || article.removed !== undefined || newest === article.seen) return this.#stop();
    const looking = `${article.id} ${newest}`;
    if (looking === this.#looking) return;
    this.#stop();
    this.#looking = looking;
    // Whether it can be noted is the archive's affair: nobody who reads has to know.
    this.#timer = setTimeout(() => void this.#client().call('article.see', { article: article.id }), lookedAfter);
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#looking = '';
  }
}
