// <variorum-class-filter>: what changed, counted by what it is about, and each class a switch that leaves the others out.
// Knows counts only.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { classMeaning } from '../localisation/class-words.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import { commandKeys } from '../localisation/command-names.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { inOrder, type ShownClass } from '../text/shown-class.ts';
import { classFilterStyles } from './class-filter-styles.ts';
import { classColour, drawClassName } from './class-labels.ts';

/** A person asks for the changes of these classes alone; for all of them where it is empty. */
export class ClassesAsked extends Event {
  static readonly type = 'variorum-classes-asked';
  readonly only: readonly ShownClass[];
  constructor(only: readonly ShownClass[]) {
    super(ClassesAsked.type, { bubbles: true, composed: true });
    this.only = only;
  }
}

@localized()
@customElement('variorum-class-filter')
export class VariorumClassFilter extends LitElement {
  static override readonly styles = [baseStyles, classFilterStyles];

  /** How many changes are of each class; one change can be of several. */
  @property({ attribute: false }) counts: ReadonlyMap<ShownClass, number> = new Map();
  /** The classes that are shown alone; empty where all are. */
  @property({ attribute: false }) only: readonly ShownClass[] = [];
  /** How many changes are shown, and how many there are. */
  @property({ type: Number }) shown = 0;
  @property({ type: Number }) count = 0;
  /** The one switch that Tab reaches; arrow keys move it. */
  @state() private reachable = 0;
  @query('[tabindex="0"]') private readonly current!: HTMLElement | null;

  override focus(): void {
    this.current?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('counts') || changed.has('only')) {
      this.reachable = Math.min(this.reachable, Math.max(0, this.#offered().length - 1));
    }
  }

  override render(): unknown {
    const offered = this.#offered();
    const filtered = this.only.length > 0;
    const place = msg(str`${formatNumber(this.shown)} of ${formatNumber(this.count)} changes shown`, {
      id: 'filter.shown',
    });
    return html`<div
        class="bar"
        role="toolbar"
        aria-label=${msg('Show only changes of', { id: 'filter.label' })}
        @keydown=${this.#onKeyDown}
      >
        ${repeat(
          offered,
          (name) => name,
          (name, index) => this.#switch(name, index),
        )}
      </div>
      <button class=${filtered ? 'link' : 'link unneeded'} @click=${() => this.#clear()}>
        ${msg(str`Show all ${formatNumber(this.count)}`, { id: 'filter.clear' })}
        <kbd aria-hidden="true">${commandKeys('compare.all')[0]}</kbd>
      </button>
      <span class="visually-hidden" aria-live="polite">${filtered ? place : ''}</span>`;
  }

  #switch(name: ShownClass, index: number): TemplateResult {
    const count = this.counts.get(name) ?? 0;
    const changes = counted(count, {
      one: () => msg('change', { id: 'filter.change.one' }),
      other: () => msg('changes', { id: 'filter.change.other' }),
    });
    return html`<button
      class="switch ${classColour(name)}"
      aria-pressed=${this.only.includes(name) ? 'true' : 'false'}
      tabindex=${index === this.reachable ? 0 : -1}
      title=${classMeaning(name)}
      @focus=${() => (this.reachable = index)}
      @click=${() => this.#toggle(name)}
    >
      ${drawClassName(name)} <span class="count">${formatNumber(count)}</span>
      <span class="visually-hidden">${changes}</span>
    </button>`;
  }

  /** Those that there are changes of, and those that are asked for, so that they can be let go of. */
  #offered(): readonly ShownClass[] {
    return inOrder([...this.counts.keys(), ...this.only]);
  }

  #toggle(name: ShownClass): void {
    const { only } = this;
    this.#ask(only.includes(name) ? only.filter((other) => other !== name) : inOrder([...only, name]));
  }

  /** The button goes with what it took away, so the focus stays at the switches. */
  #clear(): void {
    this.focus();
    this.#ask([]);
  }

  /** Taken as granted, so that the next key does not go by what was asked for before this one. */
  #ask(only: readonly ShownClass[]): void {
    this.only = only;
    this.dispatchEvent(new ClassesAsked(only));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const last = this.#offered().length - 1;
    const { reachable } = this;
    const to = { ArrowRight: reachable + 1, ArrowLeft: reachable - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      const index = Math.max(0, Math.min(last, to));
      this.renderRoot.querySelectorAll<HTMLElement>('.switch')[index]?.focus();
    } else if (event.key === 'Escape' && this.only.length > 0) this.#ask([]);
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-class-filter': VariorumClassFilter;
  }
  interface HTMLElementEventMap {
    'variorum-classes-asked': ClassesAsked;
  }
}
