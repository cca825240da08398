// The room of sources: the text with who says what marked in it, and the ledger beside it.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { Attribution, AttributionChange, Attributions } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import { readingBasis } from '../../archive/model/reading-basis.ts';
import type { Sha256, Version } from '../../archive/model/version.ts';
import '../elements/attributed-text.ts';
import type { StatementPointed, VariorumAttributedText } from '../elements/attributed-text.ts';
import '../elements/change-list.ts';
import type { ChangeChosen } from '../elements/change-list.ts';
import '../elements/corpus-dialog.ts';
import type { VariorumCorpusDialog } from '../elements/corpus-dialog.ts';
import '../elements/credit-list.ts';
import '../elements/failure-notice.ts';
import '../elements/pending-lines.ts';
import '../elements/purged-notice.ts';
import '../elements/rejected-statements.ts';
import type { ListedDecision, TakeBackEvent } from '../elements/rejected-statements.ts';
import '../elements/source-ledger.ts';
import type { LedgerChosen, LedgerDecision, VariorumSourceLedger } from '../elements/source-ledger.ts';
import '../elements/statement-editor.ts';
import type { DraftEdited, EditorWish, EditorWishEvent } from '../elements/statement-editor.ts';
import '../elements/version-language.ts';
import type { LanguageChosen } from '../elements/version-language.ts';
import { toldAttribution } from '../localisation/change-words.ts';
import { commandName } from '../localisation/command-names.ts';
import { languageSetWords } from '../localisation/deciding-words.ts';
import { failureText } from '../localisation/failure-text.ts';
import { readOnlyRefusal } from '../localisation/read-only-words.ts';
import { actToast } from '../state/act-toast.ts';
import { clientContext } from '../state/client-context.ts';
import { type CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import { Deciding } from '../state/deciding.ts';
import { NavigateEvent } from '../state/location.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { saveCorpus } from '../state/save-corpus.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { type Toast, ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { roomStyles } from '../styles/room-styles.ts';
import { splitRoomStyles } from '../styles/split-room-styles.ts';
import { placeOf } from '../text/ledger.ts';
import { placeAfter } from '../text/place-after.ts';
import type { RoomView } from './room-view.ts';
import { sourcesStyles } from './sources-styles.ts';

interface Reading {
  readonly content: Version;
  readonly found: Attributions;
  readonly decisions: readonly ListedDecision[];
}

@localized()
@customElement('variorum-sources-view')
export class VariorumSourcesView extends LitElement implements RoomView {
  static override readonly styles = [baseStyles, roomStyles, splitRoomStyles, sourcesStyles];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: commandDeskContext }) desk!: CommandDesk;
  @consume({ context: readOnlyContext, subscribe: true })
  @state()
  readOnly: ReadOnly | null = null;
  @property({ attribute: false }) article!: Article;
  @property() version!: Sha256;
  @property() beforeVersion: Sha256 | null = null;
  @property({ attribute: false }) passage: TextRange | null = null;
  @property() note: string | null = null;

  @state() private chosen: string | null = null;
  @state() private pointed: string | null = null;
  @state() private shown: TextRange | null = null;
  @query('variorum-attributed-text') private readonly page?: VariorumAttributedText;
  @query('variorum-corpus-dialog') private readonly corpus!: VariorumCorpusDialog;
  @query('variorum-source-ledger') private readonly ledger?: VariorumSourceLedger;
  private unbind: () => void = () => undefined;
  /** Aborted when the room is left: no export goes on behind it. */
  private leaving = new AbortController();

  readonly #deciding = new Deciding(this, {
    on: () => ({
      client: this.client,
      article: this.article.id,
      version: this.version,
      text: this.#reading.value?.content.text ?? '',
    }),
    statements: () => this.#statements(),
    chosen: () => this.chosen,
    choose: (id) => this.#choose(id),
    refused: () => this.#refused(),
    takeSelected: () => this.page?.takeSelected() ?? null,
  });

  readonly #reading = new Task(this, {
    task: async ([version, article]): Promise<Reading> => {
      const [content, found] = await Promise.all([
        succeed(this.client.call('version.get', { version, article })),
        succeed(this.client.call('attribution.list', { version, article })),
      ]);
      return { content, found: found.attributions, decisions: found.decisions };
    },
    args: () => [this.version, this.article.id, readingBasis(this.article)] as const,
  });

  readonly #difference = new Task(this, {
    task: async ([before, after, article]) =>
      before === null || before === after
        ? null
        : (await succeed(this.client.call('version.attributionDifference', { before, after, article }))).changes,
    args: () =>
      [
        this.#isPurged(this.beforeVersion) ? null : this.beforeVersion,
        this.version,
        this.article.id,
        readingBasis(this.article),
      ] as const,
  });

  /** Who they are in the archive. */
  readonly #across = new Task(this, {
    task: ([version, article]) => succeed(this.client.call('source.ofVersion', { version, article })),
    args: () => [this.version, this.article.id, readingBasis(this.article)] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.leaving = new AbortController();
    this.unbind = this.desk.offer({
      ...this.#deciding.commands,
      'corpus.export': () => void this.#export(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
    this.unbind();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version')) {
      this.chosen = null;
      this.shown = null;
      this.#deciding.draft = null;
    }
    if (changed.has('passage')) this.shown = this.passage;
  }

  #isPurged(version: Sha256 | null): boolean {
    return this.article.versions.some(({ id, purged }) => id === version && purged !== undefined);
  }

  override render(): unknown {
    const { purged } = this.article.versions.find(({ id }) => id === this.version) ?? {};
    if (purged) {
      return html`<div class="room">
        <div class="page"><variorum-purged-notice .purged=${purged}></variorum-purged-notice></div>
      </div>`;
    }
    return this.#reading.render({
      pending: () =>
        this.#reading.value ? this.#room(this.#reading.value) : html`<variorum-pending-lines></variorum-pending-lines>`,
      error: (error) => this.#failed(error),
      complete: (reading) => this.#room(reading),
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('passage') && this.passage) void this.page?.reveal(this.passage);
  }

  #room({ content, found, decisions }: Reading): TemplateResult {
    const { draft } = this.#deciding;
    const locked = this.readOnly !== null;
    const entry = this.article.versions.find(({ id }) => id === this.version);
    return html`<div
        class="room"
        @variorum-statement-pointed=${(event: StatementPointed) => (this.pointed = event.statement)}
      >
        <div class="page" tabindex="0" role="region" aria-label=${msg('Text', { id: 'sources.text' })}>
          <variorum-attributed-text
            .content=${content}
            .found=${found}
            .statement=${this.pointed ?? this.chosen}
            .shown=${this.shown}
            .draft=${draft}
          ></variorum-attributed-text>
        </div>
        <aside class="margin" @variorum-ledger-chosen=${this.#onChosen}>
          ${
            draft === null
              ? nothing
              : html`<variorum-statement-editor
                  .draft=${draft}
                  .text=${content.text}
                  .names=${found.sources.map(({ label }) => label)}
                  @variorum-editor-wish=${({ wish }: EditorWishEvent) => this.#wish(wish)}
                  @variorum-draft-edited=${(event: DraftEdited) => this.#deciding.put(event.draft)}
                ></variorum-statement-editor>`
          }
          <variorum-credit-list
            .text=${content.text}
            .credits=${found.credits}
            ?hidden=${found.credits.length === 0}
          ></variorum-credit-list>
          ${this.#difference.render({
            error: (error) => this.#failed(error),
            complete: (changes) => this.#changes(changes),
          })}
          <variorum-source-ledger
            .text=${content.text}
            .found=${found}
            .statement=${this.chosen}
            .pointed=${this.pointed}
            .cards=${this.#across.render({ complete: ({ sources }) => sources }) ?? {}}
            .versions=${this.article.versions.map(({ id }) => id)}
            ?locked=${locked}
            @variorum-ledger-decision=${({ command }: LedgerDecision) => this.desk.run(command)}
          ></variorum-source-ledger>
          <variorum-rejected-statements
            .decisions=${decisions}
            ?locked=${locked}
            @variorum-take-back=${({ decision }: TakeBackEvent) => this.#deciding.undecide(decision)}
          ></variorum-rejected-statements>
          <footer>
            <variorum-version-language
              detected=${entry?.language ?? 'und'}
              .set=${entry?.languageSet ?? null}
              ?locked=${locked}
              @variorum-language-chosen=${({ language }: LanguageChosen) => void this.#setLanguage(language)}
            ></variorum-version-language>
            <button class="link" @click=${() => void this.#export()}>${commandName('corpus.export')}</button>
          </footer>
        </aside>
      </div>
      <variorum-corpus-dialog></variorum-corpus-dialog>`;
  }

  #statements(): readonly Attribution[] {
    const { attributions = [] } = this.#reading.value?.found ?? {};
    return [...attributions].sort((one, other) => placeOf(one)[0] - placeOf(other)[0]);
  }

  #choose(id: string): void {
    this.chosen = id;
    this.shown = null;
    const statement = this.#statements().find((each) => each.id === id);
    // One that was just added is not read yet.
    if (statement !== undefined) void this.page?.reveal(placeOf(statement));
    if (this.#deciding.draft === null) void this.updateComplete.then(() => this.ledger?.reveal(id));
  }

  #refused(): boolean {
    if (this.readOnly === null) return false;
    this.dispatchEvent(new ToastEvent({ message: readOnlyRefusal() }));
    return true;
  }

  #wish(wish: EditorWish): void {
    if (wish === 'save') this.#deciding.save();
    else if (wish === 'cancel') this.#deciding.cancel();
    else this.#deciding.take(wish);
  }

  async #setLanguage(language: string | null): Promise<void> {
    if (this.#refused()) return;
    const { client, version } = this;
    const set = client.call('version.setLanguage', { article: this.article.id, version, language });
    const tell = (toast: Toast): void => void this.dispatchEvent(new ToastEvent(toast));
    tell(await actToast(client, set, () => languageSetWords(language), tell));
  }

  async #export(): Promise<void> {
    const choice = await this.corpus.ask();
    if (choice === null) return;
    const articles = choice.of === 'article' ? [this.article.id] : null;
    const options = { signal: this.leaving.signal };
    const saved = await saveCorpus(this.client, { format: choice.format, articles }, options);
    const message = saved.ok ? msg('Exported', { id: 'corpus.saved' }) : failureText(saved.error).message;
    this.dispatchEvent(new ToastEvent({ message }));
  }

  #changes(changes: readonly AttributionChange[] | null): TemplateResult | typeof nothing {
    const before = this.article.versions.findIndex(({ id }) => id === this.beforeVersion) + 1;
    if (!changes || before === 0) return nothing;
    return html`<section>
      <h2>${msg(str`Changed since version ${before}`, { id: 'sources.changed-since' })}</h2>
      ${
        changes.length === 0
          ? html`<p>${msg('Nobody says anything else than before.', { id: 'sources.nothing-changed' })}</p>`
          : html`<variorum-change-list
              .changes=${changes.map((change, at) => toldAttribution(change, String(at)))}
              @variorum-change-chosen=${this.#onChange}
            ></variorum-change-list>`
      }
    </section>`;
  }

  #failed(error: unknown): TemplateResult {
    return html`<variorum-failure-notice
      .failure=${failureOf(error)}
      retry
      @variorum-retry=${() => void Promise.all([this.#reading.run(), this.#difference.run()])}
    ></variorum-failure-notice>`;
  }

  readonly #onChosen = ({ range, statement }: LedgerChosen): void => {
    this.chosen = statement;
    this.shown = statement === null ? range : null;
    void this.page?.reveal(range);
  };

  /** A change opens the comparison at its place; one that stands in the older text alone, where that place would be. */
  readonly #onChange = async ({ change }: ChangeChosen): Promise<void> => {
    const before = this.beforeVersion;
    let passage = change.after;
    if (!passage && change.before && before) {
      const comparison = await this.client.call('version.compare', {
        before,
        after: this.version,
        article: this.article.id,
      });
      if (comparison.ok) passage = placeAfter(comparison.value, change.before);
    }
    this.dispatchEvent(new NavigateEvent({ room: 'compare', before, passage }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-sources-view': VariorumSourcesView;
  }
}
