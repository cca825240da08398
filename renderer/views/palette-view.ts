// The command palette: everything that can be done at this moment, and every article by its title.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { commandEntry, type CommandId, isCommandId } from '../../commands/commands.ts';
import type { Client } from '../../archive/contract.ts';
import '../elements/command-palette.ts';
import type {
  PaletteChosenEvent,
  PaletteItem,
  PaletteTypedEvent,
  VariorumCommandPalette,
} from '../elements/command-palette.ts';
import { commandGroupName, commandKeys, commandName } from '../localisation/command-names.ts';
import { clientContext } from '../state/client-context.ts';
import { type CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import { findArticles } from '../state/find-articles.ts';
import { NavigateEvent, nowhere } from '../state/location.ts';
import { noteCommand, recentCommands } from '../state/recent-commands.ts';
import { rankCommands } from '../text/rank-commands.ts';

/** Milliseconds without a keystroke before the archive is asked. */
const pause = 80;
/** How many articles are listed. */
const listed = 8;

@localized()
@customElement('variorum-palette-view')
export class VariorumPaletteView extends LitElement {
  @consume({ context: clientContext }) client!: Client;
  @consume({ context: commandDeskContext }) desk!: CommandDesk;

  @state() private text = '';
  /** What can be done where it was called: opening it must not change that. */
  @state() private offered: readonly CommandId[] = [];
  @query('variorum-command-palette') private readonly palette!: VariorumCommandPalette;

  private readonly articles = new Task(this, {
    task: async ([text], { signal }) => {
      if (text === '') return [];
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
      return findArticles(this.client, text, listed);
    },
    args: () => [this.text.trim()] as const,
  });

  show(): void {
    const offered = this.desk.offered().filter((id) => id !== 'palette.show');
    // What is done here stands before what can be done everywhere.
    this.offered = [...offered.filter((id) => !isEverywhere(id)), ...offered.filter(isEverywhere)];
    this.palette.show();
  }

  override render(): unknown {
    const recent = recentCommands(localStorage);
    const commands = rankCommands(this.text, this.offered.map(commandItem), recent);
    const isSearch = this.text.trim() !== '';
    const last = isSearch ? [] : commands.filter(({ id }) => recent.includes(id)).slice(0, 5);
    const others = commands.filter((item) => !last.includes(item));
    return html`<variorum-command-palette
      .groups=${[
        { heading: msg('Used last', { id: 'palette.recent' }), icon: 'history', items: last },
        { heading: msg('Commands', { id: 'palette.commands' }), icon: 'chevron-right', items: others },
        {
          heading: msg('Articles', { id: 'library.articles' }),
          icon: 'file-text',
          items: isSearch ? (this.articles.value ?? []) : [],
        },
      ]}
      @variorum-palette-typed=${(event: PaletteTypedEvent) => (this.text = event.text)}
      @variorum-palette-chosen=${this.choose}
    ></variorum-command-palette>`;
  }

  private readonly choose = ({ id }: PaletteChosenEvent): void => {
    if (isCommandId(id)) {
      noteCommand(localStorage, id);
      this.desk.run(id);
    } else {
      this.dispatchEvent(new NavigateEvent({ ...nowhere, article: id }));
    }
  };
}

function commandItem(id: CommandId): PaletteItem {
  const detail = isEverywhere(id) ? '' : commandGroupName(commandEntry(id).group);
  return { id, name: commandName(id), detail, keys: commandKeys(id) };
}

function isEverywhere(id: CommandId): boolean {
  return commandEntry(id).group === 'everywhere';
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-palette-view': VariorumPaletteView;
  }
}
