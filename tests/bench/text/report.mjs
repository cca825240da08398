// What a run of the bench has to say: tables and remarks, in the order in which they were measured.
import { columns } from '../report/columns.mjs';

export class Report {
  /** @type {string[]} */
  #parts = [];

  /**
   * @param {string} title
   * @param {readonly string[]} head The first column's cells stand at the left, all others at the right.
   * @param {readonly (readonly string[])[]} rows
   */
  table(title, head, rows) {
    const sides = head.map((_, index) =>
      index === 0 ? /** @type {const} */ ('left') : /** @type {const} */ ('right'),
    );
    this.#say(`${title}\n\n${columns([head, ...rows], sides)}`);
  }

  /** @param {string} text A paragraph, broken into lines here. */
  remark(text) {
    this.#say(wrapped(text));
  }

  get text() {
    return this.#parts.join('\n\n');
  }

  /** @param {string} part */
  #say(part) {
    this.#parts.push(part);
    console.log(`${part}\n`);
  }
}

/** @param {string} text */
function wrapped(text, width = 118) {
  return text.replace(new RegExp(`(?=.{${width}})(.{1,${width}}) `, 'g'), '$1\n');
}
