// The versions of one article as people say that they are read: in the language that they set, with what they decided on
// who says what. What nobody said anything of is as everywhere else.
import type { PlacedDecision } from '../attribute/placed-decision.ts';
import { applyDecisions } from '../attribute/apply-decisions.ts';
import type { ClassifiedText } from '../classify/classified-text.ts';
import type { Article } from '../model/article.ts';
import type { Attributions } from '../model/attribution.ts';
import type { ComparisonClasses } from '../model/change-class.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import type { Compute } from './computing.ts';
import { placeDecisions } from './decision-places.ts';
import { once } from './recent.ts';

/** What is computed of versions, whatever article they are of. */
export interface PlainReadings {
  readonly version: (id: Sha256, language?: string) => Promise<Result<Version>>;
  readonly comparison: (before: Version, after: Version) => Promise<Comparison>;
  readonly attributions: (version: Version) => Promise<Attributions>;
  readonly classes: (before: Version, after: Version) => Promise<ComparisonClasses>;
}

export interface ArticleReadingsOptions {
  readonly readings: PlainReadings;
  readonly compute: Compute;
  readonly article: Article;
}

export class ArticleReadings {
  readonly #readings: PlainReadings;
  readonly #compute: Compute;
  readonly #article: Article;
  readonly #languages: ReadonlyMap<Sha256, string>;
  readonly #decisions = new Map<string, Promise<readonly PlacedDecision[]>>();
  readonly #attributions = new Map<string, Promise<Attributions>>();
  readonly #classes = new Map<string, Promise<ComparisonClasses>>();

  constructor({ readings, compute, article }: ArticleReadingsOptions) {
    this.#readings = readings;
    this.#compute = compute;
    this.#article = article;
    this.#languages = new Map(
      article.versions.flatMap(({ id, languageSet }) => (languageSet === undefined ? [] : [[id, languageSet]])),
    );
  }

  /** A version's content, in the language that a person set where one did. */
  version(id: Sha256): Promise<Result<Version>> {
    return this.#readings.version(id, this.#languages.get(id));
  }

  comparison(before: Version, after: Version): Promise<Comparison> {
    return this.#readings.comparison(before, after);
  }

  /** Who says what, as the rules alone find it. */
  suggestions(version: Version): Promise<Attributions> {
    return this.#readings.attributions(version);
  }

  /** The article's decisions as far as they are on a version, in the order in which they were made. */
  decisions(version: Version): Promise<readonly PlacedDecision[]> {
    return once(this.#decisions, keyOf(version), () => placeDecisions(this, this.#article, version));
  }

  /** Who says what, as far as people decided on it, and else as the rules find it. */
  attributions(version: Version): Promise<Attributions> {
    if (this.#article.decisions === undefined) return this.suggestions(version);
    return once(this.#attributions, keyOf(version), async () =>
      applyDecisions(version.text, await this.suggestions(version), await this.decisions(version)),
    );
  }

  /** All that is known of a version's text for telling what a change in it is about. */
  async classified(version: Version): Promise<ClassifiedText> {
    const { text, language, blocks } = version;
    return { text, language, blocks, attributions: await this.attributions(version) };
  }

  /** What the changes between two versions are about. */
  classes(before: Version, after: Version): Promise<ComparisonClasses> {
    if (this.#article.decisions === undefined) return this.#readings.classes(before, after);
    return once(this.#classes, `${keyOf(before)} ${keyOf(after)}`, async () =>
      this.#compute('classify', {
        before: await this.classified(before),
        after: await this.classified(after),
        comparison: await this.comparison(before, after),
      }),
    );
  }
}

function keyOf({ id, language }: Version): string {
  return `${id} ${language}`;
}
