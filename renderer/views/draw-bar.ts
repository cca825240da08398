// The bar at the head of the window: the ways to the text and the library, search, commands, import, settings.
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import '../elements/icon.ts';
import '../elements/settings-menu.ts';
import { commandName } from '../localisation/command-names.ts';
import './search-view.ts';

export interface Bar {
  /** Any new value searches again. */
  readonly revision: number;
  readonly locked: boolean;
  /** Whether the first steps speak of importing. */
  readonly pointed: boolean;
  /** Whether the library is in view. */
  readonly library: boolean;
  readonly acts: BarActs;
}

export interface BarActs {
  readonly skip: (event: Event) => void;
  /** Null where no steps are shown. */
  readonly skipToSteps: ((event: Event) => void) | null;
  readonly switchLibrary: () => void;
  readonly showCommands: () => void;
  readonly importFiles: () => void;
  readonly showKeys: () => void;
}

export function drawBar({ revision, locked, pointed, library, acts }: Bar): TemplateResult {
  return html`<header class="bar">
    <a class="skip" href="#room" @click=${acts.skip}>${msg('Skip to the text', { id: 'shell.skip' })}</a>
    ${
      acts.skipToSteps === null
        ? nothing
        : html`<a class="skip" href="#steps" @click=${acts.skipToSteps}
            >${msg('Skip to the first steps', { id: 'steps.skipTo' })}</a
          >`
    }
    <button
      class="quiet narrow"
      aria-expanded=${library ? 'true' : 'false'}
      aria-controls="library"
      aria-label=${msg('Library', { id: 'library.heading' })}
      @click=${acts.switchLibrary}
    >
      <variorum-icon name="menu"></variorum-icon>
    </button>
    <b>Variorum</b>
    <variorum-search-view .revision=${revision}></variorum-search-view>
    <button
      class="quiet all"
      aria-label=${commandName('palette.show')}
      title=${commandName('palette.show')}
      @click=${acts.showCommands}
    >
      <variorum-icon name="command"></variorum-icon>
    </button>
    <button class="quiet ${pointed ? 'pointed' : ''}" ?disabled=${locked} @click=${acts.importFiles}>
      <variorum-icon name="file-plus"></variorum-icon
      ><span class="wide">${msg('Import…', { id: 'shell.import' })}</span>
      <span class="visually-hidden narrow">${msg('Import…', { id: 'shell.import' })}</span>
    </button>
    <variorum-settings-menu @variorum-show-keys=${acts.showKeys}></variorum-settings-menu>
  </header>`;
}
