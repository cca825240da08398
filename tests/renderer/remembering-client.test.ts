// What is remembered is only what cannot change.
import { describe, expect, it } from 'vitest';
import type { CallName, Client, Notice } from '../../archive/contract.ts';
import { fail, ok, type Result } from '../../archive/model/result.ts';
import { rememberingClient } from '../../renderer/state/remembering-client.ts';

function counting(answer: () => Result<unknown>): { readonly client: Client; readonly asked: CallName[] } {
  const asked: CallName[] = [];
  const call = (name: CallName): Promise<Result<never>> => {
    asked.push(name);
    return Promise.resolve(answer() as Result<never>);
  };
  return { asked, client: { call, subscribe: () => () => {} } };
}

const version = (digit: string): { version: string } => ({ version: digit.repeat(64) });

describe('a remembering client', () => {
  it('asks once for a version', async () => {
    const { client, asked } = counting(() => ok('text'));
    const remembering = rememberingClient(client);
    const answers = [
      await remembering.call('version.get', version('a')),
      await remembering.call('version.get', version('a')),
    ];
    expect(answers).toEqual([ok('text'), ok('text')]);
    expect(asked).toHaveLength(1);
    await remembering.call('version.get', version('b'));
    expect(asked).toHaveLength(2);
  });

  it('asks every time for what can change', async () => {
    const { client, asked } = counting(() => ok({}));
    const remembering = rememberingClient(client);
    await remembering.call('archive.describe', {});
    await remembering.call('archive.describe', {});
    expect(asked).toHaveLength(2);
  });

  it('asks again for what may have been purged since', async () => {
    const { client, asked } = counting(() => ok('text'));
    let tell: ((notice: Notice) => void) | undefined;
    const remembering = rememberingClient({
      ...client,
      subscribe(listener) {
        tell = listener;
        return () => {};
      },
    });
    await remembering.call('version.get', version('a'));
    tell?.({ type: 'changed', article: null });
    await remembering.call('version.get', version('a'));
    expect(asked).toHaveLength(1);
    tell?.({ type: 'purged' });
    await remembering.call('version.get', version('a'));
    expect(asked).toHaveLength(2);
  });

  it('asks again of an article once something changed in it', async () => {
    const { client, asked } = counting(() => ok('summaries'));
    let tell: ((notice: Notice) => void) | undefined;
    const remembering = rememberingClient({
      ...client,
      subscribe(listener) {
        tell = listener;
        return () => {};
      },
    });
    const askedAfter = async (notice: Notice | null): Promise<number> => {
      if (notice) tell?.(notice);
      await remembering.call('article.summaries', { article: 'one' });
      await remembering.call('version.get', version('a'));
      await remembering.call('version.attributions', { ...version('a'), article: 'one' });
      return asked.length;
    };
    // A version is the same whatever is said of it; who says what in it is as people decided in its article.
    expect(await askedAfter(null)).toBe(3);
    expect(await askedAfter(null)).toBe(3);
    expect(await askedAfter({ type: 'changed', article: 'other' })).toBe(3);
    expect(await askedAfter({ type: 'changed', article: 'one' })).toBe(5);
    expect(await askedAfter({ type: 'changed', article: null })).toBe(7);
  });

  it('does not remember what was asked for before a change and answered after it', async () => {
    let tell: ((notice: Notice) => void) | undefined;
    const waiting: ((result: Result<never>) => void)[] = [];
    const remembering = rememberingClient({
      call: () => new Promise<Result<never>>((resolve) => waiting.push(resolve)),
      subscribe(listener) {
        tell = listener;
        return () => {};
      },
    });
    const first = remembering.call('article.summaries', { article: 'one' });
    tell?.({ type: 'changed', article: 'one' });
    void remembering.call('article.summaries', { article: 'one' });
    expect(waiting).toHaveLength(2);
    waiting[0]?.(fail('unreadable', 'gone', 'look'));
    await first;
    // The failure of the first must not make the second forgotten.
    void remembering.call('article.summaries', { article: 'one' });
    expect(waiting).toHaveLength(2);
  });

  it('asks again after a failure', async () => {
    let answer: Result<unknown> = fail('unreadable', 'gone', 'look');
    const { client } = counting(() => answer);
    const remembering = rememberingClient(client);
    expect(await remembering.call('version.get', version('a'))).toEqual(answer);
    answer = ok('text');
    expect(await remembering.call('version.get', version('a'))).toEqual(ok('text'));
  });

  it('forgets the one that was asked for longest ago', async () => {
    const { client, asked } = counting(() => ok('text'));
    const remembering = rememberingClient(client, 2);
    for (const digit of ['a', 'b', 'a', 'c', 'a', 'b']) await remembering.call('version.get', version(digit));
    expect(asked).toHaveLength(4);
  });
});
