// <variorum-article-acts>: what is done with the open article: naming it, its tags, splitting it, removing and restoring
// it and its versions. Asks what has to be asked first, and tells what was done with a way to take it back.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { Result } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import '../elements/removed-versions-dialog.ts';
import type { VariorumRemovedVersionsDialog } from '../elements/removed-versions-dialog.ts';
import '../elements/split-dialog.ts';
import type { VariorumSplitDialog } from '../elements/split-dialog.ts';
import '../elements/tag-dialog.ts';
import type { VariorumTagDialog } from '../elements/tag-dialog.ts';
import { failureText } from '../localisation/failure-text.ts';
import { splitWords, taggedWords } from '../localisation/library-acts-words.ts';
import { lastVersionWords } from '../localisation/removed-version-words.ts';
import { actToast } from '../state/act-toast.ts';
import { clientContext } from '../state/client-context.ts';
import { formatPlace, NavigateEvent, type Place } from '../state/location.ts';
import { type Toast, ToastEvent } from '../state/toast-event.ts';
import { undoRemoval } from '../state/undo-removal.ts';
import { removeVersion } from '../state/version-standing.ts';
import './removed-versions.ts';

@localized()
@customElement('variorum-article-acts')
export class VariorumArticleActs extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;

  @consume({ context: clientContext }) client!: Client;

  /** The open article. */
  @property({ attribute: false }) article: Article | null = null;

  @query('variorum-removed-versions-dialog') private readonly removedDialog!: VariorumRemovedVersionsDialog;
  @query('variorum-split-dialog') private readonly splitDialog!: VariorumSplitDialog;
  @query('variorum-tag-dialog') private readonly tagDialog!: VariorumTagDialog;

  /** Asks which versions go, makes an article of them, and goes there. */
  async split(article: Article): Promise<void> {
    const versions = await this.splitDialog.ask(article);
    if (!versions) return;
    const split = this.client.call('article.split', { article: article.id, versions: [...versions] });
    this.tell(await actToast(this.client, split, () => splitWords(versions.length), this.tell));
    const outcome = await split;
    if (outcome.ok) this.dispatchEvent(new NavigateEvent({ article: outcome.value.id, room: 'read' }));
  }

  async tag(article: Article): Promise<void> {
    const known = this.client
      .call('library.facets', {})
      .then((facets) => (facets.ok ? facets.value.tags.map(({ value }) => value) : []));
    const change = await this.tagDialog.ask([article], known);
    if (!change) return;
    const params = { articles: [article.id], add: [...change.add], remove: [...change.remove] };
    const tagged = this.client.call('library.tag', params);
    this.tell(await actToast(this.client, tagged, (done) => taggedWords(done.articles), this.tell));
  }

  async rename(article: string, title: string): Promise<void> {
    await this.tellFailure(this.client.call('article.setTitle', { article, title }));
  }

  /** Removes the article of `place`; undoing leads back there. */
  async removeArticle(place: Place): Promise<void> {
    const { article } = place;
    if (!article || !(await this.tellFailure(this.client.call('article.remove', { article })))) return;
    this.tell({
      message: msg('The article was removed.', { id: 'shell.removed' }),
      action: {
        label: msg('Undo', { id: 'notes.undo' }),
        run: () => void this.bringBack(place, undoRemoval(this.client, { article })),
      },
    });
    this.dispatchEvent(new NavigateEvent({ article: null }));
  }

  async restoreArticle(place: Place): Promise<void> {
    const { article } = place;
    if (article) await this.bringBack(place, this.client.call('article.restore', { article }));
  }

  /** Takes out the version that is looked at, and goes on with the one beside it; undoing leads back. */
  async removeVersion(article: Article, version: Sha256, place: Place): Promise<void> {
    const { client, tell } = this;
    const at = article.versions.findIndex(({ id }) => id === version);
    if (article.versions.length === 1) {
      const label = msg('Remove the article', { id: 'shell.remove' });
      tell({ message: lastVersionWords(), action: { label, run: () => void this.removeArticle(place) } });
      return;
    }
    const back = (): void => this.go({ ...place, version });
    if (!(await removeVersion({ client, article: article.id, version, tell }, at + 1, back))) return;
    const beside = article.versions[at + 1] ?? article.versions[at - 1];
    this.dispatchEvent(new NavigateEvent({ version: beside?.id ?? null, before: null }, true));
  }

  showRemoved(): void {
    this.removedDialog.open = true;
  }

  override render(): unknown {
    const { article } = this;
    return html`<variorum-split-dialog></variorum-split-dialog><variorum-tag-dialog></variorum-tag-dialog
      ><variorum-removed-versions-dialog ?empty=${!article?.removedVersions}
        ><variorum-removed-versions .article=${article}></variorum-removed-versions
      ></variorum-removed-versions-dialog>`;
  }

  /** Goes there too, so that what could not be restored is seen to be removed still. */
  private async bringBack(place: Place, restored: Promise<Result<unknown>>): Promise<void> {
    await this.tellFailure(restored);
    this.go(place);
  }

  private go(place: Place): void {
    window.location.hash = formatPlace(place);
  }

  /** Whether it went well; says what did not. */
  private async tellFailure(outcome: Promise<Result<unknown>>): Promise<boolean> {
    const result = await outcome;
    if (!result.ok) this.tell({ message: failureText(result.error).message });
    return result.ok;
  }

  private readonly tell = (toast: Toast): void => void this.dispatchEvent(new ToastEvent(toast));
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-article-acts': VariorumArticleActs;
  }
}
