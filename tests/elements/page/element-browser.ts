// <variorum-element-browser>: every element by family at the left, the states of the chosen one on stages beside it, with
// switches for how they are shown, and the events that they fire. What is chosen stands in the address: `#variorum-timeline`.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../../../renderer/elements/icon.ts';
import { showTheme } from '../../../renderer/state/theme.ts';
import { baseStyles } from '../../../renderer/styles/base-styles.ts';
import { choiceStyles } from '../../../renderer/styles/choice-styles.ts';
import type { ElementStates } from '../element-states.ts';
import { families } from '../families.ts';
import { elementBrowserStyles } from './element-browser-styles.ts';
import { formatLook, type Look, readLook, settings } from './look.ts';
import { isToldEvent, type ToldEvent } from './told-events.ts';

/** CSS pixels; null for all the room there is. */
const widths = [320, 480, 760, null] as const;
/** So many events are kept, the newest first. */
const mostEvents = 100;

@customElement('variorum-element-browser')
export class VariorumElementBrowser extends LitElement {
  static override readonly styles = [baseStyles, choiceStyles, elementBrowserStyles];

  @state() private tag = '';
  @state() private look: Look = readLook('');
  @state() private width: (typeof widths)[number] = null;
  @state() private wanted = '';
  @state() private events: readonly ToldEvent[] = [];
  @query('nav [aria-current]') private readonly current?: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.follow);
    window.addEventListener('message', this.hear);
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.follow);
    window.removeEventListener('message', this.hear);
  }

  override firstUpdated(): void {
    this.current?.scrollIntoView({ block: 'center' });
  }

  override render(): TemplateResult {
    const element = families.flatMap(({ elements }) => elements).find(({ tag }) => tag === this.tag);
    return html`<nav aria-label="Elements">${this.filter()} ${this.list()}</nav>
      <main>${element ? this.states(element) : html`<p>There is no element <code>${this.tag}</code>.</p>`}</main>
      <aside aria-label="Events">${this.told()}</aside>`;
  }

  private filter(): TemplateResult {
    return html`<input
      type="search"
      aria-label="Filter the elements"
      placeholder="Filter"
      .value=${this.wanted}
      @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
    />`;
  }

  private list(): unknown {
    const words = this.wanted.toLowerCase().split(/\s+/);
    return families.map(({ name, elements }) => {
      const found = elements.filter(({ tag }) => words.every((word) => `${tag} ${name.toLowerCase()}`.includes(word)));
      if (found.length === 0) return nothing;
      return html`<h2>${name}</h2>
        <ul>
          ${found.map(
            ({ tag, states }) =>
              html`<li>
                <a href="#${tag}" aria-current=${tag === this.tag ? 'page' : nothing}
                  >${tag.replace('variorum-', '')} <small>${states.size}</small></a
                >
              </li>`,
          )}
        </ul>`;
    });
  }

  private states({ tag, place, states }: ElementStates): TemplateResult {
    const alone = place === 'window' ? [...states.keys()] : [null];
    return html`<header>
        <h1>&lt;${tag}&gt;</h1>
        ${this.switches()}
      </header>
      ${repeat(
        alone,
        (name) => `${tag} ${String(name)} ${String(this.look.calm)}`,
        (name) =>
          html`${name === null ? nothing : html`<h2>${name}</h2>`}<iframe
              class=${`${name === null ? 'long' : 'window'} ${this.width === null ? 'wide' : `w${this.width}`}`}
              title=${name ?? `States of ${tag}`}
              src="stage.html${formatLook({ ...this.look, element: tag, state: name })}"
            ></iframe>`,
      )}`;
  }

  private switches(): TemplateResult {
    const { look } = this;
    return html`<div class="switches">
      ${choice('Theme', settings.theme, look.theme, (theme) => this.show({ ...look, theme }))}
      ${choice('Language', settings.language, look.language, (language) => this.show({ ...look, language }))}
      ${choice('Text size', settings.size, look.size, (size) => this.show({ ...look, size }))}
      ${choice('Face', settings.face, look.face, (face) => this.show({ ...look, face }))}
      ${choice(
        'Width',
        widths,
        this.width,
        (width) => (this.width = width),
        (width) => (width === null ? 'wide' : String(width)),
      )}
      <label
        ><input type="checkbox" .checked=${look.calm} @change=${() => this.show({ ...look, calm: !look.calm })} />
        Reduced motion</label
      >
    </div>`;
  }

  private told(): TemplateResult {
    return html`<header>
        <h2>Events</h2>
        <button class="quiet" ?disabled=${this.events.length === 0} @click=${() => (this.events = [])}>Clear</button>
      </header>
      ${this.events.length === 0 ? html`<p>What the element fires is told here.</p>` : nothing}
      <ol>
        ${this.events.map(
          ({ type, from, says }) =>
            html`<li><b>${type.replace('variorum-', '')}</b> <small>${from}</small><code>${says}</code></li>`,
        )}
      </ol>`;
  }

  private show(look: Look): void {
    this.look = look;
    showTheme(look.theme);
  }

  private readonly follow = (): void => {
    const named = location.hash.slice(1);
    this.tag = named === '' ? (families[0]?.elements[0]?.tag ?? '') : named;
    this.events = [];
  };

  private readonly hear = ({ data, origin }: MessageEvent<unknown>): void => {
    if (origin === location.origin && isToldEvent(data)) this.events = [data, ...this.events].slice(0, mostEvents);
  };
}

function choice<Value>(
  name: string,
  values: readonly Value[],
  chosen: Value,
  choose: (value: Value) => void,
  say: (value: Value) => string = String,
): TemplateResult {
  return html`<div class="group" role="group" aria-label=${name}>
    ${values.map(
      (value) =>
        html`<button class="choice" aria-pressed=${value === chosen ? 'true' : 'false'} @click=${() => choose(value)}>
          ${say(value)}
        </button>`,
    )}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-element-browser': VariorumElementBrowser;
  }
}
