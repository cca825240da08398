// Asks for the library to show something else; bubbles through shadow roots to whoever shows it.
import type { LibraryChoice } from './library-choice.ts';

/** What `choice` leaves out stays as it is. */
export class ChoiceAskedEvent extends Event {
  static readonly type = 'variorum-choice-asked';
  readonly choice: Partial<LibraryChoice>;

  constructor(choice: Partial<LibraryChoice>) {
    super(ChoiceAskedEvent.type, { bubbles: true, composed: true });
    this.choice = choice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-choice-asked': ChoiceAskedEvent;
  }
}
