// The room of comparison: any two versions, word by word, inline or side by side, and what changed told in the margin.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import type { ChangeChosen } from '../elements/change-list.ts';
import type { OrderAsked } from '../elements/change-order.ts';
import type { StepAsked } from '../elements/change-steps.ts';
import '../elements/change-minimap.ts';
import '../elements/class-filter.ts';
import type { ClassesAsked, VariorumClassFilter } from '../elements/class-filter.ts';
import '../elements/comparison-controls.ts';
import type { ComparisonForm, FormAsked } from '../elements/comparison-controls.ts';
import '../elements/failure-notice.ts';
import '../elements/headline-history.ts';
import '../elements/inline-comparison.ts';
import type { VariorumInlineComparison } from '../elements/inline-comparison.ts';
import '../elements/pending-lines.ts';
import '../elements/purged-notice.ts';
import '../elements/side-by-side.ts';
import type { VariorumSideBySide } from '../elements/side-by-side.ts';
import type { StopChosen } from '../elements/stop-chosen.ts';
import '../elements/what-changed.ts';
import { summaryInWords } from '../localisation/change-summary.ts';
import { citedChange } from '../localisation/cited-change.ts';
import { versionTimes } from '../localisation/version-words.ts';
import { clientContext } from '../state/client-context.ts';
import { copyCitation } from '../state/copy-citation.ts';
import { type CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import { NavigateEvent } from '../state/location.ts';
import { type ChangeOrder, changePreferences, readPreferences } from '../state/preferences.ts';
import { changeRoomForms, readRoomForms } from '../state/room-forms.ts';
import { sinceSeen } from '../state/since-seen.ts';
import { failureOf } from '../state/succeed.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { roomStyles } from '../styles/room-styles.ts';
import { splitRoomStyles } from '../styles/split-room-styles.ts';
import { type ComparedVersions, stopAt } from '../text/compared-versions.ts';
import type { ShownClass } from '../text/shown-class.ts';
import { ChangeWalk } from './change-walk.ts';
import { type ChangesInView, changesReader } from './changes-in-view.ts';
import { compareStyles } from './compare-styles.ts';
import { Comparing } from './comparing.ts';
import './comparison-export.ts';
import { drawAlone, drawImprecise, drawKeys, drawSame } from './comparison-states.ts';
import type { RoomView, Summaries } from './room-view.ts';

@localized()
@customElement('variorum-compare-view')
export class VariorumCompareView extends LitElement implements RoomView {
  static override readonly styles = [baseStyles, roomStyles, splitRoomStyles, compareStyles];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: commandDeskContext }) desk!: CommandDesk;
  @property({ attribute: false }) article!: Article;
  @property() version!: Sha256;
  @property() beforeVersion: Sha256 | null = null;
  @property({ attribute: false }) passage: TextRange | null = null;
  @property() note: string | null = null;
  /** The classes of changes that are looked for; all where it is empty. */
  @property({ attribute: false }) only: readonly ShownClass[] = [];
  @property({ attribute: false }) summaries: Summaries = [];
  /** What had been seen of the article when it was opened; null where nothing had. */
  @property({ attribute: false }) seenBefore: Sha256 | null = null;

  @state() private form: ComparisonForm = readRoomForms(localStorage);
  @state() private order: ChangeOrder = readPreferences(localStorage, navigator.languages).changeOrder;
  /** How often a text was there to its end. */
  @state() private wholes = 0;
  @query('variorum-inline-comparison, variorum-side-by-side') private readonly drawn?:
    VariorumInlineComparison | VariorumSideBySide;
  @query('.page') private readonly page!: HTMLElement | null;
  @query('variorum-class-filter') private readonly filter?: VariorumClassFilter;

  private unbind: () => void = () => undefined;
  private arriving = false;
  private readonly lookAt = changesReader();

  private readonly comparing = new Comparing(this, () => ({
    client: this.client,
    article: this.article,
    before: this.beforeVersion,
    after: this.version,
  }));
  private readonly walk = new ChangeWalk(this, (stop, side) => void this.drawn?.reveal(stop, side));

  constructor() {
    super();
    this.addEventListener('variorum-pair-chosen', ({ beforeVersion, afterVersion }) =>
      this.dispatchEvent(new NavigateEvent({ before: beforeVersion, version: afterVersion })),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unbind = this.desk.offer({
      'change.next': () => this.step(1),
      'change.previous': () => this.step(-1),
      'change.copy': () => void this.copy(),
      'change.otherEnd': () => (this.walk.cross(this.comparing.compared?.stops ?? []) ? undefined : false),
      'compare.sides': () => this.show({ ...this.form, sides: !this.form.sides }),
      'compare.filter': () => this.filter?.focus(),
      'compare.all': () => this.lookFor([]),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unbind();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version') || changed.has('beforeVersion')) this.walk.forget();
    if (changed.has('passage')) this.arriving = this.passage !== null;
  }

  protected override updated(): void {
    const { compared } = this.comparing;
    if (!this.arriving || !compared || !this.passage || compared.after.id !== this.version) return;
    this.arriving = false;
    const stop = stopAt(compared.stops, { before: null, after: this.passage });
    if (stop) this.walk.choose(stop.id);
  }

  override render(): unknown {
    if (this.beforeVersion === null) return drawAlone();
    const purged = this.purgedOnes();
    if (purged.length > 0) {
      return html`<div class="room alone">
        <div class="page">
          <div class="controls">${this.controls()}</div>
          ${purged}
        </div>
      </div>`;
    }
    const drawn = this.comparing.compared;
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

  private room(compared: ComparedVersions): TemplateResult {
    const changes = this.changesOf(compared);
    return html`<div
      class="room"
      @variorum-classes-asked=${({ only }: ClassesAsked) => this.lookFor(only)}
      @variorum-drawn-whole=${() => (this.wholes += 1)}
      @variorum-stop-chosen=${({ stop, side }: StopChosen) => this.walk.choose(stop, side)}
    >
      <div class="page" tabindex="0" role="region" aria-label=${msg('Comparison', { id: 'compare.region' })}>
        <div class="controls">
          ${this.controls()}
          ${
            compared.stops.length > 0
              ? html`<variorum-class-filter
                  .counts=${changes.counts}
                  .only=${changes.only}
                  .shown=${changes.shown.length}
                  .count=${changes.all.length}
                ></variorum-class-filter>`
              : nothing
          }
        </div>
        ${compared.comparison.precise ? nothing : drawImprecise()} ${this.text(compared, changes)}
      </div>
      <variorum-change-minimap
        .scroller=${() => this.page}
        .pieces=${() => this.drawn?.pieces() ?? []}
        .drawn=${[compared, this.form, changes.pieces, changes.only, this.wholes]}
        .current=${this.walk.current}
        @variorum-step-asked=${({ by }: StepAsked) => this.step(by)}
      ></variorum-change-minimap>
      <aside class="margin">${this.margin(compared, changes)}</aside>
    </div>`;
  }

  private controls(): TemplateResult {
    const times = versionTimes(this.article);
    return html`<variorum-comparison-controls
      .versions=${this.article.versions.map(({ id }, index) => {
        const summary = this.summaries[index];
        return { id, time: times[index] ?? '', summary: summary ? summaryInWords(summary) : '' };
      })}
      .beforeVersion=${this.beforeVersion ?? ''}
      .afterVersion=${this.version}
      .since=${sinceSeen(this.article, this.seenBefore)}
      .form=${this.form}
      @variorum-form-asked=${({ form }: FormAsked) => this.show(form)}
    ></variorum-comparison-controls>`;
  }

  private text(compared: ComparedVersions, { only, pieces }: ChangesInView): TemplateResult {
    if (compared.comparison.changes.length === 0) return drawSame();
    const { onlyChanges, sides } = this.form;
    return sides
      ? html`<variorum-side-by-side
          .compared=${compared}
          .current=${this.walk.current}
          .classes=${pieces}
          .only=${only}
          .onlyChanges=${onlyChanges}
        ></variorum-side-by-side>`
      : html`<variorum-inline-comparison
          .compared=${compared}
          .current=${this.walk.current}
          .classes=${pieces}
          .only=${only}
          .onlyChanges=${onlyChanges}
        ></variorum-inline-comparison>`;
  }

  private margin(compared: ComparedVersions, { all, list, shown, only }: ChangesInView): TemplateResult {
    return html`
      ${this.comparing.meaningError ? this.failed(this.comparing.meaningError) : nothing}
      <variorum-headline-history
        .versions=${this.article.versions}
        .times=${versionTimes(this.article)}
        .index=${this.article.versions.findIndex(({ id }) => id === this.version)}
      ></variorum-headline-history>
      <variorum-what-changed
        .compared=${compared}
        .entries=${list}
        .shown=${shown}
        .only=${only}
        .order=${this.order}
        .listed=${this.walk.listed}
        @variorum-step-asked=${(event: StepAsked) => this.step(event.by)}
        @variorum-citation-asked=${() => void this.copy()}
        @variorum-order-asked=${({ order }: OrderAsked) => this.sort(order)}
        @variorum-change-chosen=${({ change }: ChangeChosen) => this.walk.take(all.find(({ id }) => id === change.id))}
      ></variorum-what-changed>
      <footer>
        ${drawKeys()}
        <variorum-comparison-export
          .article=${this.article.id}
          .beforeVersion=${compared.before.id}
          .afterVersion=${compared.after.id}
        ></variorum-comparison-export>
      </footer>
    `;
  }

  private failed(error: unknown): TemplateResult {
    return html`<variorum-failure-notice
      .failure=${failureOf(error)}
      retry
      @variorum-retry=${() => this.comparing.retry()}
    ></variorum-failure-notice>`;
  }

  private changesOf(compared: ComparedVersions): ChangesInView {
    return this.lookAt(compared, this.comparing.meaningOf(compared), this.only, this.order);
  }

  private show({ sides, onlyChanges }: ComparisonForm): void {
    const turned = sides !== this.form.sides;
    this.form = { sides, onlyChanges };
    changeRoomForms(localStorage, this.form);
    if (turned) this.walk.show();
  }

  private lookFor(only: readonly ShownClass[]): void {
    this.dispatchEvent(new NavigateEvent({ only }, true));
  }

  private sort(order: ChangeOrder): void {
    this.order = changePreferences(localStorage, navigator.languages, { changeOrder: order }).changeOrder;
  }

  private step(by: 1 | -1): void {
    const { compared } = this.comparing;
    if (!compared) return;
    const { all, shown } = this.changesOf(compared);
    this.walk.step(all, shown, by);
  }

  /** The change at hand as text. */
  private async copy(): Promise<void> {
    const { compared } = this.comparing;
    const entry = compared && this.changesOf(compared).all.find(({ id }) => id === this.walk.listed);
    const toast = entry
      ? await copyCitation(citedChange(entry, compared, this.article))
      : { message: msg('Choose a change first: J goes to the next.', { id: 'cite.none' }) };
    this.dispatchEvent(new ToastEvent(toast));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-compare-view': VariorumCompareView;
  }
}
