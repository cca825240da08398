// What can be done at this moment: each view offers the commands that it can carry out while it is shown, with their
// keys. The palette, the menus of the host and the keys all go through here. Knows neither views nor words.
import { createContext } from '@lit/context';
import { commandEntry, type CommandId, commandIds } from '../../commands/commands.ts';
import { bindShortcuts } from './shortcuts.ts';

/** Carries a command out; false where it has nothing to do, so that the key goes on to whoever else may use it. */
export type RunCommand = () => void | false;
export type Offered = Readonly<Partial<Record<CommandId, RunCommand>>>;

export class CommandDesk {
  /** The newest last: a room's own comes before the same command of the frame around it. */
  private readonly offers: Offered[] = [];

  /** Offers commands and binds their keys; returns the function that takes both back. */
  offer(offered: Offered): () => void {
    this.offers.push(offered);
    const bindings = Object.entries(offered).flatMap(([id, run]) =>
      commandEntry(id as CommandId).keys.map((keys): [string, (event: KeyboardEvent) => void] => [
        keys,
        (event) => {
          if (run() !== false) event.preventDefault();
        },
      ]),
    );
    const unbind = bindShortcuts(Object.fromEntries(bindings));
    return () => {
      unbind();
      this.offers.splice(this.offers.indexOf(offered), 1);
    };
  }

  /** Those that can be carried out now, in the order of the registry. */
  offered(): readonly CommandId[] {
    return commandIds.filter((id) => this.find(id) !== undefined);
  }

  /** Carries out a command; one that nobody offers now is passed over. */
  run(id: CommandId): void {
    this.find(id)?.();
  }

  private find(id: CommandId): RunCommand | undefined {
    return this.offers.findLast((offered) => offered[id] !== undefined)?.[id];
  }
}

export const commandDeskContext = createContext<CommandDesk>(Symbol('command desk'));
