// The application: hands the client down, follows the address, and frames the library, the article and the archive.
import { provide } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { isCommandId } from '../../commands/commands.ts';
import type { Client, Notice } from '../../archive/contract.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import '../elements/archive-line.ts';
import '../elements/archive-strips.ts';
import type { RenameEvent } from '../elements/editable-name.ts';
import '../elements/keys-dialog.ts';
import type { VariorumKeysDialog } from '../elements/keys-dialog.ts';
import type { VariorumStepCard } from '../elements/step-card.ts';
import '../elements/toast-stack.ts';
import type { VariorumToastStack } from '../elements/toast-stack.ts';
import { failureText } from '../localisation/failure-text.ts';
import { stepsLeft } from '../localisation/first-steps-words.ts';
import { AuditWatch } from '../state/audit-watch.ts';
import { clientContext } from '../state/client-context.ts';
import { type ColourNames, colourNamesContext } from '../state/colour-names-context.ts';
import { closeAtOnce } from '../state/close-at-once.ts';
import { CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import { connect } from '../state/connect.ts';
import { FirstStepsGuide, type Surroundings } from '../state/first-steps-guide.ts';
import { HostActs } from '../state/host-acts.ts';
import { goToLatestArticle } from '../state/latest-article.ts';
import { formatPlace, move, parsePlace, type Place } from '../state/location.ts';
import { lookCommands } from '../state/look-commands.ts';
import { showPageTitle } from '../state/page-title.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { hasUnseenFindings, noteFindingsSeen } from '../state/seen-findings.ts';
import { ReviewCount } from '../state/review-count.ts';
import { bindShortcuts, isModal, isTextFocused } from '../state/shortcuts.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { takeBack } from '../state/take-back.ts';
import type { Undoing } from '../state/undoing-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { pointedStyles } from '../styles/pointed-styles.ts';
import { appStyles } from './app-styles.ts';
import './archive-history.ts';
import type { VariorumArchiveHistory } from './archive-history.ts';
import './archive-audit.ts';
import type { VariorumArchiveAudit } from './archive-audit.ts';
import type { FindingsShownEvent } from './archive-check.ts';
import { drawBar } from './draw-bar.ts';
import { drawFrameLinks } from './draw-frame-links.ts';
import { drawFirstSteps } from './draw-first-steps.ts';
import { closedFailure, drawPlace } from './draw-place.ts';
import './import-view.ts';
import type { VariorumImportView } from './import-view.ts';
import './library-view.ts';
import './palette-view.ts';
import type { VariorumPaletteView } from './palette-view.ts';
import type { VariorumSearchView } from './search-view.ts';

@localized()
@customElement('variorum-app-view')
export class VariorumAppView extends LitElement {
  static override readonly styles = [baseStyles, pointedStyles, appStyles];

  @provide({ context: clientContext }) client: Client = connect();

  @provide({ context: commandDeskContext }) desk = new CommandDesk();

  @provide({ context: colourNamesContext }) colourNames: ColourNames = {};

  @provide({ context: readOnlyContext })
  @state()
  readOnly: ReadOnly | null = null;

  @state() private place: Place = parsePlace(window.location.hash);
  @state() private closed: string | null = null;
  /** What the article is called that is shown. */
  @state() private articleTitle: string | null = null;
  @state() private drawer = false;
  /** Counts what the archive told, so that what is shown of it is loaded again. */
  @state() private revision = 0;
  @state() private articleRevision = 0;

  @query('variorum-import-view') private readonly importView!: VariorumImportView;
  @query('variorum-search-view') private readonly searchView!: VariorumSearchView;
  @query('variorum-palette-view') private readonly palette!: VariorumPaletteView;
  @query('variorum-keys-dialog') private readonly keysDialog!: VariorumKeysDialog;
  @query('variorum-archive-history') private readonly historyView!: VariorumArchiveHistory;
  @query('variorum-archive-audit') private readonly auditView!: VariorumArchiveAudit;
  @query('variorum-step-card') private readonly stepCard!: VariorumStepCard;
  @query('variorum-toast-stack') private readonly toasts!: VariorumToastStack;

  private readonly ends: (() => void)[] = [];

  private readonly audit = new AuditWatch(this, () => this.client);

  private readonly reviewing = new ReviewCount(this, () => this.client);

  private readonly around: Surroundings = {
    client: () => this.client,
    place: () => this.place,
    revision: () => this.revision,
    go: (to, replace) => this.go(to, replace),
  };

  private readonly guide = new FirstStepsGuide(this, this.around);

  private readonly archive = new Task(this, {
    task: () => succeed(this.client.call('archive.describe', {})),
    args: () => [this.revision, this.audit.ended] as const,
    onComplete: ({ readOnly, colourNames }) => {
      // One object as long as it says the same: whoever offers changes is not drawn again for nothing.
      if (JSON.stringify(readOnly) !== JSON.stringify(this.readOnly)) this.readOnly = readOnly;
      this.colourNames = colourNames;
    },
  });

  constructor() {
    super();
    this.addEventListener('variorum-navigate', (event) => this.go(event.to, event.replace));
    this.addEventListener('variorum-toast', (event) => this.toasts.show(event.toast));
    this.addEventListener('variorum-command', (event) => this.desk.run(event.command));
    this.addEventListener('variorum-undoing', (event) => void this.takeBack(event.undoing));
    this.addEventListener('variorum-findings-shown', this.findingsShown);
    this.addEventListener('variorum-titled', (event) => (this.articleTitle = event.title));
    this.addEventListener('wa-hide', closeAtOnce);
    new HostActs(this, this.around.client, this.desk);
    goToLatestArticle(this, this.around, () => this.guide.decided);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.follow);
    this.ends.push(
      this.client.subscribe(this.hear),
      this.desk.offer({
        'palette.show': () => this.palette.show(),
        'search.show': () => this.searchView.focus(),
        'library.show': () => this.showLibrary(),
        'import.show': () => this.importView.show(),
        'settings.show': () => this.go({ page: 'settings' }),
        'sources.show': () => this.go({ page: 'sources', article: null }),
        'review.show': () => this.go({ page: 'review', article: null }),
        'history.undo': () => void this.takeBack('undo'),
        'history.redo': () => void this.takeBack('redo'),
        'history.show': () => this.historyView.show(),
        'check.show': () => this.showCheck(),
        ...lookCommands,
        'keys.show': () => this.keysDialog.show(),
        'steps.show': () => void this.showSteps(),
      }),
      bindShortcuts({ Escape: () => (this.drawer = false) }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.follow);
    for (const end of this.ends.splice(0)) end();
  }

  override updated(): void {
    const { page, article } = this.place;
    showPageTitle(page === 'article' && article ? this.articleTitle : null, this.archive.value ?? null);
  }

  override render(): unknown {
    const archive = this.archive.value ?? null;
    // An archive that cannot be shown, or holds nothing yet, says so whatever was asked for.
    const isLibrary = this.place.page === 'library' && this.closed === null && archive?.articles !== 0;
    return html`${drawBar({
        revision: this.revision,
        locked: this.readOnly !== null,
        pointed: this.guide.pointed === 'import',
        library: this.drawer || isLibrary,
        acts: {
          skip: this.skip,
          skipToSteps: this.guide.shown === null ? null : this.skipToSteps,
          switchLibrary: () => (isLibrary ? this.showLibrary() : (this.drawer = !this.drawer)),
          showCommands: () => this.palette.show(),
          importFiles: () => this.importView.show(),
          showKeys: () => this.keysDialog.show(),
        },
      })}
      <variorum-archive-strips
        .archive=${archive}
        .failure=${this.audit.failure}
        ?unseen=${archive !== null && hasUnseenFindings(localStorage, archive)}
        @variorum-show-check=${this.showCheck}
      ></variorum-archive-strips>
      <variorum-library-view
        id="library"
        role=${isLibrary ? 'main' : 'navigation'}
        ?wide=${isLibrary}
        aria-label=${msg('Articles', { id: 'library.articles' })}
        class=${this.drawer ? 'open' : ''}
        .article=${this.place.article}
        .revision=${this.revision}
        @click=${this.closeDrawer}
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
      ${drawFirstSteps({
        guide: this.guide,
        across: isLibrary,
        go: (to) => this.go(to),
        left: () => {
          this.toasts.show({ message: stepsLeft() });
          this.focusContent();
        },
      })}
      ${isLibrary ? nothing : html`<main class="content">${this.content()}</main>`}
      <footer @variorum-rename=${(event: RenameEvent) => void this.rename(event.name)}>
        <variorum-archive-line
          .archive=${archive}
          .auditing=${this.audit.progress(archive?.auditing ?? null)}
          @variorum-show-check=${this.showCheck}
        ></variorum-archive-line>
        ${drawFrameLinks({
          notes: this.reviewing.count ?? 0,
          run: (command) => this.desk.run(command),
        })}
      </footer>
      <variorum-import-view .article=${this.place.article}></variorum-import-view>
      <variorum-palette-view></variorum-palette-view>
      <variorum-keys-dialog ?desktop=${window.variorum !== undefined}></variorum-keys-dialog>
      <variorum-archive-history .revision=${this.revision}></variorum-archive-history>
      <variorum-archive-audit></variorum-archive-audit>
      <variorum-toast-stack></variorum-toast-stack>`;
  }

  private content(): unknown {
    const { error } = this.archive;
    const closed = this.closed === null ? null : closedFailure(this.closed);
    return drawPlace({
      place: this.place,
      archive: this.archive.value ?? null,
      failure: closed ?? (error ? failureOf(error) : null),
      revision: this.revision,
      articleRevision: this.articleRevision,
      importFiles: () => this.importView.show(),
    });
  }

  /** The same key leads back to the article. */
  private showLibrary(): void {
    if (this.place.page === 'library') window.history.back();
    else this.go({ page: 'library', article: null });
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

  private async showSteps(): Promise<void> {
    await this.guide.begin();
    await this.updateComplete;
    this.stepCard.focus();
  }

  /** The host's menu does not know where the focus is: what is typed is undone where it is typed. */
  private grant(command: string): void {
    if ((command === 'history.undo' || command === 'history.redo') && isTextFocused()) {
      document.execCommand(command === 'history.undo' ? 'undo' : 'redo');
    } else if (isCommandId(command) && !isModal()) this.desk.run(command);
  }

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
    this.focusContent();
  };

  private readonly skipToSteps = (event: Event): void => {
    event.preventDefault();
    this.stepCard.focus();
  };

  private focusContent(): void {
    if (this.place.page === 'library') this.renderRoot.querySelector('variorum-library-view')?.focus();
    else this.renderRoot.querySelector('variorum-article-view')?.focusRoom();
  }

  private go(to: Partial<Place>, replace = false): void {
    const address = formatPlace(move(this.place, to));
    if (replace) {
      window.history.replaceState(null, '', address);
      this.place = parsePlace(address);
    } else {
      // The event that tells of it comes later, and the next key may come before that.
      if (address !== window.location.hash) window.location.hash = address;
      this.follow();
    }
  }

  private readonly hear = (notice: Notice): void => {
    if (notice.type === 'closed') {
      this.closed = notice.reason;
      return;
    }
    if (notice.type === 'asked') return this.grant(notice.command);
    // The others tell of what runs in the background: nothing that is shown of the articles is another for that.
    if (notice.type !== 'changed') return;
    this.revision += 1;
    this.reviewing.countSoon();
    if (notice.article === null || notice.article === this.place.article) this.articleRevision += 1;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-app-view': VariorumAppView;
  }
}
