// What a change is about as small labels, each a word and a colour; whoever uses it takes styles/chip-styles.ts.
import { html, nothing, type TemplateResult } from 'lit';
import { className, classSign } from '../localisation/class-words.ts';
import type { ShownClass } from '../text/shown-class.ts';

/** Small labels in one row; nothing where there are none. */
export function drawClassLabels(classes: readonly ShownClass[]): TemplateResult | typeof nothing {
  if (classes.length === 0) return nothing;
  return html`<span class="labels"
    >${classes.map((name) => html`<span class="chip ${classColour(name)}">${drawClassName(name)}</span> `)}</span
  >`;
}

/** The word of a class behind its sign, which is not spoken. */
export function drawClassName(name: ShownClass): TemplateResult {
  const sign = classSign(name);
  return html`${sign === '' ? nothing : html`<span aria-hidden="true">${sign}</span>`}${className(name)}`;
}

/** The colour of a class, by its name in styles/chip-styles.ts: what changes what is said stands out. */
export function classColour(name: ShownClass): 'altered' | 'added' | 'removed' | 'moved' | 'kept' {
  switch (name) {
    case 'added':
    case 'removed':
    case 'moved':
      return name;
    case 'wording':
    case 'punctuation':
    case 'typography':
      return 'kept';
    default:
      return 'altered';
  }
}
