// What the room of comparison has asked for: two versions with their comparison, and what it is about. Draws nothing.
import { type StatusRenderer, Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import { readingBasis } from '../../archive/model/reading-basis.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { nextTask } from '../state/next-task.ts';
import { succeed } from '../state/succeed.ts';
import type { ComparisonMeaning } from '../text/change-entries.ts';
import { type ComparedVersions, compareVersions } from '../text/compared-versions.ts';

/** The pair that is wanted now; nothing is asked for where `before` is null. */
export interface WantedPair {
  readonly client: Client;
  readonly article: Article;
  readonly before: Sha256 | null;
  readonly after: Sha256;
}

/** What is known of a comparison, and of which. */
interface MeaningOfPair {
  readonly compared: ComparedVersions;
  readonly meaning: ComparisonMeaning;
}

export class Comparing {
  readonly #words: Task<readonly unknown[], ComparedVersions | null>;
  readonly #meaning: Task<readonly unknown[], MeaningOfPair | null>;

  constructor(host: ReactiveControllerHost, wanted: () => WantedPair) {
    this.#words = new Task(host, {
      task: () => comparedPair(wanted()),
      args: () => [wanted().before, wanted().after, wanted().article.id],
    });
    // Apart from the words, which need not wait for it.
    this.#meaning = new Task(host, {
      task: () => this.#meaningOf(this.compared, wanted()),
      args: () => [this.compared, wanted().article.id, readingBasis(wanted().article)],
    });
  }

  /** The comparison that is there: the last one, while another is on its way. */
  get compared(): ComparedVersions | null {
    return this.#words.value ?? null;
  }

  /** Why there is no meaning, or no comparison. */
  get error(): unknown {
    return this.#words.error ?? this.#meaning.error;
  }

  /** What is known of `compared`; of another pair nothing is taken over. */
  meaningOf(compared: ComparedVersions): ComparisonMeaning | null {
    const found = this.#meaning.value;
    return found?.compared === compared ? found.meaning : null;
  }

  /** What is wrong with the meaning alone. */
  get meaningError(): unknown {
    return this.#meaning.error;
  }

  render(drawn: StatusRenderer<ComparedVersions | null>): unknown {
    return this.#words.render(drawn);
  }

  retry(): void {
    void (this.#words.error ? this.#words : this.#meaning).run();
  }

  async #meaningOf(compared: ComparedVersions | null, { client, article }: WantedPair): Promise<MeaningOfPair | null> {
    if (!compared) return null;
    const pair = { before: compared.before.id, after: compared.after.id, article: article.id };
    const [classes, { changes }] = await Promise.all([
      succeed(client.call('version.changeClasses', pair)),
      succeed(client.call('version.attributionDifference', pair)),
    ]);
    return { compared, meaning: { classes, attribution: changes } };
  }
}

async function comparedPair({ client, article, before, after }: WantedPair): Promise<ComparedVersions | null> {
  if (before === null) return null;
  const [older, newer, comparison] = await Promise.all([
    succeed(client.call('version.get', { version: before, article: article.id })),
    succeed(client.call('version.get', { version: after, article: article.id })),
    succeed(client.call('version.compare', { before, after, article: article.id })),
  ]);
  // What came with the answer is read by now; to lay the texts into one another is a task of its own.
  await nextTask();
  return compareVersions(older, newer, comparison);
}
