// <variorum-recent-archives>: the archives that were open on this computer, each to be opened in a window of its own or
// struck off the list. Says what has become of each.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HostDescription } from '../../archive/contract.ts';
import { baseStyles } from '../styles/base-styles.ts';

export type RecentArchive = HostDescription['recent'][number];

/** Asks to open one, or to bring its window forward. */
export class OpenArchiveEvent extends Event {
  static readonly type = 'variorum-open-archive';
  readonly location: string;

  constructor(location: string) {
    super(OpenArchiveEvent.type, { bubbles: true, composed: true });
    this.location = location;
  }
}

/** Asks to strike one off the list. */
export class ForgetArchiveEvent extends Event {
  static readonly type = 'variorum-forget-archive';
  readonly location: string;

  constructor(location: string) {
    super(ForgetArchiveEvent.type, { bubbles: true, composed: true });
    this.location = location;
  }
}

@localized()
@customElement('variorum-recent-archives')
export class VariorumRecentArchives extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        border-bottom: var(--hairline);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        padding-block: 0.45rem;
        border-top: var(--hairline);
      }
      .what {
        flex: 1 1 14rem;
        min-width: 0;
      }
      b {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .state {
        color: var(--ink-soft);
        font-size: var(--ui-small);
      }
      code {
        display: block;
        color: var(--ink-faint);
        font: 0.86em var(--font-mono);
        overflow-wrap: anywhere;
      }
      .acts {
        display: flex;
        gap: var(--space-2);
      }
    `,
  ];

  /** The newest first. */
  @property({ attribute: false }) archives: readonly RecentArchive[] = [];
  /** The folder of the archive that this window shows. */
  @property() here = '';

  override render(): unknown {
    return html`<ul>
      ${repeat(
        this.archives,
        ({ location }) => location,
        (archive) => this.row(archive),
      )}
    </ul>`;
  }

  private row(archive: RecentArchive): unknown {
    const { location, isOpen, isThere } = archive;
    const name = folderName(location);
    const isHere = location === this.here;
    const state = this.state(archive);
    return html`<li>
      <div class="what">
        <b>${name}</b> ${state === '' ? nothing : html`<span class="state">· ${state}</span>`}
        <code>${location}</code>
      </div>
      <div class="acts">
        ${
          isHere || !isThere
            ? nothing
            : html`<button
                class="button"
                aria-label=${
                  isOpen
                    ? msg(str`Show ${name}`, { id: 'host.showOne' })
                    : msg(str`Open ${name}`, { id: 'host.openOne' })
                }
                @click=${() => this.dispatchEvent(new OpenArchiveEvent(location))}
              >
                ${isOpen ? msg('Show', { id: 'host.show' }) : msg('Open', { id: 'host.open' })}
              </button>`
        }
        ${
          isOpen
            ? nothing
            : html`<button
                class="quiet"
                aria-label=${msg(str`Forget ${name}`, { id: 'host.forgetOne' })}
                @click=${() => this.dispatchEvent(new ForgetArchiveEvent(location))}
              >
                ${msg('Forget', { id: 'host.forget' })}
              </button>`
        }
      </div>
    </li>`;
  }

  private state({ location, isOpen, isThere }: RecentArchive): string {
    if (location === this.here) return msg('in this window', { id: 'host.here' });
    if (isOpen) return msg('open in another window', { id: 'host.isOpen' });
    return isThere ? '' : msg('no longer there', { id: 'host.gone' });
  }
}

/** The last part of a path, of whatever system. */
export function folderName(location: string): string {
  return location.split(/[\\/]/).findLast((part) => part !== '') ?? location;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-recent-archives': VariorumRecentArchives;
  }
  interface HTMLElementEventMap {
    'variorum-open-archive': OpenArchiveEvent;
    'variorum-forget-archive': ForgetArchiveEvent;
  }
}
