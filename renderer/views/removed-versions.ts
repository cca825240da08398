// <variorum-removed-versions>: the versions that were taken out of an article: when and on which device, what stands on
// them still, a way to read each and one to put it back.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Client } from '../../archive/contract.ts';
import type { Article, VersionEntry } from '../../archive/model/article.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import { formatMoment } from '../localisation/format.ts';
import { countNotes } from '../localisation/library-words.ts';
import { removalInWords } from '../localisation/removed-version-words.ts';
import { clientContext } from '../state/client-context.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { versionRemovals } from '../state/version-removals.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { drawRestore } from './draw-restore.ts';

@localized()
@customElement('variorum-removed-versions')
export class VariorumRemovedVersions extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      li {
        display: grid;
        gap: 0.15rem;
        padding: 0.55rem 0;
        border-bottom: var(--hairline);
      }
      strong {
        font: 600 0.9375rem/1.35 var(--font-text);
        overflow-wrap: anywhere;
      }
      small {
        font-size: var(--ui-small);
        color: var(--ink-soft);
      }
      .acts {
        display: flex;
        gap: var(--space-4);
        margin-top: 0.2rem;
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: readOnlyContext, subscribe: true })
  @state()
  readOnly: ReadOnly | null = null;
  @property({ attribute: false }) article: Article | null = null;

  private readonly removals = new Task(this, {
    task: async ([article, versions], { signal }) =>
      article ? versionRemovals(this.client, article, versions?.split(' ') ?? [], signal) : new Map<string, never>(),
    args: () => [this.article?.id, this.removed.map(({ id }) => id).join(' ')] as const,
  });

  override render(): unknown {
    if (this.removed.length === 0) return nothing;
    return html`<ul>
      ${repeat(
        this.removed,
        ({ id }) => id,
        (entry) => this.drawVersion(entry),
      )}
    </ul>`;
  }

  private get removed(): readonly VersionEntry[] {
    return this.article?.removedVersions ?? [];
  }

  private drawVersion({ id, captures, headline, language }: VersionEntry): unknown {
    const captured = formatMoment(captures[0]?.capturedAt ?? '');
    const notes = this.article?.annotations.filter((note) => note.version === id && note.removed === undefined) ?? [];
    const decisions = this.article?.decisions?.filter(({ version }) => version === id) ?? [];
    const facts = [
      msg(str`Captured ${captured}`, { id: 'removedVersions.captured' }),
      ...(notes.length > 0 ? [countNotes(notes.length)] : []),
      ...(decisions.length > 0 ? [msg('with decisions on who says what', { id: 'removedVersions.decisions' })] : []),
    ];
    const read = msg('Read it', { id: 'removedVersions.read' });
    return html`<li>
      <strong lang=${language === 'und' ? nothing : language}>${headline}</strong>
      <small>${facts.join(' · ')}</small>
      <small>${removalInWords(this.removals.value?.get(id))}</small>
      <span class="acts">
        <a
          href=${formatPlace({ ...nowhere, article: this.article?.id ?? null, version: id })}
          aria-label="${read}: ${headline}, ${captured}"
          >${read}</a
        >
        ${drawRestore(this, id, `${headline}, ${captured}`)}
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-removed-versions': VariorumRemovedVersions;
  }
}
