// An article: its title, its five rooms as tabs, its versions in time, and the room that is open.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import { readingBasis } from '../../archive/model/reading-basis.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { withRemoved } from '../../archive/model/with-removed.ts';
import '../elements/article-menu.ts';
import type { ArticleActionEvent } from '../elements/article-menu.ts';
import '../elements/editable-name.ts';
import type { RenameEvent, VariorumEditableName } from '../elements/editable-name.ts';
import '../elements/failure-notice.ts';
import '../elements/icon.ts';
import '../elements/pending-lines.ts';
import '../elements/timeline.ts';
import type { ChoosePairEvent, ChooseVersionEvent } from '../elements/timeline.ts';
import { articleInALine } from '../localisation/article-words.ts';
import { formatMoment } from '../localisation/format.ts';
import { changeSizes } from '../state/change-sizes.ts';
import { clientContext } from '../state/client-context.ts';
import { type CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import type { PointedAt } from '../state/first-steps.ts';
import { formatPlace, move, NavigateEvent, nowhere, type Place, type Room, rooms } from '../state/location.ts';
import { pointedContext } from '../state/pointed-context.ts';
import { Titling } from '../state/page-title.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { Seeing } from '../state/seeing.ts';
import { sinceSeen } from '../state/since-seen.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { stepVersion, versionPair } from '../state/version-pair.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { pointedStyles } from '../styles/pointed-styles.ts';
import './article-acts.ts';
import type { VariorumArticleActs } from './article-acts.ts';
import { articleStyles } from './article-styles.ts';
import { drawRoom } from './draw-room.ts';
import type { Summaries } from './room-view.ts';
import { roomName } from './room-name.ts';
import './version-tombstone.ts';

@localized()
@customElement('variorum-article-view')
export class VariorumArticleView extends LitElement {
  static override readonly styles = [baseStyles, pointedStyles, articleStyles];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: commandDeskContext }) desk!: CommandDesk;
  @consume({ context: readOnlyContext, subscribe: true })
  @state()
  readOnly: ReadOnly | null = null;
  @consume({ context: pointedContext, subscribe: true })
  @state()
  pointed: PointedAt | null = null;
  @property({ attribute: false }) place: Place = nowhere;
  /** Any new value loads the article again. */
  @property({ type: Number }) revision = 0;

  @query('variorum-article-acts') private readonly acts!: VariorumArticleActs;
  @query('variorum-editable-name') private readonly nameElement!: VariorumEditableName | null;

  private unbind: () => void = () => undefined;
  private readonly seeing: Seeing;
  private lookedAt: { readonly of: Article; readonly back: string; readonly article: Article } | null = null;

  private readonly article = new Task(this, {
    task: async ([article]): Promise<Article | null> =>
      article ? succeed(this.client.call('article.get', { article })) : null,
    onError: (error) => {
      // It was there, and its import was undone.
      if (this.shown && failureOf(error).code === 'not-found') this.go({ article: null }, true);
    },
    args: () => [this.place.article, this.revision] as const,
  });

  private readonly sizes = new Task(this, {
    task: ([versions], { signal }) => changeSizes(this.client, versions ?? [], signal),
    args: () => [this.looked?.versions] as const,
  });

  /** What each version brought: the last that is asked for, since nothing that is read waits for it. */
  private readonly summaries = new Task(this, {
    task: async ([article, versions]): Promise<SummariesOf | null> => {
      if (!article) return null;
      await this.sizes.taskComplete;
      return { versions, ...(await succeed(this.client.call('article.summaries', { article }))) };
    },
    // What a change is about follows who says what, on which people decide.
    args: () => [this.shown?.id, versionsKey(this.shown), this.shown ? readingBasis(this.shown) : ''] as const,
  });

  constructor() {
    super();
    new Titling(this, () => this.shown?.title ?? null);
    const shown = (): Article | null => (['read', 'compare'].includes(this.place.room) ? this.shown : null);
    this.seeing = new Seeing(this, () => this.client, shown);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unbind = this.desk.offer({
      'version.previous': () => this.step(-1, 'version'),
      'version.next': () => this.step(1, 'version'),
      'pair.previous': () => this.step(-1, 'before'),
      'pair.next': () => this.step(1, 'before'),
      'pair.since': () => this.compareSince(),
      'article.rename': () => this.nameElement?.edit(),
      'article.tag': () => this.ask('tag'),
      'article.split': () => this.ask('split'),
      'article.remove': () => this.ask('remove'),
      'version.remove': () => this.ask('remove-version'),
      'version.removed': () => this.ask('show-removed'),
      'article.review': () => this.go({ page: 'review' }),
      ...Object.fromEntries(rooms.map((room) => [`room.${room}`, () => this.go({ room })])),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unbind();
  }

  /** Puts the focus into the open room. */
  focusRoom(): void {
    this.renderRoot.querySelector<HTMLElement>('#room')?.focus();
  }

  override render(): unknown {
    const article = this.shown;
    if (this.article.error && !article) {
      return html`<h1 class="visually-hidden">Variorum</h1>
        <variorum-failure-notice
          .failure=${failureOf(this.article.error)}
          ?retry=${failureOf(this.article.error).code !== 'not-found'}
          @variorum-retry=${() => void this.article.run()}
        ></variorum-failure-notice>`;
    }
    if (!article) return html`<variorum-pending-lines></variorum-pending-lines>`;
    const looked = this.looked ?? article;
    const { version, beforeVersion } = versionPair(looked, this.place);
    const { passage, note, only } = this.place;
    const summaries = this.summariesOf(looked);
    const standing = this.standingVersion(article);
    return html`<header>
        <div class="title">
          ${this.named(article)}
          <p title=${articleInALine(article)}>${articleInALine(article)}</p>
        </div>
        <nav aria-label=${msg('Rooms', { id: 'shell.rooms' })}>${rooms.map((room) => this.tab(room))}</nav>
        ${
          article.removed || this.readOnly
            ? nothing
            : html`<variorum-article-menu
                .parts=${article.versions.length}
                .version=${standing === null ? null : article.versions.findIndex(({ id }) => id === standing) + 1}
                .removed=${article.removedVersions?.length ?? 0}
                @variorum-article-action=${this.act}
              ></variorum-article-menu>`
        }
        ${article.removed ? this.removal(article.removed, article.mergedInto) : nothing}
        ${
          isStanding(article, this.place)
            ? nothing
            : html`<variorum-version-tombstone .article=${article} .place=${this.place}></variorum-version-tombstone>`
        }
      </header>
      <div class=${classMap({ time: true, inside: true, pointed: this.pointed === 'timeline' })}>
        <variorum-timeline
          .versions=${looked.versions}
          .sizes=${this.sizes.value ?? null}
          .summaries=${summaries}
          .version=${version}
          .beforeVersion=${this.place.room === 'compare' ? beforeVersion : null}
          @variorum-choose-version=${this.choose}
          @variorum-choose-pair=${({ before, version }: ChoosePairEvent) =>
            this.go({ room: 'compare', before, version })}
        ></variorum-timeline>
      </div>
      <div id="room" class=${classMap({ inside: true, pointed: this.pointed === 'text' })} tabindex="-1">
        ${drawRoom(
          this.place.room,
          { article: looked, version, beforeVersion, passage, note },
          {
            only,
            summaries,
            seenBefore: this.seeing.seenBefore(article),
          },
        )}
      </div>
      <variorum-article-acts .article=${article}></variorum-article-acts>`;
  }

  /** Another article's name is another field: what was typed into one must not name the other. */
  private named(article: Article): unknown {
    return keyed(
      article.id,
      html`<variorum-editable-name
        .value=${article.title}
        label=${msg('Rename the article', { id: 'shell.renameArticle' })}
        placeholder=${article.versions.at(-1)?.headline ?? ''}
        ?locked=${this.readOnly !== null}
        @variorum-rename=${this.rename}
        ><h1 lang=${article.versions.at(-1)?.language ?? nothing} title=${article.title}>${article.title}</h1>
      </variorum-editable-name>`,
    );
  }

  private tab(room: Room): unknown {
    const here = room === this.place.room;
    return html`<a
      class=${room === this.pointed ? 'pointed' : ''}
      href=${formatPlace(move(this.place, { room }))}
      aria-current=${here ? 'page' : nothing}
      >${roomName(room)}</a
    >`;
  }

  private removal(removed: string, mergedInto: string | undefined): unknown {
    return html`<p class="removed" role="status">
      <variorum-icon name="trash"></variorum-icon>
      <span>${msg(str`Removed ${formatMoment(removed)}`, { id: 'shell.removedAt' })}</span>
      ${
        mergedInto === undefined
          ? nothing
          : html`<a href=${formatPlace({ ...nowhere, article: mergedInto })}
              >${msg('The article it was merged into', { id: 'library.mergedInto' })}</a
            >`
      }
      <button class="link" @click=${() => void this.acts.restoreArticle(this.place)}>
        ${msg('Restore', { id: 'shell.restore' })}
      </button>
    </p>`;
  }

  private readonly rename = ({ name }: RenameEvent): void => {
    const { article } = this.place;
    if (article) void this.acts.rename(article, name);
  };

  private readonly act = ({ action }: ArticleActionEvent): void => {
    if (action === 'rename') this.nameElement?.edit();
    else this.ask(action);
  };

  private ask(action: Exclude<ArticleActionEvent['action'], 'rename'>): false | undefined {
    const article = this.shown;
    if (!article) return false;
    if (action === 'show-removed') return void this.acts.showRemoved();
    if (article.removed || this.readOnly || (action === 'split' && article.versions.length < 2)) return false;
    if (action === 'remove-version') {
      const standing = this.standingVersion(article);
      if (standing === null) return false;
      void this.acts.removeVersion(article, standing, this.place);
    } else if (action === 'remove') void this.acts.removeArticle(this.place);
    else void this.acts[action](article);
    return undefined;
  }

  /** The version that is looked at, where it is not taken out already. */
  private standingVersion(article: Article): Sha256 | null {
    const { version } = versionPair(this.looked ?? article, this.place);
    return article.versions.some(({ id }) => id === version) ? version : null;
  }

  /** The article of the place; what was loaded before it belongs to another one. */
  private get shown(): Article | null {
    const article = this.article.value ?? null;
    return article?.id === this.place.article ? article : null;
  }

  /**
   * The article as its rooms are given it: with a version that was taken out, where that is looked at. The room of all
   * versions has none of those. The same object as long as it is of the same.
   */
  private get looked(): Article | null {
    const { shown, place } = this;
    if (!shown || place.room === 'versions') return shown;
    const back = [place.version, place.before].join(' ');
    if (this.lookedAt?.of !== shown || this.lookedAt.back !== back) {
      this.lookedAt = { of: shown, back, article: withRemoved(shown, [place.version, place.before]) };
    }
    return this.lookedAt.article;
  }

  /** Of these very versions; none while they are not known. */
  private summariesOf(article: Article): Summaries {
    const { value } = this.summaries;
    return value?.versions === versionsKey(article) ? value.summaries : none;
  }

  private readonly choose = ({ version, asBefore }: ChooseVersionEvent): void =>
    this.go(asBefore ? { before: version } : { version });

  /** Whether there was a version to step to. */
  private step(by: 1 | -1, side: 'version' | 'before'): false | undefined {
    const to = this.looked && stepVersion(this.looked, this.place, by, side);
    if (!to) return false;
    this.go(to, true);
    return undefined;
  }

  /** To what changed since someone last looked at the article, before it was opened now. */
  private compareSince(): void {
    const article = this.shown;
    const since = article && sinceSeen(article, this.seeing.seenBefore(article));
    if (since) this.go({ room: 'compare', before: since.before, version: since.version });
    else {
      const message = msg('Nothing came since you last looked.', { id: 'compare.since-none' });
      this.dispatchEvent(new ToastEvent({ message }));
    }
  }

  private go(to: Partial<Place>, replace = false): void {
    this.dispatchEvent(new NavigateEvent(to, replace));
  }
}

const none: Summaries = [];

/** Whether the article has the versions that the place names. */
function isStanding({ versions }: Article, { version, before }: Place): boolean {
  return [version, before].every((named) => named === null || versions.some(({ id }) => id === named));
}

interface SummariesOf {
  readonly versions: string;
  readonly summaries: Summaries;
}

/** The same as long as the article's versions are the same, and none more of them was purged. */
function versionsKey(article: Article | null): string {
  return (article?.versions ?? []).map(({ id, purged }) => id + (purged ? ' purged' : '')).join();
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-article-view': VariorumArticleView;
  }
}
