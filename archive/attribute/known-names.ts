// The names of all articles that reach beyond their own, counted, so that an article can be put in and taken out.
import { formOf, type NameForm } from './name-form.ts';
import { identifySources, type KnownName } from './source-identity.ts';
import type { ArticleSummary } from './source-summary.ts';

interface Counted {
  readonly form: NameForm;
  /** How often it was a name for certain, and of a person. */
  certain: number;
  persons: number;
}

export class KnownNames {
  readonly #names = new Map<string, Counted>();

  add(summary: ArticleSummary): void {
    this.#count(summary, 1);
  }

  /** Takes out what `add` put in for the same summary. */
  remove(summary: ArticleSummary): void {
    this.#count(summary, -1);
  }

  /** See `identifySources`; of names that some article has for certain. */
  identify(): ReadonlyMap<string, string> {
    const known: KnownName[] = [];
    for (const { form, certain, persons } of this.#names.values()) {
      known.push({ form, isPerson: persons * 2 > certain });
    }
    return identifySources(known);
  }

  #count({ sources }: ArticleSummary, by: 1 | -1): void {
    for (const { kind, names } of sources) {
      for (const [name, reach] of names) {
        const form = reach === 'archive' ? formOf(name) : null;
        if (form === null) continue;
        const counted = this.#names.get(form.key) ?? { form, certain: 0, persons: 0 };
        counted.certain += by;
        if (kind === 'person') counted.persons += by;
        if (counted.certain > 0) this.#names.set(form.key, counted);
        else this.#names.delete(form.key);
      }
    }
  }
}
