// An article counts as looked at when its text was in front of someone for a while, and not before.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallName, Client } from '../../archive/contract.ts';
import { fail } from '../../archive/model/result.ts';
import { type InView, lookedAfter, Seeing } from '../../renderer/state/seeing.ts';

type Shown = NonNullable<ReturnType<InView>>;

const page = Object.assign(new EventTarget(), { hidden: false });
const article = (id: string, newest: string, given: Partial<Shown> = {}): Shown =>
  ({ id, versions: [{ id: newest }], ...given }) as unknown as Shown;

let seen: unknown[];
let shown: Shown | null;
let seeing: Seeing;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.hidden = false;
  seen = [];
  const client: Client = {
    call: (name: CallName, params: object) => {
      seen.push([name, params]);
      return Promise.resolve(fail('read-only', 'No.', 'Never mind.'));
    },
    subscribe: () => () => undefined,
  };
  const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined };
  seeing = new Seeing(
    { ...host, updateComplete: Promise.resolve(true) },
    () => client,
    () => shown,
  );
  seeing.hostConnected();
});

afterEach(() => {
  seeing.hostDisconnected();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Draws what is in view, and waits. */
function look(at: Shown | null, milliseconds: number): void {
  shown = at;
  seeing.hostUpdated();
  vi.advanceTimersByTime(milliseconds);
}

describe('an article', () => {
  it('is seen after a while, and once', () => {
    look(article('a', 'newest'), lookedAfter - 1);
    expect(seen).toEqual([]);
    look(article('a', 'newest'), lookedAfter * 3);
    look(article('a', 'newest'), lookedAfter * 3);
    expect(seen).toEqual([['article.see', { article: 'a' }]]);
  });

  it('is not seen by who passes by, or is in a room without its text', () => {
    look(article('a', 'newest'), lookedAfter - 1);
    look(article('b', 'newest'), lookedAfter - 1);
    look(null, lookedAfter * 3);
    expect(seen).toEqual([]);
  });

  it.each([
    ['was seen', article('a', 'newest', { seen: 'newest' })],
    ['was removed', article('a', 'newest', { removed: '2026-03-01T10:00:00.000Z' })],
  ])('is not seen that %s', (_, known) => {
    look(known, lookedAfter * 3);
    expect(seen).toEqual([]);
  });

  it('is seen again when a version comes while it is open', () => {
    look(article('a', 'older', { seen: 'older' }), lookedAfter);
    look(article('a', 'newest', { seen: 'older' }), lookedAfter);
    expect(seen).toEqual([['article.see', { article: 'a' }]]);
  });

  it('is not seen in a window that is hidden, but when it is shown again', () => {
    page.hidden = true;
    look(article('a', 'newest'), lookedAfter * 3);
    expect(seen).toEqual([]);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(lookedAfter);
    expect(seen).toHaveLength(1);
  });

  it('is not seen when it was left before the while was over', () => {
    look(article('a', 'newest'), lookedAfter - 1);
    seeing.hostDisconnected();
    vi.advanceTimersByTime(lookedAfter);
    expect(seen).toEqual([]);
  });

  it('goes on knowing what had been seen when it was opened, until another is', () => {
    expect(seeing.seenBefore(article('a', 'newest', { seen: 'older' }))).toBe('older');
    expect(seeing.seenBefore(article('a', 'newest', { seen: 'newest' }))).toBe('older');
    expect(seeing.seenBefore(article('b', 'first'))).toBeNull();
    expect(seeing.seenBefore(article('a', 'newest', { seen: 'newest' }))).toBe('newest');
  });
});
