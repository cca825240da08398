// The room of comparison: any two versions, word by word, inline or side by side, and what changed told in the margin.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { AttributionChange } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import '../elements/change-list.ts';
import type { ChangeChosen } from '../elements/change-list.ts';
import '../elements/change-steps.ts';
import type { StepAsked } from '../elements/change-steps.ts';
import '../elements/empty-state.ts';
import '../elements/failure-notice.ts';
import '../elements/inline-comparison.ts';
import type { VariorumInlineComparison } from '../elements/inline-comparison.ts';
import '../elements/pair-chooser.ts';
import type { PairChosen } from '../elements/pair-chooser.ts';
import '../elements/pending-lines.ts';
import '../elements/purged-notice.ts';
import '../elements/side-by-side.ts';
import type { VariorumSideBySide } from '../elements/side-by-side.ts';
import type { StopChosen } from '../elements/stop-chosen.ts';
import { summaryOfChanges } from '../localisation/change-summary.ts';
import { spokenChange } from '../localisation/change-words.ts';
import { versionTimes } from '../localisation/version-words.ts';
import { clientContext } from '../state/client-context.ts';
import { NavigateEvent } from '../state/location.ts';
import { bindShortcuts } from '../state/shortcuts.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { roomStyles } from '../styles/room-styles.ts';
import { splitRoomStyles } from '../styles/split-room-styles.ts';
import { type ComparedVersions, compareVersions, stopAt } from '../text/compared-versions.ts';
import { compareStyles } from './compare-styles.ts';
import { toldChanges } from './told-changes.ts';
import './comparison-export.ts';
import type { RoomView } from './room-view.ts';

type Form = 'inline' | 'side';

@localized()
@customElement('variorum-compare-view')
export class VariorumCompareView extends LitElement implements RoomView {
  static override readonly styles = [baseStyles, roomStyles, splitRoomStyles, compareStyles];

  @consume({ context: clientContext }) client!: Client;
  @property({ attribute: false }) article!: Article;
  @property() version!: Sha256;
  @property() beforeVersion: Sha256 | null = null;
  @property({ attribute: false }) passage: TextRange | null = null;
  @property() note: string | null = null;

  @state() private form: Form = 'inline';
  @state() private onlyChanges = false;
  /** The stop at hand, and the entry of the list that led to it. */
  @state() private current: string | null = null;
  @state() private listed: string | null = null;
  @query('variorum-inline-comparison, variorum-side-by-side') private readonly drawn?:
    VariorumInlineComparison | VariorumSideBySide;

  private unbind: () => void = () => undefined;
  private arriving = false;

  private readonly comparing = new Task(this, {
    task: async ([before, after]): Promise<ComparedVersions | null> => {
      if (before === null) return null;
      const [older, newer, comparison] = await Promise.all([
        succeed(this.client.call('version.get', { version: before })),
        succeed(this.client.call('version.get', { version: after })),
        succeed(this.client.call('version.compare', { before, after })),
      ]);
      return compareVersions(older, newer, comparison);
    },
    args: () => [this.beforeVersion, this.version] as const,
  });

  private readonly attribution = new Task(this, {
    task: async ([before, after]): Promise<readonly AttributionChange[]> =>
      before === null
        ? []
        : (await succeed(this.client.call('version.attributionDifference', { before, after }))).changes,
    args: () => [this.beforeVersion, this.version] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.unbind = bindShortcuts({
      j: () => this.step(1),
      k: () => this.step(-1),
      s: () => this.show(this.form === 'inline' ? 'side' : 'inline'),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unbind();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version') || changed.has('beforeVersion')) {
      this.current = null;
      this.listed = null;
    }
    if (changed.has('passage')) this.arriving = this.passage !== null;
  }

  protected override updated(): void {
    const compared = this.comparing.value;
    if (!this.arriving || !compared || !this.passage || compared.after.id !== this.version) return;
    this.arriving = false;
    const stop = stopAt(compared.stops, { before: null, after: this.passage });
    if (stop) this.choose(stop.id);
  }

  override render(): unknown {
    if (this.beforeVersion === null) return this.alone();
    const purged = this.purgedOnes();
    if (purged.length > 0) {
      return html`<div class="room">
        <div class="page">${this.controls()} ${purged}</div>
      </div>`;
    }
    const drawn = this.comparing.value;
    return this.comparing.render({
      pending: () => (drawn ? this.room(drawn) : html`<variorum-pending-lines></variorum-pending-lines>`),
      error: (error) => this.failed(error),
      complete: (compared) => (compared ? this.room(compared) : nothing),
    });
  }

  /** What stands in the place of a comparison where one of the two has no text any more. */
  private purgedOnes(): readonly TemplateResult[] {
    return this.article.versions.flatMap(({ id, purged }, index) =>
      purged && (id === this.beforeVersion || id === this.version)
        ? [html`<variorum-purged-notice .purged=${purged} .number=${index + 1}></variorum-purged-notice>`]
        : [],
    );
  }

  private alone(): TemplateResult {
    return html`<variorum-empty-state
      icon="git-compare"
      heading=${msg('There is one version only', { id: 'compare.alone' })}
    >
      <p>
        ${msg('Import the article again when it has changed: what is different will stand here, word by word.', {
          id: 'compare.alone-what',
        })}
      </p>
    </variorum-empty-state>`;
  }

  private room(compared: ComparedVersions): TemplateResult {
    return html`<div class="room">
      <div
        class="page"
        tabindex="0"
        role="region"
        aria-label=${msg('Comparison', { id: 'compare.region' })}
        @variorum-stop-chosen=${(event: StopChosen) => this.choose(event.stop, event.side)}
      >
        ${this.controls()} ${this.meta(compared)} ${this.text(compared)}
      </div>
      <aside class="margin">${this.margin(compared)}</aside>
    </div>`;
  }

  private controls(): TemplateResult {
    const times = versionTimes(this.article);
    return html`<div class="controls">
      <variorum-pair-chooser
        .versions=${this.article.versions.map(({ id }, index) => ({ id, time: times[index] ?? '' }))}
        .beforeVersion=${this.beforeVersion ?? ''}
        .afterVersion=${this.version}
        @variorum-pair-chosen=${(event: PairChosen) =>
          this.dispatchEvent(new NavigateEvent({ before: event.beforeVersion, version: event.afterVersion }))}
      ></variorum-pair-chooser>
      <div class="forms" role="group" aria-label=${msg('Show as', { id: 'compare.show-as' })}>
        ${this.toggle(this.form === 'inline', msg('Inline', { id: 'compare.inline' }), () => this.show('inline'))}
        ${this.toggle(this.form === 'side', msg('Side by side', { id: 'compare.side-by-side' }), () => this.show('side'))}
        ${this.toggle(this.onlyChanges, msg('Only changes', { id: 'compare.only-changes' }), () => {
          this.onlyChanges = !this.onlyChanges;
        })}
      </div>
    </div>`;
  }

  private toggle(pressed: boolean, label: string, press: () => void): TemplateResult {
    return html`<button class="quiet" aria-pressed=${pressed ? 'true' : 'false'} @click=${press}>${label}</button>`;
  }

  private meta({ comparison, classes }: ComparedVersions): TemplateResult {
    const counts = summaryOfChanges(classes, this.attribution.value ?? []);
    return html`<p class="meta">${counts.map((words) => html`<span>${words}</span>`)}</p>
      ${
        comparison.precise
          ? nothing
          : html`<p class="hint">
              ${msg('The texts differ so much that a smaller difference may exist: the search for it was cut short.', {
                id: 'compare.not-precise',
              })}
            </p>`
      }`;
  }

  private text(compared: ComparedVersions): TemplateResult {
    if (compared.comparison.changes.length === 0) {
      return html`<variorum-empty-state icon="check" heading=${msg('The same words', { id: 'compare.same' })}>
        <p>${msg('These two versions have the same text, to the last character.', { id: 'compare.same-what' })}</p>
      </variorum-empty-state>`;
    }
    return this.form === 'inline'
      ? html`<variorum-inline-comparison
          .compared=${compared}
          .current=${this.current}
          .onlyChanges=${this.onlyChanges}
        ></variorum-inline-comparison>`
      : html`<variorum-side-by-side
          .compared=${compared}
          .current=${this.current}
          .onlyChanges=${this.onlyChanges}
        ></variorum-side-by-side>`;
  }

  private margin(compared: ComparedVersions): TemplateResult {
    const { stops, before, after } = compared;
    const index = stops.findIndex(({ id }) => id === this.current);
    const stop = stops[index];
    const changes = toldChanges(compared, this.attribution.value ?? []);
    return html`
      <variorum-change-steps
        .index=${index}
        .count=${stops.length}
        .said=${stop ? spokenChange(stop, before.text, after.text) : ''}
        @variorum-step-asked=${(event: StepAsked) => this.step(event.by)}
      ></variorum-change-steps>
      ${this.attribution.error ? this.failed(this.attribution.error) : nothing}
      <variorum-change-list
        .changes=${changes}
        .current=${this.listed}
        @variorum-change-chosen=${(event: ChangeChosen) => {
          const chosen = stopAt(stops, event.change);
          if (chosen) this.choose(chosen.id, event.change.after === null ? 'before' : 'after', event.change.id);
        }}
      ></variorum-change-list>
      <footer>
        <p class="keys">
          <kbd>J</kbd> ${msg('next', { id: 'compare.key-next' })}
          <kbd>K</kbd> ${msg('previous', { id: 'compare.key-previous' })} <kbd>S</kbd>
          ${msg('side by side', { id: 'compare.key-side' })}
        </p>
        <variorum-comparison-export
          .article=${this.article.id}
          .beforeVersion=${before.id}
          .afterVersion=${after.id}
        ></variorum-comparison-export>
      </footer>
    `;
  }

  private failed(error: unknown): TemplateResult {
    return html`<variorum-failure-notice
      .failure=${failureOf(error)}
      retry
      @variorum-retry=${() => void Promise.all([this.comparing.run(), this.attribution.run()])}
    ></variorum-failure-notice>`;
  }

  private show(form: Form): void {
    this.form = form;
    const { current } = this;
    if (current !== null) void this.updateComplete.then(() => this.drawn?.reveal(current, 'after'));
  }

  private step(by: 1 | -1): void {
    const stops = this.comparing.value?.stops ?? [];
    const index = stops.findIndex(({ id }) => id === this.current);
    const next = stops[index < 0 ? (by > 0 ? 0 : stops.length - 1) : index + by];
    if (next) this.choose(next.id);
  }

  private choose(stop: string, side: 'before' | 'after' = 'after', listed = stop): void {
    this.current = stop;
    this.listed = listed;
    void this.updateComplete.then(() => this.drawn?.reveal(stop, side));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-compare-view': VariorumCompareView;
  }
}
