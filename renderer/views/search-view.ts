// The search box at the top: headlines, texts and notes; what is found stands under it, and opens at its passage.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Progress } from '../../archive/model/progress.ts';
import type { SearchHit } from '../../archive/model/search-hit.ts';
import '../elements/failure-notice.ts';
import '../elements/icon.ts';
import { counted, formatShare } from '../localisation/format.ts';
import { clientContext } from '../state/client-context.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { cutByRanges } from '../text/cut-by-ranges.ts';
import { groupHits } from '../text/group-hits.ts';
import { searchStyles } from './search-styles.ts';

/** Milliseconds without a keystroke before the archive is asked. */
const pause = 120;
/** Fewer articles are read before anyone could read that they are. */
const manyArticles = 20;

@localized()
@customElement('variorum-search-view')
export class VariorumSearchView extends LitElement {
  static override readonly styles = [baseStyles, searchStyles];

  @consume({ context: clientContext }) client!: Client;
  /** Any new value searches again. */
  @property({ type: Number }) revision = 0;

  @state() private text = '';
  @state() private open = false;
  @state() private chosen = 0;
  /** How far the articles are read that a search has to read first; null where none has to be. */
  @state() private progress: Progress | null = null;
  @query('input') private readonly input!: HTMLInputElement;

  private readonly found = new Task(this, {
    task: async ([text], { signal }) => {
      if (text === '') return [];
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
      const onProgress = (progress: Progress): void => void (this.progress = progress);
      try {
        const { hits } = await succeed(this.client.call('search.query', { text }, { signal, onProgress }));
        return groupHits(hits);
      } finally {
        if (!signal.aborted) this.progress = null;
      }
    },
    args: () => [this.text.trim(), this.revision] as const,
  });

  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  override render(): unknown {
    const open = this.open && this.text.trim() !== '';
    return html`<search
      @focusout=${this.focusOut}
      @keydown=${this.keyDown}
      @pointermove=${(event: Event) => (this.chosen = this.hitAt(event) ?? this.chosen)}
      @pointerdown=${(event: Event) => this.hitAt(event) !== undefined && event.preventDefault()}
      @click=${(event: Event) => this.goTo(this.hitAt(event))}
    >
      <variorum-icon name="search"></variorum-icon>
      <input
        type="text"
        role="combobox"
        spellcheck="false"
        autocomplete="off"
        aria-label=${msg('Search in headlines, texts and notes', { id: 'search.label' })}
        placeholder=${msg('Search in headlines, texts and notes', { id: 'search.label' })}
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="found"
        aria-activedescendant=${open && this.hits.length > 0 ? `hit-${String(this.chosen)}` : nothing}
        .value=${this.text}
        @focus=${() => (this.open = true)}
        @input=${(event: Event) => {
          this.text = (event.target as HTMLInputElement).value;
          this.chosen = 0;
          this.open = true;
        }}
      />
      <kbd>/</kbd>
      ${open ? html`<div class="popup">${this.results()}</div>` : nothing}
    </search>`;
  }

  private get hits(): readonly SearchHit[] {
    return (this.found.value ?? []).flatMap((group) => group.hits);
  }

  private results(): unknown {
    if (this.found.status === TaskStatus.ERROR) {
      return html`<variorum-failure-notice .failure=${failureOf(this.found.error)}></variorum-failure-notice>`;
    }
    const groups = this.found.value;
    const { hits } = this;
    // What was found before stays until there is more to say; that nothing was is not known yet.
    if (!groups || (hits.length === 0 && this.found.status === TaskStatus.PENDING)) {
      return drawSearching(this.progress);
    }
    return html`<p class="count" role="status">
        ${countHits(hits.length)}
        ${
          hits.length === 0
            ? html`<span
                >${msg('Fewer words find more, and so does the beginning of a word.', { id: 'search.none.hint' })}</span
              >`
            : nothing
        }
      </p>
      <div id="found" role="listbox" aria-label=${msg('Found', { id: 'search.found' })}>
        ${groups.map(
          (group, index) =>
            html`<div role="group" aria-labelledby=${`group-${String(index)}`}>
              <h3 id=${`group-${String(index)}`} role="presentation">${group.title}</h3>
              ${group.hits.map((hit) => this.hit(hit, hits.indexOf(hit)))}
            </div>`,
        )}
      </div>`;
  }

  private hit(hit: SearchHit, index: number): unknown {
    const here = index === this.chosen;
    return html`<div
      id=${`hit-${String(index)}`}
      data-hit=${index}
      class="hit"
      role="option"
      aria-selected=${here ? 'true' : 'false'}
    >
      <span class="field">${fieldName(hit.field)}</span>
      <span class="snippet"
        >${drawSnippet(hit)}
        ${hit.versionNumber === null || hit.versions === 1 ? nothing : html`<small>${versionOf(hit.versionNumber, hit.versions)}</small>`}</span
      >
    </div>`;
  }

  private readonly keyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.hits.length > 0) {
      event.preventDefault();
      this.open = true;
      this.chosen = (this.chosen + step + this.hits.length) % this.hits.length;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter') {
      void this.goWhenFound();
    } else if (event.key === 'Escape') {
      if (this.open && this.text !== '') this.open = false;
      else this.input.blur();
    }
  };

  private readonly focusOut = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !this.renderRoot.contains(event.relatedTarget)) this.open = false;
  };

  /** The number of the hit that an event is about. */
  private hitAt(event: Event): number | undefined {
    const hit = event.composedPath().find((target) => target instanceof HTMLElement && target.dataset['hit']);
    return hit ? Number((hit as HTMLElement).dataset['hit']) : undefined;
  }

  /** What was typed last may still be looked for; the hits that are shown are then an earlier search's. */
  private async goWhenFound(): Promise<void> {
    const { text } = this;
    await this.updateComplete;
    if (this.found.status === TaskStatus.PENDING) await this.found.taskComplete.catch(() => undefined);
    if (this.open && this.text === text) this.goTo(this.chosen);
  }

  private goTo(index: number | undefined): void {
    const hit = index === undefined ? undefined : this.hits[index];
    if (!hit) return;
    this.open = false;
    this.input.blur();
    const { article, version, at, annotation } = hit;
    window.location.hash = formatPlace({ ...nowhere, article, version, passage: at, note: annotation });
  }
}

function drawSnippet({ snippet, ranges }: SearchHit): readonly (TemplateResult | string)[] {
  const marked = ranges.map((range) => ({ range, mark: true }));
  return cutByRanges([0, snippet.length], marked).map(({ range, marks }) => {
    const text = snippet.slice(...range);
    return marks.length > 0 ? html`<mark>${text}</mark>` : text;
  });
}

function versionOf(number: number, versions: number): string {
  return msg(str`version ${number} of ${versions}`, { id: 'search.versionOf' });
}

/** Before the first search of a large archive its articles are read, which takes its time. */
function drawSearching(progress: Progress | null): TemplateResult {
  return html`<p class="count" role="status">
    ${
      progress && progress.total >= manyArticles
        ? [
            msg('Reading the articles for their words', { id: 'search.reading' }),
            formatShare(progress.done / progress.total),
          ].join(' ')
        : msg('Searching …', { id: 'search.searching' })
    }
  </p>`;
}

function fieldName(field: SearchHit['field']): string {
  switch (field) {
    case 'headline':
      return msg('Headline', { id: 'search.headline' });
    case 'text':
      return msg('Text', { id: 'search.text' });
    case 'note':
      return msg('Note', { id: 'search.note' });
  }
}

function countHits(count: number): string {
  return counted(count, {
    one: () => msg(str`${count} place`, { id: 'search.place.one' }),
    other: () =>
      count === 0
        ? msg('Nothing was found.', { id: 'search.none' })
        : msg(str`${count} places`, { id: 'search.place.other' }),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-search-view': VariorumSearchView;
  }
}
