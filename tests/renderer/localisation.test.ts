// Every string of the interface has a Danish one with the same placeholders, and no Danish one is left over.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templates } from '../../renderer/localisation/da.ts';
import { messagesInSource } from './messages-in-source.ts';

const messages = messagesInSource(join(import.meta.dirname, '../../renderer'));

/** The indices that a Danish string puts the English one's expressions at. */
function placeholdersOf(template: unknown): readonly unknown[] {
  return typeof template === 'object' && template !== null && 'values' in template
    ? (template.values as unknown[])
    : [];
}

describe('Danish', () => {
  it('has a string for every message', () => {
    const missing = messages.filter(({ id }) => !(id in templates)).map(({ id, text }) => `${id}: ${text}`);
    expect(missing).toEqual([]);
  });

  it('has no string that nothing uses', () => {
    const used = new Set(messages.map(({ id }) => id));
    expect(Object.keys(templates).filter((id) => !used.has(id))).toEqual([]);
  });

  it('uses each placeholder of the English string exactly once', () => {
    const wrong = messages.filter(({ id, placeholders }) => {
      const given = [...placeholdersOf((templates as Record<string, unknown>)[id])].sort();
      return id in templates && given.join() !== Array.from({ length: placeholders }, (_, index) => index).join();
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is what one id means, wherever it is used', () => {
    const texts = new Map(messages.map(({ id, text }) => [id, text]));
    expect(messages.filter(({ id, text }) => texts.get(id) !== text).map(({ id }) => id)).toEqual([]);
  });
});
