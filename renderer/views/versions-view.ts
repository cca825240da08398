// The room of all versions: one picture of them or one apparatus, and the chosen passage read from version to version.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { Passage } from '../../archive/model/passage.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { readingBasis } from '../../archive/model/reading-basis.ts';
import type { Sha256, Version } from '../../archive/model/version.ts';
import '../elements/failure-notice.ts';
import type { FlowHeading } from '../elements/flow-headings.ts';
import type { ColumnChosen, PassageChosen } from '../elements/history-flow.ts';
import '../elements/passage-history.ts';
import type { PassageOpened } from '../elements/passage-history.ts';
import '../elements/pending-lines.ts';
import '../elements/purged-notice.ts';
import '../elements/source-matrix.ts';
import '../elements/version-summaries.ts';
import type { SummarisedVersion, SummaryChosen } from '../elements/version-summaries.ts';
import { summaryInWords } from '../localisation/change-summary.ts';
import { versionTimes } from '../localisation/version-words.ts';
import { clientContext } from '../state/client-context.ts';
import { NavigateEvent } from '../state/location.ts';
import { nextTask } from '../state/next-task.ts';
import { changeRoomForms, readRoomForms, type VersionsForm } from '../state/room-forms.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { choiceStyles } from '../styles/choice-styles.ts';
import { roomStyles } from '../styles/room-styles.ts';
import { type Flow, flowOf } from '../text/flow-links.ts';
import { passageHistory } from '../text/passage-history.ts';
import { stepsOf } from '../text/passage-steps.ts';
import './collate-view.ts';
import './flow-picture.ts';
import './removed-versions.ts';
import type { RoomView, Summaries } from './room-view.ts';

/** What the picture is drawn from. */
interface Flowing {
  readonly passages: readonly Passage[];
  readonly flow: Flow;
}

@localized()
@customElement('variorum-versions-view')
export class VariorumVersionsView extends LitElement implements RoomView {
  static override readonly styles = [
    baseStyles,
    roomStyles,
    choiceStyles,
    css`
      .forms {
        margin-bottom: var(--space-4);
      }
      @media print {
        .forms {
          display: none;
        }
      }
      .chosen {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        justify-content: space-between;
      }
      .chosen h2 {
        flex: 1;
        color: var(--ink);
      }
      variorum-collate-view {
        height: 100%;
      }
      .margin section + section {
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
  @property({ attribute: false }) summaries: Summaries = [];

  @state() private form: VersionsForm = readRoomForms(localStorage).versions;
  @state() private chosen: string | null = null;

  readonly #passages = new Task(this, {
    task: async ([, article], { signal }): Promise<Flowing> => {
      const [{ passages }, { provenance }] = await Promise.all([
        succeed(this.client.call('article.passages', { article }, { signal })),
        succeed(this.client.call('article.collation', { article }, { signal })),
      ]);
      // Each step in a task of its own: together they are long enough to be felt.
      await nextTask();
      const flow = flowOf(provenance, passages);
      await nextTask();
      return { passages, flow };
    },
    args: () => [this.#versionIds(), this.article.id] as const,
  });

  /** Only a passage that is read through the versions needs their texts. */
  readonly #texts = new Task(this, {
    task: async ([ids, wanted]) =>
      Promise.all(
        ids
          .split(' ')
          .filter((id) => id !== '' && wanted)
          .map((version) => succeed(this.client.call('version.get', { version }))),
      ),
    args: () => [this.#versionIds(), this.chosen !== null] as const,
  });

  readonly #sources = new Task(this, {
    task: async ([article], { signal }) => succeed(this.client.call('article.sourceMatrix', { article }, { signal })),
    args: () => [this.article.id, this.#versionIds(), readingBasis(this.article)] as const,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('article') && changed.get('article')?.id !== this.article.id) this.chosen = null;
  }

  override render(): unknown {
    if (this.form === 'apparatus' && this.#present().length > 0) {
      return html`<variorum-collate-view .article=${this.article} .version=${this.version} .place=${this.#placeInBase()}
        >${this.#forms()}</variorum-collate-view
      >`;
    }
    return html`<div class="room">
      <div
        class="page"
        @variorum-passage-chosen=${this.#onChosen}
        @variorum-column-chosen=${({ version }: ColumnChosen) => this.#goTo(version)}
      >
        ${this.#purged()}
        ${this.#passages.render({
          pending: () => html`<variorum-pending-lines></variorum-pending-lines>`,
          error: (error) => this.#failed(error, this.#passages),
          complete: (flowing) => (this.#present().length > 0 ? this.#picture(flowing) : nothing),
        })}
      </div>
      <aside class="margin" @variorum-passage-opened=${this.#onOpened}>${this.#margin()}</aside>
    </div>`;
  }

  /** The versions that no passage can be followed through. */
  #purged(): readonly (TemplateResult | typeof nothing)[] {
    const brief = this.#present().length > 0;
    return this.article.versions.map(({ purged }, at) =>
      purged
        ? html`<variorum-purged-notice .purged=${purged} .number=${at + 1} ?brief=${brief}></variorum-purged-notice>`
        : nothing,
    );
  }

  #picture({ passages, flow }: Flowing): TemplateResult {
    const times = this.#times();
    const headings = this.#present().map(({ captures, words }, at): FlowHeading => ({
      instant: captures[0]?.capturedAt ?? '',
      time: times[at] ?? '',
      words,
    }));
    return html`<variorum-flow-picture
      name=${this.article.title}
      .headings=${headings}
      .passages=${passages}
      .flow=${flow}
      .selected=${this.chosen}
      .version=${this.#index()}
      ?table=${this.form === 'table'}
      >${this.#forms()}</variorum-flow-picture
    >`;
  }

  #forms(): TemplateResult {
    return html`<div class="forms group" role="group" aria-label=${msg('Show as', { id: 'versions.show-as' })}>
      ${this.#choice('picture', msg('Picture', { id: 'versions.as-picture' }))}
      ${this.#choice('apparatus', msg('Apparatus', { id: 'versions.as-apparatus' }))}
      ${this.#choice('table', msg('Table', { id: 'versions.as-table' }))}
    </div>`;
  }

  #choice(form: VersionsForm, label: string): TemplateResult {
    return html`<button
      class="choice"
      aria-pressed=${this.form === form ? 'true' : 'false'}
      @click=${() => this.#show(form)}
    >
      ${label}
    </button>`;
  }

  #show(form: VersionsForm): void {
    this.form = changeRoomForms(localStorage, { versions: form }).versions;
  }

  #margin(): TemplateResult {
    const passages = this.#passages.value?.passages ?? [];
    const passage = passages.find(({ id }) => id === this.chosen);
    return html`
      ${passage ? html`<section aria-live="polite">${this.#history(passages, passage)}</section>` : nothing}
      ${this.#brought()}
      <section>
        <h2>${msg('Sources through the versions', { id: 'versions.sources' })}</h2>
        ${this.#sources.render({
          error: (error) => this.#failed(error, this.#sources),
          complete: (across) => html`<variorum-source-matrix .across=${across}></variorum-source-matrix>`,
        })}
      </section>
      ${
        this.article.removedVersions
          ? html`<section>
              <h2>${msg('Removed versions', { id: 'removedVersions.heading' })}</h2>
              <variorum-removed-versions .article=${this.article}></variorum-removed-versions>
            </section>`
          : nothing
      }
    `;
  }

  #brought(): TemplateResult | typeof nothing {
    const times = versionTimes(this.article);
    const brought = this.summaries.flatMap((summary, index): readonly SummarisedVersion[] =>
      summary ? [{ index, time: times[index] ?? '', summary: summaryInWords(summary) }] : [],
    );
    if (brought.length === 0) return nothing;
    return html`<section>
      <h2>${msg('What each version brought', { id: 'versions.brought' })}</h2>
      <variorum-version-summaries
        .versions=${brought}
        @variorum-summary-chosen=${({ index }: SummaryChosen) => this.#compare(index)}
      ></variorum-version-summaries>
    </section>`;
  }

  #compare(index: number): void {
    const [before, version] = [this.article.versions[index - 1], this.article.versions[index]];
    if (!before || !version) return;
    this.dispatchEvent(new NavigateEvent({ room: 'compare', before: before.id, version: version.id }));
  }

  #history(passages: readonly Passage[], passage: Passage): TemplateResult {
    return html`
      <div class="chosen">
        <h2>${passage.label}</h2>
        <button class="link" @click=${() => this.#show('apparatus')}>
          ${msg('In the apparatus', { id: 'collate.show-there' })}
        </button>
        <button class="link" @click=${() => (this.chosen = null)}>${msg('Close', { id: 'versions.close' })}</button>
      </div>
      ${this.#texts.render({
        error: (error) => this.#failed(error, this.#texts),
        complete: (texts) => this.#states(passages, passage, texts),
      })}
    `;
  }

  #states(passages: readonly Passage[], passage: Passage, texts: readonly Version[]): TemplateResult {
    const steps = stepsOf(passages, texts.length)[passages.indexOf(passage)] ?? [];
    const states = passageHistory(
      passage,
      steps,
      texts.map(({ text }) => text),
    );
    return html`<variorum-passage-history
      .states=${states}
      .times=${this.#times()}
      .textLanguage=${texts[0]?.language ?? ''}
    ></variorum-passage-history>`;
  }

  #failed(error: unknown, task: { run(): Promise<void> }): TemplateResult {
    return html`<variorum-failure-notice
      .failure=${failureOf(error)}
      retry
      @variorum-retry=${() => void task.run()}
    ></variorum-failure-notice>`;
  }

  #versionIds(): string {
    return this.#present()
      .map(({ id }) => id)
      .join(' ');
  }

  /** The versions that there is a text of: those that passages are followed through. */
  #present(): Article['versions'] {
    return this.article.versions.filter(({ purged }) => purged === undefined);
  }

  /** Which of them is chosen; the last where that one was purged. */
  #index(): number {
    const present = this.#present();
    const at = present.findIndex(({ id }) => id === this.version);
    return at < 0 ? present.length - 1 : at;
  }

  /** Where the chosen passage stands in the chosen version; null where it does not, or where none is chosen. */
  #placeInBase(): TextRange | null {
    const passage = this.#passages.value?.passages.find(({ id }) => id === this.chosen);
    return passage?.ranges[this.#index()] ?? null;
  }

  #goTo(index: number): void {
    const entry = this.#present()[index];
    if (entry && entry.id !== this.version) this.dispatchEvent(new NavigateEvent({ version: entry.id }, true));
  }

  readonly #onChosen = ({ passage, version }: PassageChosen): void => {
    this.chosen = passage;
    if (passage !== null && version !== null) this.#goTo(version);
  };

  #times(): readonly string[] {
    return versionTimes({ ...this.article, versions: this.#present() });
  }

  readonly #onOpened = ({ version, range }: PassageOpened): void => {
    const entry = this.#present()[version];
    if (entry) this.dispatchEvent(new NavigateEvent({ room: 'read', version: entry.id, passage: range }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-versions-view': VariorumVersionsView;
  }
}
