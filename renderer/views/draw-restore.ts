// The button that puts a removed version back into its article. Knows nothing of where it stands.
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { type Toast, ToastEvent } from '../state/toast-event.ts';
import { restoreVersion } from '../state/version-standing.ts';

/** Still in the page when the version is no longer a removed one: what was done is told from there. */
export interface RestoringHost extends EventTarget {
  readonly client: Client;
  readonly article: Article | null;
  readonly readOnly: ReadOnly | null;
}

/**
 * Nothing where it cannot be done: in an archive that is only read, and in an article that was removed itself. `of` says
 * which version it is, where several stand one under the other.
 */
export function drawRestore(host: RestoringHost, version: Sha256, of = ''): TemplateResult | typeof nothing {
  const { article, client, readOnly } = host;
  if (article === null || article.removed || readOnly) return nothing;
  const name = msg('Restore', { id: 'shell.restore' });
  const tell = (toast: Toast): void => void host.dispatchEvent(new ToastEvent(toast));
  return html`<button
    class="link"
    aria-label=${of === '' ? nothing : `${name}: ${of}`}
    @click=${() => void restoreVersion({ client, article: article.id, version, tell })}
  >
    ${name}
  </button>`;
}
