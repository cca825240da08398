// <variorum-settings-menu>: language and theme, and the way to the other settings and the page of keys. Keeps what is
// chosen in the browser's storage.
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import type WaDropdownItem from '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import type { WaSelectEvent } from '@awesome.me/webawesome/dist/events/select.js';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { commandKeys } from '../localisation/command-names.ts';
import { languageNames, themeName } from '../localisation/settings-words.ts';
import {
  type Language,
  languages,
  type Preferences,
  readPreferences,
  type Theme,
  themes,
} from '../state/preferences.ts';
import { setPreferences } from '../state/set-preferences.ts';
import { NavigateEvent } from '../state/location.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** Asks for the page of keys. */
export class ShowKeysEvent extends Event {
  static readonly type = 'variorum-show-keys';

  constructor() {
    super(ShowKeysEvent.type, { bubbles: true, composed: true });
  }
}

@localized()
@customElement('variorum-settings-menu')
export class VariorumSettingsMenu extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      wa-dropdown {
        --wa-font-size-m: var(--ui-size);
      }
      .quiet {
        font-size: 0.95rem;
        padding: 0.35rem;
      }
    `,
  ];

  @state() private preferences: Preferences = readPreferences(localStorage, navigator.languages);

  override render(): unknown {
    const { language, theme } = this.preferences;
    return html`<wa-dropdown placement="bottom-end" @wa-show=${this.readAgain} @wa-select=${this.choose}>
      <button slot="trigger" class="quiet" aria-label=${msg('Settings', { id: 'shell.settings' })}>
        <variorum-icon name="settings"></variorum-icon>
      </button>
      ${languages.map(
        (name) =>
          html`<wa-dropdown-item
            type="checkbox"
            value=${`language ${name}`}
            .checked=${live(name === language)}
            lang=${name}
            >${languageNames[name]}</wa-dropdown-item
          >`,
      )}
      <wa-divider></wa-divider>
      ${themes.map(
        (name) =>
          html`<wa-dropdown-item type="checkbox" value=${`theme ${name}`} .checked=${live(name === theme)}
            >${themeName(name)}</wa-dropdown-item
          >`,
      )}
      <wa-divider></wa-divider>
      <wa-dropdown-item value="settings"
        >${msg('All settings…', { id: 'settings.all' })}<kbd slot="details"
          >${commandKeys('settings.show')[0]}</kbd
        ></wa-dropdown-item
      >
      <wa-dropdown-item value="keys"
        >${msg('Keys', { id: 'shell.keys' })}<kbd slot="details">${commandKeys('keys.show')[0]}</kbd></wa-dropdown-item
      >
    </wa-dropdown>`;
  }

  private readonly choose = (event: WaSelectEvent): void => {
    const [setting, value] = (event.detail.item as WaDropdownItem).value.split(' ');
    // An item marks itself when it is chosen; `live` puts the mark back where it belongs.
    if (setting === 'settings') this.dispatchEvent(new NavigateEvent({ page: 'settings' }));
    if (setting === 'keys') this.dispatchEvent(new ShowKeysEvent());
    if (setting === 'language') this.preferences = setPreferences({ language: value as Language });
    if (setting === 'theme') this.preferences = setPreferences({ theme: value as Theme });
  };

  /** They can be changed elsewhere too. */
  private readonly readAgain = (): void => {
    this.preferences = readPreferences(localStorage, navigator.languages);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-settings-menu': VariorumSettingsMenu;
  }
  interface HTMLElementEventMap {
    'variorum-show-keys': ShowKeysEvent;
  }
}
