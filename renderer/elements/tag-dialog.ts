// <variorum-tag-dialog>: the tags of some articles: taken off, put on all of them, or given anew. Knows what the articles
// have and what others are called; what becomes of it is whose who asked.
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { type CatalogueEntry } from '../../archive/model/article.ts';
import { tagSchema } from '../../archive/model/collection.ts';
import { countArticles } from '../localisation/counts.ts';
import { formatNumber } from '../localisation/format.ts';
import { Asking } from '../state/asking.ts';
import { focusWhenOpen } from '../state/focus-when-open.ts';
import { countTags } from '../state/library-selection.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import './icon.ts';
import { tagDialogStyles } from './tag-dialog-styles.ts';

export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

type Tagged = Pick<CatalogueEntry, 'title' | 'tags'>;

/** A tag that some of the articles have, or that all are given. */
interface ShownTag {
  readonly tag: string;
  readonly count: number;
  /** What becomes of it. */
  readonly wish: 'stay' | 'add' | 'remove';
}

@localized()
@customElement('variorum-tag-dialog')
export class VariorumTagDialog extends LitElement {
  static override readonly styles = [baseStyles, dialogStyles, tagDialogStyles];

  @state() private articles: readonly Tagged[] = [];
  @state() private known: readonly string[] = [];
  @state() private tags: readonly ShownTag[] = [];
  @state() private wrong = false;
  @query('input') private readonly field!: HTMLInputElement;
  private readonly asking = new Asking<TagChange>(this);

  /** What is to change; null where nothing is. `known` are tags to complete what is typed: it does not wait for them. */
  ask(articles: readonly Tagged[], known: Promise<readonly string[]>): Promise<TagChange | null> {
    this.articles = articles;
    this.known = [];
    void known.then((tags) => (this.known = tags));
    this.tags = countTags(articles).map(({ tag, count }) => ({ tag, count, wish: 'stay' }));
    this.wrong = false;
    const answer = this.asking.ask();
    void focusWhenOpen(
      this,
      () => this.field,
      () => (this.field.value = ''),
    );
    return answer;
  }

  override render(): unknown {
    const [only] = this.articles;
    const heading =
      this.articles.length === 1 && only
        ? only.title
        : msg(str`Tags of ${countArticles(this.articles.length)}`, { id: 'library.tagHeading' });
    return html`<wa-dialog
      label=${heading}
      light-dismiss
      .open=${live(this.asking.isOpen)}
      @wa-after-hide=${() => this.asking.answer(null)}
    >
      <form @submit=${this.add}>
        <input
          maxlength="61"
          list="known"
          placeholder=${msg('Add a tag', { id: 'library.addTag' })}
          aria-label=${msg('Add a tag', { id: 'library.addTag' })}
          aria-invalid=${this.wrong ? 'true' : 'false'}
          aria-describedby="hint"
          @input=${() => (this.wrong = false)}
        />
        <datalist id="known">${this.known.map((tag) => html`<option value=${tag}></option>`)}</datalist>
        <button class="button" type="submit">${msg('Add', { id: 'library.add' })}</button>
      </form>
      <p id="hint" class=${this.wrong ? 'wrong' : ''}>
        ${msg('Any words without # and comma. Enter adds one.', { id: 'library.tagHint' })}
      </p>
      <ul aria-label=${msg('Tags', { id: 'library.tags' })}>
        ${this.tags.map((shown) => this.drawTag(shown))}
      </ul>
      <div class="actions" slot="footer">
        <button class="button" @click=${() => this.asking.answer(null)}>
          ${msg('Cancel', { id: 'import.cancel' })}
        </button>
        <button class="button primary" @click=${this.save}>${msg('Save', { id: 'notes.save' })}</button>
      </div>
    </wa-dialog>`;
  }

  private drawTag(shown: ShownTag): unknown {
    const { tag, count, wish } = shown;
    const isPartial = wish === 'stay' && count < this.articles.length;
    const part = isPartial
      ? msg(str`on ${formatNumber(count)} of ${formatNumber(this.articles.length)}`, { id: 'library.tagOnSome' })
      : '';
    return html`<li class=${wish}>
      <span class="tag">#${tag}</span>${part ? html`<small>${part}</small>` : nothing}
      ${
        isPartial
          ? html`<button class="link" @click=${() => this.wish(shown, 'add')}>
              ${msg('Put on all', { id: 'library.tagAll' })}
            </button>`
          : nothing
      }
      ${
        wish === 'remove'
          ? html`<button class="link" @click=${() => this.wish(shown, 'stay')}>
              ${msg('Keep', { id: 'library.tagKeep' })}
            </button>`
          : html`<button
              class="quiet"
              aria-label=${msg(str`Take the tag ${tag} off`, { id: 'library.tagOff' })}
              @click=${() => this.wish(shown, count === 0 ? 'gone' : 'remove')}
            >
              <variorum-icon name="x"></variorum-icon>
            </button>`
      }
    </li>`;
  }

  private wish(shown: ShownTag, wish: ShownTag['wish'] | 'gone'): void {
    this.tags =
      wish === 'gone'
        ? this.tags.filter((other) => other !== shown)
        : this.tags.map((other) => (other === shown ? { ...shown, wish } : other));
  }

  private readonly add = (event: Event): void => {
    event.preventDefault();
    if (this.take()) this.field.value = '';
  };

  /** What stands in the field becomes a tag of all; false where it cannot. */
  private take(): boolean {
    const written = this.field.value.trim().replace(/^#/, '');
    if (written === '') return true;
    const parsed = tagSchema.safeParse(written);
    this.wrong = !parsed.success;
    if (!parsed.success) return false;
    const tag = parsed.data;
    const known = this.tags.find((shown) => shown.tag === tag);
    if (known) this.wish(known, known.count === this.articles.length ? 'stay' : 'add');
    else this.tags = [{ tag, count: 0, wish: 'add' }, ...this.tags];
    return true;
  }

  /** Whoever typed a tag and did not press Enter means it. */
  private readonly save = (): void => {
    if (!this.take()) return;
    const wished = (wish: ShownTag['wish']): string[] =>
      this.tags.filter((shown) => shown.wish === wish).map(({ tag }) => tag);
    const change: TagChange = { add: wished('add'), remove: wished('remove') };
    this.asking.answer(change.add.length + change.remove.length > 0 ? change : null);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-tag-dialog': VariorumTagDialog;
  }
}
