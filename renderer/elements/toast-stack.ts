// <variorum-toast-stack>: what was told in passing, for some seconds, with at most one thing to do about it.
// A screen reader hears each as it comes.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Toast } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** Milliseconds; long enough to reach for Undo. A toast with the pointer or focus on it waits. */
const shownFor = 8000;

@localized()
@customElement('variorum-toast-stack')
export class VariorumToastStack extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      [role='status'] {
        position: fixed;
        inset: auto 0 2.5rem;
        z-index: 30;
        display: grid;
        justify-items: center;
        gap: var(--space-2);
        pointer-events: none;
      }
      .toast {
        pointer-events: auto;
        display: flex;
        align-items: center;
        gap: var(--space-4);
        max-width: min(36rem, calc(100vw - 2rem));
        padding: 0.55rem 0.55rem 0.55rem 1rem;
        border-radius: 8px;
        background: var(--ink);
        color: var(--paper);
        box-shadow: var(--shadow);
        animation: rise 160ms ease-out;
      }
      button {
        padding: 0.2rem 0.55rem;
        border-radius: 5px;
        font-weight: 600;
      }
      button:hover {
        background: color-mix(in srgb, var(--paper) 16%, transparent);
      }
      @keyframes rise {
        from {
          transform: translateY(8px);
          opacity: 0;
        }
      }
    `,
  ];

  @state() private toasts: readonly Toast[] = [];
  private readonly timers = new Map<Toast, ReturnType<typeof setTimeout>>();

  /** Shows one more; it replaces an earlier one with the same message or on the same topic. */
  show(toast: Toast): void {
    for (const earlier of this.toasts) if (isLike(earlier, toast)) this.drop(earlier);
    this.toasts = [...this.toasts.slice(-2), toast];
    this.start(toast);
  }

  override render(): unknown {
    return html`<div role="status">
      ${repeat(
        this.toasts,
        (toast) => toast,
        (toast) =>
          html`<div
            class="toast"
            @pointerenter=${() => this.stop(toast)}
            @pointerleave=${() => this.start(toast)}
            @focusin=${() => this.stop(toast)}
            @focusout=${() => this.start(toast)}
          >
            <span>${toast.message}</span>
            ${
              toast.action
                ? html`<button
                    @click=${() => {
                      this.drop(toast);
                      toast.action?.run();
                    }}
                  >
                    ${toast.action.label}
                  </button>`
                : nothing
            }
            <button aria-label=${msg('Close', { id: 'shell.close' })} @click=${() => this.drop(toast)}>
              <variorum-icon name="x"></variorum-icon>
            </button>
          </div>`,
      )}
    </div>`;
  }

  private start(toast: Toast): void {
    this.stop(toast);
    if (toast.stays) return;
    this.timers.set(
      toast,
      setTimeout(() => this.drop(toast), shownFor),
    );
  }

  private stop(toast: Toast): void {
    clearTimeout(this.timers.get(toast));
    this.timers.delete(toast);
  }

  private drop(toast: Toast): void {
    this.stop(toast);
    this.toasts = this.toasts.filter((other) => other !== toast);
  }
}

function isLike(one: Toast, other: Toast): boolean {
  return one.message === other.message || (one.topic !== undefined && one.topic === other.topic);
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-toast-stack': VariorumToastStack;
  }
}
