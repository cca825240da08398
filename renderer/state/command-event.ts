// Asks for a command, wherever it is carried out: what stands where there is nothing yet leads on by one.
import type { CommandId } from '../../commands/commands.ts';

/** Bubbles through shadow roots to the application, which has the desk. */
export class CommandEvent extends Event {
  static readonly type = 'variorum-command';
  readonly command: CommandId;

  constructor(command: CommandId) {
    super(CommandEvent.type, { bubbles: true, composed: true });
    this.command = command;
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-command': CommandEvent;
  }
}
