// <variorum-version-tombstone>: says over a room that a version in it was taken out of the article, or is not one of its
// versions at all, and leads out of there.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { withRemoved } from '../../archive/model/with-removed.ts';
import '../elements/icon.ts';
import { formatNumber } from '../localisation/format.ts';
import { removalInWords } from '../localisation/removed-version-words.ts';
import { numberedVersion } from '../localisation/version-words.ts';
import { clientContext } from '../state/client-context.ts';
import { NavigateEvent, nowhere, type Place } from '../state/location.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { versionRemovals } from '../state/version-removals.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { drawRestore } from './draw-restore.ts';

@localized()
@customElement('variorum-version-tombstone')
export class VariorumVersionTombstone extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-1);
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.1rem var(--space-3);
        margin: 0;
        padding: 0.3rem 0.7rem;
        border-radius: var(--radius);
        background: var(--removed-tint);
        color: var(--ink);
      }
      variorum-icon {
        color: var(--removed);
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: readOnlyContext, subscribe: true })
  @state()
  readOnly: ReadOnly | null = null;
  @property({ attribute: false }) article: Article | null = null;
  /** What is looked at. */
  @property({ attribute: false }) place: Place = nowhere;

  private readonly removals = new Task(this, {
    task: ([article, versions], { signal }) =>
      article && versions ? versionRemovals(this.client, article, versions.split(' '), signal) : null,
    args: () => [this.article?.id, this.removed.join(' ')] as const,
  });

  override render(): unknown {
    return [...this.removed.map((version) => this.drawRemoved(version)), this.drawUnknown()];
  }

  /** Those of the place that the article has, and that were taken out of it. */
  private get removed(): readonly Sha256[] {
    const removed = this.article?.removedVersions ?? [];
    const { room, version, before } = this.place;
    const looked = room === 'compare' ? [before, version] : [version];
    return removed.map(({ id }) => id).filter((id) => looked.includes(id));
  }

  private drawRemoved(version: Sha256): unknown {
    const { article, place } = this;
    if (!article) return nothing;
    const number =
      withRemoved(article, [place.version, place.before]).versions.findIndex(({ id }) => id === version) + 1;
    const removal = removalInWords(this.removals.value?.get(version));
    return html`<p role="status">
      <variorum-icon name="trash"></variorum-icon>
      <span>${place.room === 'versions' ? removal : `${numberedVersion(formatNumber(number))} · ${removal}`}</span>
      ${drawRestore(this, version)} ${this.drawWayOut(version)}
    </p>`;
  }

  private drawUnknown(): unknown {
    const { article, place } = this;
    if (!article || place.version === null) return nothing;
    const known = [...article.versions, ...(article.removedVersions ?? [])].some(({ id }) => id === place.version);
    if (known) return nothing;
    const name = place.version.slice(0, 8);
    return html`<p role="status">
      <variorum-icon name="info"></variorum-icon>
      <span
        >${msg(str`The article has no version ${name}. Its newest is shown.`, { id: 'removedVersions.unknown' })}</span
      >
    </p>`;
  }

  private drawWayOut(version: Sha256): unknown {
    const to = version === this.place.version ? { version: null } : { before: null };
    return html`<button class="link" @click=${() => this.dispatchEvent(new NavigateEvent(to, true))}>
      ${
        version === this.place.version
          ? msg('Go to the newest version', { id: 'removedVersions.newest' })
          : msg('Compare with the version before', { id: 'removedVersions.before' })
      }
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-version-tombstone': VariorumVersionTombstone;
  }
}
