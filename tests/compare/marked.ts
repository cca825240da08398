// Writes a comparison in one line, to read in a table: [-deleted-]{+inserted+}, line breaks as ¶.
import type { Comparison } from '../../archive/model/comparison.ts';

export function marked(before: string, after: string, { changes }: Comparison): string {
  let line = '';
  let position = 0;
  for (const change of changes) {
    line += before.slice(position, change.before[0]);
    const deleted = before.slice(...change.before);
    const inserted = after.slice(...change.after);
    line += (deleted && `[-${deleted}-]`) + (inserted && `{+${inserted}+}`);
    position = change.before[1];
  }
  return (line + before.slice(position)).replaceAll('\n', '¶');
}

/** The moved passages as "before → after". */
export function movesOf(before: string, after: string, { moves }: Comparison): readonly string[] {
  return moves.map((move) => {
    const [from, to] = [before.slice(...move.before), after.slice(...move.after)];
    return from === to ? from : `${from} → ${to}`;
  });
}
