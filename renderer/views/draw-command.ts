// A button that carries a command out, by its name.
import { html, type TemplateResult } from 'lit';
import type { CommandId } from '../../commands/commands.ts';
import { commandName } from '../localisation/command-names.ts';
import { CommandEvent } from '../state/command-event.ts';

export function drawCommand(command: CommandId): TemplateResult {
  return html`<button
    class="button"
    @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new CommandEvent(command))}
  >
    ${commandName(command)}
  </button>`;
}
