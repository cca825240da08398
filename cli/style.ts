// The few ways in which a terminal can set words off. Nothing is told by colour alone: the words say it too.
import { styleText } from 'node:util';

export interface Style {
  /** Whether the words below really come out coloured. */
  readonly coloured: boolean;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
}

const same = (text: string): string => text;

/** No marks at all, for files and pipes. */
export const plainStyle: Style = { coloured: false, strong: same, faint: same, removed: same, added: same };

const colouredStyle: Style = {
  coloured: true,
  strong: (text) => styleText('bold', text),
  faint: (text) => styleText('dim', text),
  removed: (text) => styleText('red', text),
  added: (text) => styleText('green', text),
};

/** The style that a stream can show; NO_COLOR (no-color.org), FORCE_COLOR and TERM=dumb are heeded by Node. */
export function styleFor(stream: NodeJS.WriteStream): Style {
  return stream.isTTY && stream.hasColors() ? colouredStyle : plainStyle;
}
