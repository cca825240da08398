// An editor at work on one article: imports, notes, edits, removals, restores and retitling, one after the other, and
// for each change what the article must be like after it. Knows nothing of how the archive comes to that.
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Platform } from '../../archive/model/platform.ts';
import type { VersionContent } from '../../archive/model/version.ts';
import type { Change } from '../../archive/store/store.ts';
import { importChange, noteEvent, versionOf } from '../helpers/changes.ts';

export interface Note {
  readonly id: string;
  readonly body: string;
  readonly removed: boolean;
}

/** What a person sees of an article, and what a change of a person's changes. */
export interface Standing {
  /** Empty: the headline of the newest version stands in its place. */
  readonly title: string;
  readonly removed: boolean;
  /** The headlines of its versions in their order: none is there twice in an archive. */
  readonly headlines: readonly string[];
  /** In the order in which they were made. */
  readonly notes: readonly Note[];
}

/** A change that is about to be made, and the article after it: as a whole, or not at all. */
export interface Step {
  readonly article: string;
  readonly change: Change;
  readonly after: Standing;
}

const nothingYet: Standing = { title: '', removed: false, headlines: [], notes: [] };

export class Editor {
  readonly article: string;
  readonly #platform: Platform;
  readonly #name: string;
  #standing: Standing | undefined;
  #round = 0;

  /** Begins an article, or goes on with one that stands. `name` is in everything that this editor writes. */
  constructor(
    platform: Platform,
    name: string,
    { article, standing }: { readonly article: string; readonly standing: Standing | undefined } = {
      article: newIdentifier(platform),
      standing: undefined,
    },
  ) {
    this.#platform = platform;
    this.#name = name;
    this.article = article;
    this.#standing = standing;
  }

  next(): Step {
    this.#round += 1;
    const standing = this.#standing;
    if (standing === undefined || standing.headlines.length === 0) return this.#import(nothingYet, true);
    const [choice = 0] = this.#platform.randomBytes(1);
    const [one, ...others] = standing.notes.filter((note) => !note.removed);
    const taken = standing.notes.find((note) => note.removed);
    switch (choice % 8) {
      case 0:
        return this.#import(standing, false);
      case 1:
        return this.#note(standing);
      case 2:
        return one === undefined ? this.#note(standing) : this.#edit(standing, one);
      case 3:
        return one === undefined ? this.#import(standing, false) : this.#removeNotes(standing, [one, ...others]);
      case 4:
        return taken === undefined ? this.#note(standing) : this.#restoreNote(standing, taken);
      case 5:
        return this.#titled(standing, choice % 16 === 5 ? '' : `Titel ${this.#mark}`);
      case 6:
        return this.#removed(standing, !standing.removed);
      default:
        return one === undefined ? this.#note(standing) : this.#editAndTitle(standing, one);
    }
  }

  /** The step that was last taken came through. */
  settle({ after }: Step): void {
    this.#standing = after;
  }

  get #mark(): string {
    return `${this.#name}.${String(this.#round)}`;
  }

  /** Takes in a version with two notes on it: a commit of several lines and two contents. */
  #import(standing: Standing, isNew: boolean): Step {
    const content = contentOf(this.#mark);
    const { events, ...contents } = importChange(this.#platform, this.article, content, isNew);
    const notes = ['et', 'to'].map((word) => noteEvent(this.#platform, this.article, content, `${word} ${this.#mark}`));
    return this.#step(
      { ...contents, events: [...events, ...notes] },
      {
        ...standing,
        headlines: [...standing.headlines, this.#mark],
        notes: [...standing.notes, ...notes.map(({ annotation: { id, body } }) => ({ id, body, removed: false }))],
      },
    );
  }

  #note(standing: Standing): Step {
    const content = contentOf(standing.headlines.at(-1) ?? '');
    const event = noteEvent(this.#platform, this.article, content, `note ${this.#mark}`);
    const { id, body } = event.annotation;
    return this.#step({ events: [event] }, { ...standing, notes: [...standing.notes, { id, body, removed: false }] });
  }

  #edit(standing: Standing, { id }: Note): Step {
    const body = `rettet ${this.#mark}`;
    return this.#step(
      { events: [{ type: 'annotation-changed', article: this.article, annotation: id, fields: { body } }] },
      withNotes(standing, [id], { body }),
    );
  }

  #removeNotes(standing: Standing, notes: readonly Note[]): Step {
    const ids = notes.map(({ id }) => id);
    return this.#step(
      { events: ids.map((id) => ({ type: 'annotation-removed', article: this.article, annotation: id })) },
      withNotes(standing, ids, { removed: true }),
    );
  }

  #restoreNote(standing: Standing, { id }: Note): Step {
    return this.#step(
      { events: [{ type: 'annotation-restored', article: this.article, annotation: id }] },
      withNotes(standing, [id], { removed: false }),
    );
  }

  #titled(standing: Standing, title: string): Step {
    return this.#step({ events: [{ type: 'article-titled', article: this.article, title }] }, { ...standing, title });
  }

  #removed(standing: Standing, removed: boolean): Step {
    const type = removed ? 'article-removed' : 'article-restored';
    return this.#step({ events: [{ type, article: this.article }] }, { ...standing, removed });
  }

  #editAndTitle(standing: Standing, note: Note): Step {
    const edited = this.#edit(standing, note);
    const titled = this.#titled(edited.after, `Titel ${this.#mark}`);
    return this.#step({ events: [...edited.change.events, ...titled.change.events] }, titled.after);
  }

  #step(change: Change, after: Standing): Step {
    return { article: this.article, change, after };
  }
}

/** The version of that headline: told by it alone, so that its notes can be made without having it at hand. */
function contentOf(headline: string): VersionContent {
  return versionOf(headline, `Ministeren siger til avisen, at sagen om ${headline} er afsluttet.`);
}

function withNotes(standing: Standing, ids: readonly string[], changed: Partial<Note>): Standing {
  return {
    ...standing,
    notes: standing.notes.map((note) => (ids.includes(note.id) ? { ...note, ...changed } : note)),
  };
}
