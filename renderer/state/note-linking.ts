// The links of an article's notes: what they lead to, and what one that is being written may lead to. A Lit controller.
import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import { findLinkChoices, type LinkChoice } from './link-choices.ts';
import { noLinks, type NoteLinks, readNoteLinks } from './note-links.ts';

export class NoteLinking {
  /** What the link that is being written may lead to. */
  choices: readonly LinkChoice[] = [];
  private readonly host: ReactiveControllerHost;
  private readonly client: () => Client;
  private readonly read: Task<readonly [Article], NoteLinks>;

  /** `article` is read again whenever it is another value. */
  constructor(host: ReactiveControllerHost, client: () => Client, article: () => Article) {
    this.host = host;
    this.client = client;
    this.read = new Task(host, {
      task: ([{ id }], { signal }) => readNoteLinks(client(), id, signal),
      args: () => [article()] as const,
    });
  }

  get links(): NoteLinks {
    return this.read.value ?? noLinks;
  }

  /** Looks for what may be meant; a note is no link to itself. */
  async find(words: string, own: string | null): Promise<void> {
    this.choices = await findLinkChoices(this.client(), words, own);
    this.host.requestUpdate();
  }
}
