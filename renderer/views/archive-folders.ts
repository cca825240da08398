// The archives of this computer, in the settings: the folder of this window's, the recent ones, and how to come by another.
// Where the page is a browser's, says what is not to be had there.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client, HostCommand, HostDescription } from '../../archive/contract.ts';
import type { Result } from '../../archive/model/result.ts';
import '../elements/recent-archives.ts';
import { type ForgetArchiveEvent, folderName, type OpenArchiveEvent } from '../elements/recent-archives.ts';
import { commandName } from '../localisation/command-names.ts';
import { failureText } from '../localisation/failure-text.ts';
import { clientContext } from '../state/client-context.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { settingsStyles } from './settings-styles.ts';

@localized()
@customElement('variorum-archive-folders')
export class VariorumArchiveFolders extends LitElement {
  static override readonly styles = [baseStyles, settingsStyles];

  @consume({ context: clientContext }) client!: Client;
  /** The folder of the archive that this window shows. */
  @property() location = '';

  /** Null while it is not known. */
  @state() private described: HostDescription | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // What other windows opened and forgot meanwhile.
    window.addEventListener('focus', this.focused);
    void this.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('focus', this.focused);
  }

  override render(): unknown {
    return html`<p class="line">
        <span>${msg('Folder', { id: 'settings.folder' })}</span>
        <span class="folder">
          <code>${this.location}</code>
          ${this.described?.windows ? this.button('showFolder', msg('Show in folder', { id: 'host.showFolder' })) : nothing}
        </span>
      </p>
      ${this.described === null ? nothing : this.others(this.described)}`;
  }

  private others({ windows, recent }: HostDescription): unknown {
    if (!windows) {
      return html`<p class="hint">
        ${msg(
          'A browser shows one archive at a time. Others are opened by the desktop application, or with variorum serve --archive FOLDER.',
          { id: 'host.alone' },
        )}
      </p>`;
    }
    return html`<h3>${msg('Recent archives', { id: 'host.recent' })}</h3>
      <variorum-recent-archives
        .archives=${recent}
        .here=${this.location}
        @variorum-open-archive=${(event: OpenArchiveEvent) => void this.open(event.location)}
        @variorum-forget-archive=${(event: ForgetArchiveEvent) => void this.forget(event.location)}
      ></variorum-recent-archives>
      <p class="hint">
        ${msg('Each archive opens in a window of its own. To forget one only takes it off this list.', {
          id: 'host.recentHint',
        })}
      </p>
      <p class="acts">
        ${this.button('openArchive', commandName('desktop.openArchive'))}
        ${this.button('newArchive', commandName('desktop.newArchive'))}
      </p>`;
  }

  private button(command: HostCommand, label: string): unknown {
    return html`<button class="button" @click=${() => void this.tell(this.client.call('host.run', { command }))}>
      ${label}
    </button>`;
  }

  private readonly focused = (): void => void this.ask();

  private async ask(): Promise<void> {
    const described = await this.client.call('host.describe', {});
    if (described.ok) this.described = described.value;
  }

  private async open(location: string): Promise<void> {
    await this.tell(this.client.call('host.openArchive', { location }));
  }

  private async forget(location: string): Promise<void> {
    const described = await this.client.call('host.forgetArchive', { location });
    if (!described.ok) return void this.tell(Promise.resolve(described));
    this.described = described.value;
    const name = folderName(location);
    const message = msg(str`${name} is off the list. The archive itself is untouched.`, { id: 'host.forgotten' });
    this.dispatchEvent(new ToastEvent({ message }));
  }

  private async tell(outcome: Promise<Result<unknown>>): Promise<void> {
    const result = await outcome;
    if (!result.ok) this.dispatchEvent(new ToastEvent({ message: failureText(result.error).message }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-folders': VariorumArchiveFolders;
  }
}
