// The settings: how this window looks and speaks, what this computer is called, and what the colours of notes stand for.
// The first are kept in the browser's storage, the others in the archive.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { ArchiveDescription } from '../../archive/model/archive-description.ts';
import { annotationColours } from '../../archive/model/annotation.ts';
import type { Result } from '../../archive/model/result.ts';
import { failureText } from '../localisation/failure-text.ts';
import { colourName } from '../localisation/note-words.ts';
import {
  faceName,
  furnitureName,
  languageNames,
  sizeName,
  themeName,
  wordBreaksName,
} from '../localisation/settings-words.ts';
import { clientContext } from '../state/client-context.ts';
import {
  faces,
  furnitures,
  languages,
  type Preferences,
  readPreferences,
  textSizes,
  themes,
  wordBreaks,
} from '../state/preferences.ts';
import { setPreferences } from '../state/set-preferences.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './archive-folders.ts';
import { settingsStyles } from './settings-styles.ts';

/** One of several, by its name. */
interface Choice<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly chosen: T;
  readonly name: (value: T) => string;
  readonly choose: (value: T) => void;
}

@localized()
@customElement('variorum-settings-view')
export class VariorumSettingsView extends LitElement {
  static override readonly styles = [baseStyles, settingsStyles];

  @consume({ context: clientContext }) client!: Client;
  /** Null while it is not known. */
  @property({ attribute: false }) archive: ArchiveDescription | null = null;

  @state() private preferences: Preferences = readPreferences(localStorage, navigator.languages);

  override render(): unknown {
    const { language, theme, face, size, words, furniture } = this.preferences;
    return html`<div class="page">
      <h1>${msg('Settings', { id: 'shell.settings' })}</h1>
      <section>
        <h2>${msg('This window', { id: 'settings.window' })}</h2>
        ${choices({
          label: msg('Language', { id: 'settings.language' }),
          values: languages,
          chosen: language,
          name: (value) => languageNames[value],
          choose: (value) => this.change({ language: value }),
        })}
        ${choices({
          label: msg('Theme', { id: 'settings.theme' }),
          values: themes,
          chosen: theme,
          name: themeName,
          choose: (value) => this.change({ theme: value }),
        })}
        ${choices({
          label: msg('Face of texts', { id: 'settings.face' }),
          values: faces,
          chosen: face,
          name: faceName,
          choose: (value) => this.change({ face: value }),
        })}
        ${choices({
          label: msg('Size of texts', { id: 'settings.size' }),
          values: textSizes,
          chosen: size,
          name: sizeName,
          choose: (value) => this.change({ size: value }),
        })}
        <p class="sample">
          ${msg('Only what was said is told on. – Corrected in the third version.', { id: 'settings.sample' })}
        </p>
        ${choices({
          label: msg('Hyphenation of texts', { id: 'settings.hyphenation' }),
          values: wordBreaks,
          chosen: words,
          name: wordBreaksName,
          choose: (value) => this.change({ words: value }),
        })}
        ${choices({
          label: msg('The page around an article', { id: 'settings.furniture' }),
          values: furnitures,
          chosen: furniture,
          name: furnitureName,
          choose: (value) => this.change({ furniture: value }),
        })}
      </section>
      ${this.archive ? this.ofArchive(this.archive) : ''}
    </div>`;
  }

  private ofArchive({ location, deviceName, colourNames, readOnly }: ArchiveDescription): unknown {
    return html`<section>
      <h2>${msg('The archive', { id: 'settings.archive' })}</h2>
      <variorum-archive-folders .location=${location}></variorum-archive-folders>
      <label class="line">
        <span>${msg('Name of this computer', { id: 'settings.device' })}</span>
        <input
          maxlength="100"
          .value=${deviceName ?? ''}
          ?disabled=${readOnly !== null}
          @change=${(event: Event) => void this.tell(this.client.call('device.setName', { name: typed(event) }))}
        />
      </label>
      <p class="hint">${msg('In the history it stands beside what was done on it.', { id: 'settings.deviceHint' })}</p>
      <fieldset ?disabled=${readOnly !== null}>
        <legend>${msg('What the colours of notes stand for', { id: 'settings.colours' })}</legend>
        ${annotationColours.map(
          (colour) =>
            html`<label class="line">
              <span class="colour ${colour}">${colourName(colour)}</span>
              <input
                maxlength="60"
                .value=${colourNames[colour] ?? ''}
                @change=${(event: Event) =>
                  void this.tell(this.client.call('colour.setName', { colour, name: typed(event) }))}
              />
            </label>`,
        )}
        <p class="hint">
          ${msg('The names are the archive’s: everybody who uses it sees them.', { id: 'settings.colourHint' })}
        </p>
      </fieldset>
    </section>`;
  }

  private change(changed: Partial<Preferences>): void {
    this.preferences = setPreferences(changed);
  }

  private async tell(outcome: Promise<Result<unknown>>): Promise<void> {
    const result = await outcome;
    if (!result.ok) this.dispatchEvent(new ToastEvent({ message: failureText(result.error).message }));
  }
}

function choices<T extends string>({ label, values, chosen, name, choose }: Choice<T>): unknown {
  return html`<fieldset class="choices">
    <legend>${label}</legend>
    ${values.map(
      (value) =>
        html`<label>
          <input type="radio" name=${label} .checked=${value === chosen} @change=${() => choose(value)} />
          ${name(value)}
        </label>`,
    )}
  </fieldset>`;
}

function typed(event: Event): string {
  return (event.target as HTMLInputElement).value.trim();
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-settings-view': VariorumSettingsView;
  }
}
