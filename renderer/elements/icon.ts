// <variorum-icon>: a Lucide icon in the colour and size of the text around it. Decoration only: name its button.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { icons, type IconName } from './icons.ts';

@customElement('variorum-icon')
export class VariorumIcon extends LitElement {
  static override readonly styles = css`
    :host {
      display: inline-flex;
      flex: none;
      width: 1.15em;
      height: 1.15em;
      vertical-align: -0.2em;
    }
    svg {
      width: 100%;
      height: 100%;
      stroke-width: 1.75;
    }
  `;

  @property() name: IconName = 'info';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render(): unknown {
    return html`${unsafeSVG(icons[this.name])}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-icon': VariorumIcon;
  }
}
