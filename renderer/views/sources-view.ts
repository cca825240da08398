// The room of sources: the text with who says what marked in it, and the ledger beside it.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { AttributionChange, Attributions } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { readingBasis } from '../../archive/model/reading-basis.ts';
import type { Sha256, Version } from '../../archive/model/version.ts';
import '../elements/attributed-text.ts';
import type { StatementPointed, VariorumAttributedText } from '../elements/attributed-text.ts';
import '../elements/change-list.ts';
import type { ChangeChosen } from '../elements/change-list.ts';
import '../elements/credit-list.ts';
import '../elements/failure-notice.ts';
import '../elements/pending-lines.ts';
import '../elements/purged-notice.ts';
import '../elements/source-ledger.ts';
import type { LedgerChosen } from '../elements/source-ledger.ts';
import { toldAttribution } from '../localisation/change-words.ts';
import { clientContext } from '../state/client-context.ts';
import { NavigateEvent } from '../state/location.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { roomStyles } from '../styles/room-styles.ts';
import { splitRoomStyles } from '../styles/split-room-styles.ts';
import { placeAfter } from '../text/place-after.ts';
import type { RoomView } from './room-view.ts';

interface Reading {
  readonly content: Version;
  readonly found: Attributions;
}

@localized()
@customElement('variorum-sources-view')
export class VariorumSourcesView extends LitElement implements RoomView {
  static override readonly styles = [
    baseStyles,
    roomStyles,
    splitRoomStyles,
    css`
      .margin > * + * {
        margin-top: var(--space-5);
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  @property({ attribute: false }) article!: Article;
  @property() version!: Sha256;
  @property() beforeVersion: Sha256 | null = null;
  @property({ attribute: false }) passage: TextRange | null = null;
  @property() note: string | null = null;

  @state() private chosen: string | null = null;
  @state() private pointed: string | null = null;
  @state() private shown: TextRange | null = null;
  @query('variorum-attributed-text') private readonly page?: VariorumAttributedText;

  readonly #reading = new Task(this, {
    task: async ([version, article]): Promise<Reading> => {
      const [content, found] = await Promise.all([
        succeed(this.client.call('version.get', { version, article })),
        succeed(this.client.call('version.attributions', { version, article })),
      ]);
      return { content, found };
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version')) {
      this.chosen = null;
      this.shown = null;
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

  #room({ content, found }: Reading): TemplateResult {
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
        ></variorum-attributed-text>
      </div>
      <aside class="margin" @variorum-ledger-chosen=${this.#onChosen}>
        <variorum-credit-list .text=${content.text} .credits=${found.credits}></variorum-credit-list>
        ${this.#difference.render({
          error: (error) => this.#failed(error),
          complete: (changes) => this.#changes(changes),
        })}
        <variorum-source-ledger
          .text=${content.text}
          .found=${found}
          .statement=${this.chosen}
          .pointed=${this.pointed}
        ></variorum-source-ledger>
      </aside>
    </div>`;
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
