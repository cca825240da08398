// All versions in one apparatus, over the chosen one: the text with its variants, and the life of the word pointed at.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { cutterFor, findWords } from '../../archive/compare/words.ts';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { WordLife } from '../../archive/model/collation.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import '../elements/age-legend.ts';
import '../elements/apparatus-text.ts';
import {
  type ApparatusForm,
  type VariorumApparatusText,
  type WitnessChosen,
  type WordPointed,
} from '../elements/apparatus-text.ts';
import '../elements/failure-notice.ts';
import '../elements/pending-lines.ts';
import '../elements/word-life.ts';
import type { WordOpened, WordSource } from '../elements/word-life.ts';
import { failureText } from '../localisation/failure-text.ts';
import { versionTimes } from '../localisation/version-words.ts';
import { clientContext } from '../state/client-context.ts';
import { type CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import { NavigateEvent } from '../state/location.ts';
import { changeRoomForms, readRoomForms } from '../state/room-forms.ts';
import { saveFile } from '../state/save-file.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { choiceStyles } from '../styles/choice-styles.ts';
import { roomStyles } from '../styles/room-styles.ts';
import { splitRoomStyles } from '../styles/split-room-styles.ts';
import { type ApparatusBlock, apparatusBlocks } from '../text/apparatus-blocks.ts';
import { type Age, agesOf } from '../text/flow-ages.ts';
import { saidBy } from '../text/said-by.ts';
import { collateStyles } from './collate-styles.ts';
import { drawCommand } from './draw-command.ts';

interface Collated {
  readonly versions: readonly Sha256[];
  readonly base: Sha256;
  readonly language: string;
  readonly blocks: readonly ApparatusBlock[];
  readonly ages: readonly Age[];
}

/** A hand passes over many words on its way to one. */
const restingTime = 90;

@localized()
@customElement('variorum-collate-view')
export class VariorumCollateView extends LitElement {
  static override readonly styles = [baseStyles, roomStyles, splitRoomStyles, choiceStyles, collateStyles];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: commandDeskContext }) desk!: CommandDesk;
  @property({ attribute: false }) article!: Article;
  @property() version!: Sha256;
  /** A passage of the base to begin at. */
  @property({ attribute: false }) place: TextRange | null = null;

  @state() private form: ApparatusForm = readRoomForms(localStorage).readings;
  @state() private aged = readRoomForms(localStorage).aged;
  @state() private pointed: WordPointed['word'] | null = null;
  @query('variorum-apparatus-text') private readonly text!: VariorumApparatusText | null;
  #resting = 0;
  #unbind: () => void = () => undefined;

  readonly #collated = new Task(this, {
    task: async ([article, , base], { signal }): Promise<Collated> => {
      const [collated, { text, blocks, language }] = await Promise.all([
        succeed(this.client.call('article.collation', { article, base }, { signal })),
        succeed(this.client.call('version.get', { version: base })),
      ]);
      const { versions, provenance, apparatus } = collated;
      const { count, starts, ends } = findWords(text, 0, text.length, cutterFor(language));
      const words = Array.from({ length: count }, (_, at) => [starts[at] ?? 0, ends[at] ?? 0] as const);
      const own = provenance[versions.indexOf(base)] ?? [];
      return {
        versions,
        base,
        language: language === 'und' ? '' : language,
        blocks: apparatusBlocks({ text, blocks }, apparatus, own, words),
        ages: agesOf(versions.length),
      };
    },
    args: () => [this.article.id, this.#presentIds(), this.#base()] as const,
  });

  readonly #life = new Task(this, {
    task: async ([collated, pointed], { signal }): Promise<WordLife | null> => {
      if (!collated || !pointed) return null;
      const asked = { article: this.article.id, version: collated.base, offset: pointed.offset };
      return (await succeed(this.client.call('article.wordLife', asked, { signal }))).life;
    },
    args: () => [this.#collated.value, this.pointed] as const,
  });

  /** Who says it where it came, and here: more than that is the room of sources. */
  readonly #sources = new Task(this, {
    task: async ([life]): Promise<readonly WordSource[]> => {
      const { versions, base } = this.#collated.value ?? { versions: [] as readonly Sha256[], base: '' };
      if (!life) return [];
      const asked = [...new Set([life.first, versions.indexOf(base)])].filter((at) => life.places[at]);
      const told = await Promise.all(
        asked.map(async (version): Promise<WordSource> => {
          const found = await succeed(this.client.call('version.attributions', { version: versions[version] ?? '' }));
          return { version, label: saidBy(found, life.places[version]?.[0] ?? 0) };
        }),
      );
      const [first, here] = told;
      return first && here && first.label === here.label ? [first] : told;
    },
    args: () => [this.#life.value] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unbind = this.desk.offer({
      'change.next': () => (this.text?.stepVariant(1) ? undefined : false),
      'change.previous': () => (this.text?.stepVariant(-1) ? undefined : false),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unbind();
    clearTimeout(this.#resting);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('version') || changed.has('article')) this.pointed = null;
  }

  override render(): unknown {
    return html`<div class="room">
      <div class="page" @variorum-witness-chosen=${this.#onWitness} @variorum-word-pointed=${this.#onPointed}>
        <slot></slot>
        ${this.#choices()}
        ${this.#collated.render({
          pending: () => html`<variorum-pending-lines></variorum-pending-lines>`,
          error: (error) => this.#failed(error),
          complete: (collated) => this.#apparatus(collated),
        })}
      </div>
      <aside class="margin" tabindex="0" aria-label=${msg('The word', { id: 'collate.margin' })}>
        ${this.#margin()}
      </aside>
    </div>`;
  }

  #choices(): TemplateResult {
    return html`<div class="choices">
      <div class="group" role="group" aria-labelledby="density">
        <span class="label" id="density">${msg('Variants', { id: 'collate.density' })}</span>
        ${this.#choice('marks', msg('Marked', { id: 'collate.marks' }))}
        ${this.#choice('beneath', msg('Beneath', { id: 'collate.beneath' }))}
        ${this.#choice('inline', msg('In the text', { id: 'collate.inline' }))}
      </div>
      <div class="group">
        <button
          class="choice"
          aria-pressed=${this.aged ? 'true' : 'false'}
          @click=${() => (this.aged = changeRoomForms(localStorage, { aged: !this.aged }).aged)}
        >
          ${msg('Age of the words', { id: 'collate.by-age' })}
        </button>
      </div>
      <div class="group files">
        <button class="link" @click=${() => void this.#saveTei()}>
          ${msg('Save the apparatus (TEI)', { id: 'collate.save-tei' })}
        </button>
      </div>
    </div>`;
  }

  #choice(form: ApparatusForm, label: string): TemplateResult {
    return html`<button
      class="choice"
      aria-pressed=${this.form === form ? 'true' : 'false'}
      @click=${() => (this.form = changeRoomForms(localStorage, { readings: form }).readings)}
    >
      ${label}
    </button>`;
  }

  #apparatus({ blocks, ages, language }: Collated): TemplateResult {
    const agree = blocks.every(({ entries }) => entries.length === 0);
    return html`${
        this.aged && ages.length > 1 ? html`<variorum-age-legend .ages=${ages}></variorum-age-legend>` : nothing
      }
      ${
        agree
          ? html`<p class="agree">${this.#agreement(ages.length)}</p>
              ${ages.length > 1 ? nothing : drawCommand('import.show')}`
          : nothing
      }
      <variorum-apparatus-text
        .blocks=${blocks}
        .ages=${ages}
        .times=${this.#times()}
        .textLanguage=${language}
        .form=${this.form}
        .aged=${this.aged && ages.length > 1}
        .place=${this.place}
      ></variorum-apparatus-text>`;
  }

  #agreement(ages: number): string {
    return ages > 1
      ? msg('The versions agree in every word.', { id: 'collate.agree' })
      : msg('There is one version, and so nothing to set against it.', { id: 'collate.only-one' });
  }

  #margin(): unknown {
    const { value: life } = this.#life;
    const collated = this.#collated.value;
    if (this.#life.error) return this.#failed(this.#life.error);
    if (!life || !collated || !this.pointed) return html`<p class="hint">${this.#hint()}</p>`;
    const { block, entry } = this.pointed;
    return html`<div aria-live="polite">
      <variorum-word-life
        .life=${life}
        .times=${this.#times()}
        .textLanguage=${collated.language}
        .sources=${this.#sources.value ?? null}
        .entry=${entry === null ? null : (collated.blocks[block]?.entries[entry] ?? null)}
        @variorum-word-opened=${({ version }: WordOpened) => this.#read(life, version)}
        @click=${this.#onSiglum}
      ></variorum-word-life>
    </div>`;
  }

  #hint(): string {
    return msg(
      'Point at a word, or go to one with Tab and the arrow keys, to see when it came, where it went and who says it.',
      {
        id: 'collate.hint',
      },
    );
  }

  #failed(error: unknown): TemplateResult {
    return html`<variorum-failure-notice
      .failure=${failureOf(error)}
      retry
      @variorum-retry=${() => void this.#collated.run()}
    ></variorum-failure-notice>`;
  }

  async #saveTei(): Promise<void> {
    const outcome = await this.client.call('export.collation', { article: this.article.id, base: this.#base() });
    if (outcome.ok) saveFile(outcome.value);
    else this.dispatchEvent(new ToastEvent({ message: failureText(outcome.error).message }));
  }

  #read(life: WordLife, version: number): void {
    const [id, place] = [this.#collated.value?.versions[version], life.places[version]];
    if (id && place) this.dispatchEvent(new NavigateEvent({ room: 'read', version: id, passage: place }));
  }

  #goTo(version: number): void {
    const id = this.#collated.value?.versions[version];
    if (id) this.dispatchEvent(new NavigateEvent({ version: id }));
  }

  #present(): Article['versions'] {
    return this.article.versions.filter(({ purged }) => purged === undefined);
  }

  #presentIds(): string {
    return this.#present()
      .map(({ id }) => id)
      .join(' ');
  }

  /** The chosen version, or the newest where that one was purged. */
  #base(): Sha256 {
    const present = this.#present();
    return (present.find(({ id }) => id === this.version) ?? present.at(-1))?.id ?? '';
  }

  #times(): readonly string[] {
    return versionTimes({ ...this.article, versions: this.#present() });
  }

  readonly #onWitness = ({ version }: WitnessChosen): void => this.#goTo(version);

  readonly #onSiglum = (event: Event): void => {
    const target = event.composedPath()[0];
    const siglum = target instanceof Element ? target.closest<HTMLElement>('[data-version]') : null;
    if (siglum) this.#goTo(Number(siglum.dataset['version']));
  };

  readonly #onPointed = ({ word }: WordPointed): void => {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => (this.pointed = word), restingTime);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-collate-view': VariorumCollateView;
  }
}
