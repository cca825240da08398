// Draws a stretch of a long list, in its order. When the stretch moves, the rows that leave it at one end become those that
// come in at the other: that takes a fraction of making new ones. What a row keeps of its own (focus, what is typed) must
// be gone from it before it leaves.
import { noChange } from 'lit';
import {
  type ChildPart,
  Directive,
  directive,
  type DirectiveParameters,
  PartType,
  type PartInfo,
} from 'lit/directive.js';
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js';

class RecycledRows extends Directive {
  #first = 0;
  /** One a row, in the order in which they stand. */
  #parts: ChildPart[] = [];

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.CHILD) throw new Error('Rows are drawn as children.');
  }

  /** The rows from `first` up to `end`, each drawn by `draw` as the same template. */
  render(_first: number, _end: number, _draw: (index: number) => unknown): unknown {
    return noChange;
  }

  override update(container: ChildPart, [first, end, draw]: DirectiveParameters<this>): unknown {
    const parts = this.#parts;
    const count = Math.max(0, end - first);
    const moved = first - this.#first;
    if (Math.abs(moved) < parts.length) {
      for (let step = 0; step < moved; step += 1) {
        const part = parts.shift();
        if (part) parts.push(insertPart(container, undefined, part));
      }
      for (let step = 0; step > moved; step -= 1) {
        const [top, part] = [parts[0], parts.pop()];
        if (part) parts.unshift(insertPart(container, top === part ? undefined : top, part));
      }
    }
    while (parts.length < count) parts.push(insertPart(container));
    for (const part of parts.splice(count)) {
      // Lit leaves the comment that ends a part: one a row, for as long as the list is there.
      const end: Node | null = part.endNode;
      removePart(part);
      end?.parentNode?.removeChild(end);
    }
    this.#first = first;
    parts.forEach((part, index) => setChildPartValue(part, draw(first + index)));
    return noChange;
  }
}

export const recycledRows = directive(RecycledRows);
