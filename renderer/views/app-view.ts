// The application: hands the client down, follows the address, and frames the library, the article and the archive.
import { provide } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Client, Notice, Wish } from '../../archive/contract.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import { fail, type Failure } from '../../archive/model/result.ts';
import '../elements/archive-line.ts';
import '../elements/archive-strips.ts';
import type { RenameEvent } from '../elements/editable-name.ts';
import '../elements/empty-state.ts';
import '../elements/failure-notice.ts';
import '../elements/icon.ts';
import '../elements/keys-dialog.ts';
import type { VariorumKeysDialog } from '../elements/keys-dialog.ts';
import '../elements/settings-menu.ts';
import '../elements/toast-stack.ts';
import type { VariorumToastStack } from '../elements/toast-stack.ts';
import { failureText } from '../localisation/failure-text.ts';
import { AuditWatch } from '../state/audit-watch.ts';
import { clientContext } from '../state/client-context.ts';
import { connect } from '../state/connect.ts';
import { formatPlace, move, type NavigateEvent, parsePlace, type Place } from '../state/location.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { hasUnseenFindings, noteFindingsSeen } from '../state/seen-findings.ts';
import { bindShortcuts, isModal, isTextFocused, undoingKeys } from '../state/shortcuts.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { takeBack } from '../state/take-back.ts';
import type { ToastEvent } from '../state/toast-event.ts';
import type { Undoing, UndoingEvent } from '../state/undoing-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { appStyles } from './app-styles.ts';
import './archive-history.ts';
import type { VariorumArchiveHistory } from './archive-history.ts';
import './archive-audit.ts';
import type { VariorumArchiveAudit } from './archive-audit.ts';
import type { FindingsShownEvent } from './archive-check.ts';
import './article-view.ts';
import './import-view.ts';
import type { VariorumImportView } from './import-view.ts';
import './library-view.ts';
import './search-view.ts';
import type { VariorumSearchView } from './search-view.ts';

@localized()
@customElement('variorum-app-view')
export class VariorumAppView extends LitElement {
  static override readonly styles = [baseStyles, appStyles];

  @provide({ context: clientContext }) client: Client = connect();

  @provide({ context: readOnlyContext })
  @state()
  readOnly: ReadOnly | null = null;

  @state() private place: Place = parsePlace(window.location.hash);
  @state() private closed: string | null = null;
  @state() private drawer = false;
  /** Counts what the archive told, so that what is shown of it is loaded again. */
  @state() private revision = 0;
  @state() private articleRevision = 0;

  @query('variorum-import-view') private readonly importView!: VariorumImportView;
  @query('variorum-search-view') private readonly searchView!: VariorumSearchView;
  @query('variorum-keys-dialog') private readonly keysDialog!: VariorumKeysDialog;
  @query('variorum-archive-history') private readonly historyView!: VariorumArchiveHistory;
  @query('variorum-archive-audit') private readonly auditView!: VariorumArchiveAudit;
  @query('variorum-toast-stack') private readonly toasts!: VariorumToastStack;

  private readonly ends: (() => void)[] = [];

  private readonly audit = new AuditWatch(this, () => this.client);

  private readonly archive = new Task(this, {
    task: () => succeed(this.client.call('archive.describe', {})),
    args: () => [this.revision, this.audit.ended] as const,
    onComplete: ({ readOnly }) => {
      // One object as long as it says the same: whoever offers changes is not drawn again for nothing.
      if (JSON.stringify(readOnly) !== JSON.stringify(this.readOnly)) this.readOnly = readOnly;
    },
  });

  constructor() {
    super();
    // Whoever comes without an address gets the article that changed last.
    new Task(this, {
      task: async ([article]) => {
        if (article) return;
        const list = await succeed(this.client.call('article.list', { limit: 1 }));
        const first = list.entries[0];
        if (first && !this.place.article) this.go({ article: first.id }, true);
      },
      args: () => [this.place.article, this.revision] as const,
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.follow);
    this.ends.push(
      this.client.subscribe(this.hear),
      bindShortcuts({
        '$mod+k': (event) => this.focusSearch(event),
        '/': (event) => this.focusSearch(event),
        'Shift+?': () => this.keysDialog.show(),
        Escape: () => (this.drawer = false),
        ...Object.fromEntries(
          undoingKeys.map(([keys, undoing]) => [
            keys,
            (event: Event) => {
              event.preventDefault();
              void this.takeBack(undoing);
            },
          ]),
        ),
      }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.follow);
    for (const end of this.ends.splice(0)) end();
  }

  override updated(): void {
    const title = this.archive.value?.title;
    document.title = title ? `${title} – Variorum` : 'Variorum';
  }

  override render(): unknown {
    const archive = this.archive.value ?? null;
    return html`<header class="bar">
        <a class="skip" href="#room" @click=${this.skip}>${msg('Skip to the text', { id: 'shell.skip' })}</a>
        <button
          class="quiet narrow"
          aria-expanded=${this.drawer ? 'true' : 'false'}
          aria-controls="library"
          aria-label=${msg('Library', { id: 'library.heading' })}
          @click=${() => (this.drawer = !this.drawer)}
        >
          <variorum-icon name="menu"></variorum-icon>
        </button>
        <b>Variorum</b>
        <variorum-search-view .revision=${this.revision}></variorum-search-view>
        <button class="quiet" ?disabled=${this.readOnly !== null} @click=${() => this.importView.show()}>
          <variorum-icon name="file-plus"></variorum-icon
          ><span class="wide">${msg('Import…', { id: 'shell.import' })}</span>
          <span class="visually-hidden narrow">${msg('Import…', { id: 'shell.import' })}</span>
        </button>
        <variorum-settings-menu @variorum-show-keys=${() => this.keysDialog.show()}></variorum-settings-menu>
      </header>
      <variorum-archive-strips
        .archive=${archive}
        .failure=${this.audit.failure}
        ?unseen=${archive !== null && hasUnseenFindings(localStorage, archive)}
        @variorum-show-check=${this.showCheck}
      ></variorum-archive-strips>
      <variorum-library-view
        id="library"
        role="navigation"
        aria-label=${msg('Articles', { id: 'library.articles' })}
        class=${this.drawer ? 'open' : ''}
        .article=${this.place.article}
        .revision=${this.revision}
        @click=${this.closeDrawer}
        @variorum-toast=${this.tell}
      ></variorum-library-view>
      ${
        this.drawer
          ? html`<button
              class="shade"
              aria-label=${msg('Close', { id: 'shell.close' })}
              @click=${() => (this.drawer = false)}
            ></button>`
          : nothing
      }
      <main
        class="content"
        @variorum-navigate=${(event: NavigateEvent) => this.go(event.to, event.replace)}
        @variorum-toast=${this.tell}
        @variorum-undoing=${this.onUndoing}
        @variorum-findings-shown=${this.findingsShown}
      >
        ${this.content()}
      </main>
      <footer @variorum-rename=${(event: RenameEvent) => void this.rename(event.name)}>
        <variorum-archive-line
          .archive=${archive}
          .auditing=${this.audit.progress(archive?.auditing ?? null)}
          @variorum-show-check=${this.showCheck}
        ></variorum-archive-line>
        <button class="quiet" @click=${() => this.historyView.show()}>
          <variorum-icon name="history"></variorum-icon>${msg('History', { id: 'history.open' })}
        </button>
      </footer>
      <variorum-import-view
        .article=${this.place.article}
        @variorum-navigate=${(event: NavigateEvent) => this.go(event.to)}
        @variorum-toast=${this.tell}
      ></variorum-import-view>
      <variorum-keys-dialog></variorum-keys-dialog>
      <variorum-archive-history
        .revision=${this.revision}
        @variorum-undoing=${this.onUndoing}
      ></variorum-archive-history>
      <variorum-archive-audit @variorum-findings-shown=${this.findingsShown}></variorum-archive-audit>
      <variorum-toast-stack></variorum-toast-stack>`;
  }

  private content(): unknown {
    const named = html`<h1 class="visually-hidden">Variorum</h1>`;
    if (this.closed !== null) return [named, this.failed(closedFailure(this.closed))];
    if (this.archive.error) return [named, this.failed(failureOf(this.archive.error))];
    if (this.place.article) {
      return html`<variorum-article-view
        .place=${this.place}
        .revision=${this.articleRevision}
      ></variorum-article-view>`;
    }
    if (this.archive.value?.articles !== 0) return html`<variorum-pending-lines></variorum-pending-lines>`;
    return html`${named}<variorum-empty-state
        icon="book-open"
        heading=${msg('An empty archive', { id: 'shell.emptyHeading' })}
      >
        <p>
          ${msg('Import the versions of an article that you have saved, drop the files here, or paste a text.', {
            id: 'shell.emptyText',
          })}
        </p>
        <button class="button primary" ?disabled=${this.readOnly !== null} @click=${() => this.importView.show()}>
          ${msg('Import…', { id: 'shell.import' })}
        </button>
      </variorum-empty-state>`;
  }

  private failed(failure: Failure): unknown {
    return html`<variorum-failure-notice
      .failure=${failure}
      retry
      @variorum-retry=${() => window.location.reload()}
    ></variorum-failure-notice>`;
  }

  private readonly showCheck = (): void => {
    this.audit.forgetFailure();
    this.auditView.show();
  };

  /** What the last check found is on the page, and no strip needs to say so any more. */
  private readonly findingsShown = ({ archive }: FindingsShownEvent): void => {
    noteFindingsSeen(localStorage, archive);
    this.requestUpdate();
  };

  private readonly tell = ({ toast }: ToastEvent): void => this.toasts.show(toast);

  /** The host's menu does not know where the focus is: what is typed is undone where it is typed. */
  private grant(wish: Wish): void {
    if (wish !== 'history' && isTextFocused()) document.execCommand(wish);
    else if (isModal()) return;
    else if (wish === 'history') this.historyView.show();
    else void this.takeBack(wish);
  }

  private readonly onUndoing = ({ undoing }: UndoingEvent): void => void this.takeBack(undoing);

  private async takeBack(undoing: Undoing): Promise<void> {
    const opposite = (): void => void this.takeBack(undoing === 'undo' ? 'redo' : 'undo');
    const toast = await takeBack(this.client, undoing, opposite);
    // What was taken back is seen in the history that lies over everything else.
    if (!this.historyView.isOpen || !toast.action) this.toasts.show(toast);
  }

  private async rename(title: string): Promise<void> {
    const renamed = await this.client.call('archive.setTitle', { title });
    if (!renamed.ok) this.toasts.show({ message: failureText(renamed.error).message });
  }

  private readonly follow = (): void => {
    this.place = parsePlace(window.location.hash);
    this.drawer = false;
  };

  /** The article that is open already is chosen without a change of the address. */
  private readonly closeDrawer = (event: Event): void => {
    if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) this.drawer = false;
  };

  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector('variorum-article-view')?.focusRoom();
  };

  private focusSearch(event: Event): void {
    event.preventDefault();
    this.searchView.focus();
  }

  private go(to: Partial<Place>, replace = false): void {
    const address = formatPlace(move(this.place, to));
    if (replace) {
      window.history.replaceState(null, '', address);
      this.place = parsePlace(address);
    } else if (address === window.location.hash) this.place = parsePlace(address);
    else window.location.hash = address;
  }

  private readonly hear = (notice: Notice): void => {
    if (notice.type === 'closed') {
      this.closed = notice.reason;
      return;
    }
    if (notice.type === 'asked') return this.grant(notice.wish);
    // The others tell of what runs in the background: nothing that is shown of the articles is another for that.
    if (notice.type !== 'changed') return;
    this.revision += 1;
    if (notice.article === null || notice.article === this.place.article) this.articleRevision += 1;
  };
}

function closedFailure(reason: string): Failure {
  return fail('closed', `The connection to the archive was closed: ${reason}`, 'Start Variorum again.', { reason })
    .error;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-app-view': VariorumAppView;
  }
}
