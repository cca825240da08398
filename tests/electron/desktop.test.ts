// The keeper of the open archives, over windows and services that only take down what becomes of them.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '../../archive/model/result.ts';
import { Desktop, type ShownArchive, type WindowEvents } from '../../electron/desktop.ts';
import type { Dialogs } from '../../electron/dialogs.ts';
import type { ServiceHost } from '../../electron/service-host.ts';

interface Window extends ShownArchive {
  readonly events: WindowEvents;
  isClosing: boolean;
}

let folder: string;
/** What happened, in order. */
let log: string[];
let windows: Window[];
let remembered: readonly string[];
/** Archives whose opening is refused. */
let refused: Set<string>;
/** What dialogs are answered with, the next first. */
let answers: string[];
/** Holds up the giving back of archives. */
let givingBack: Promise<void>;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'variorum-desktop-')));
  for (const name of ['a', 'b', 'c']) mkdirSync(join(folder, name));
  [log, windows, remembered, refused, answers] = [[], [], [], new Set(), []];
  givingBack = Promise.resolve();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);
const named = (location: string): string => location.slice(folder.length + 1);

function dialogs(whose: string): Dialogs {
  const answer = (asked: string): Promise<never> => {
    log.push(`${whose} asks ${asked}`);
    return Promise.resolve(answers.shift() as never);
  };
  return {
    notOpened: (location: string, _failure: unknown, another: boolean) =>
      answer(`about ${named(location)}${another ? ', another is open' : ''}`),
    stopped: (reason: string) => answer(`about its end: ${reason}`),
    chooseArchive: () => answer('which archive'),
    chooseNewArchive: () => answer('where to make one'),
  } as unknown as Dialogs;
}

function start(location: string, create: boolean): Promise<Result<ServiceHost>> {
  log.push(`start ${named(location)}${create ? ', or make it' : ''}`);
  const service = { location, close: () => Promise.resolve(void log.push(`stop ${named(location)}`)) };
  const refusal = fail('archive-locked', 'It is open elsewhere.', 'Close it there.');
  return Promise.resolve(refused.has(named(location)) ? refusal : ok(service as unknown as ServiceHost));
}

function makeWindow(first: ServiceHost, events: WindowEvents): Window {
  const { location } = first;
  let service = first;
  let close: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (close = resolve));
  const window = {
    location,
    events,
    dialogs: dialogs(named(location)),
    gone,
    closed: gone.then(() => givingBack).then(() => service.close()),
    focus: () => void log.push(`focus ${named(location)}`),
    close: () => close(),
    serve: (next: ServiceHost) => {
      service = next;
      log.push(`serve ${named(location)}`);
    },
    isClosing: false,
  } as unknown as Window;
  windows.push(window);
  return window;
}

function desktop(): Desktop {
  return new Desktop({
    dialogs: dialogs('nobody'),
    start,
    makeWindow,
    opened: (location) => void log.push(`opened ${named(location)}`),
    remember: (locations) => (remembered = locations.map(named)),
    quit: () => void log.push('quit'),
  });
}

describe('an archive', () => {
  test('has a window of its own, and one alone, by whatever path it is named and however often', async () => {
    const all = desktop();
    symlinkSync(path('a'), path('link'));
    await Promise.all([all.show(path('a')), all.show(path('a')), all.show(path('b'))]);
    await all.show(path('link'));
    expect(windows.map(({ location }) => named(location))).toEqual(['a', 'b']);
    expect(log.filter((line) => line.startsWith('start'))).toEqual(['start a', 'start b']);
    expect(log.at(-1)).toBe('focus a');
  });

  test('is given back when its window closes, and opened again only then', async () => {
    const all = desktop();
    let giveBack: () => void = () => undefined;
    givingBack = new Promise((resolve) => (giveBack = resolve));
    await all.show(path('a'));
    windows[0]?.close();
    await windows[0]?.gone;
    const again = all.show(path('a'));
    await Promise.resolve();
    expect(log.filter((line) => line === 'start a')).toHaveLength(1);
    expect(all.isBusy).toBe(true);
    giveBack();
    await again;
    expect(log.filter((line) => /^(start|stop)/.test(line))).toEqual(['start a', 'stop a', 'start a']);
  });

  test('that cannot be opened is told of, and the others stay', async () => {
    const all = desktop();
    refused.add('b');
    answers = ['leave'];
    await all.show(path('a'));
    expect(await all.show(path('b'))).toBeUndefined();
    expect(log.at(-1)).toBe('a asks about b, another is open');
    expect(all.open).toEqual([path('a')]);
  });

  test('that cannot be opened ends the program where nothing else is open', async () => {
    refused.add('a');
    answers = ['leave'];
    await desktop().show(path('a'));
    expect(log).toEqual(['start a', 'nobody asks about a', 'quit']);
  });

  test('can be chosen in place of one that cannot be opened', async () => {
    refused.add('a');
    answers = ['choose', path('b')];
    expect((await desktop().show(path('a')))?.location).toBe(path('b'));
    expect(log).not.toContain('quit');
  });
});

describe('a service that ends by itself', () => {
  test('is told of in its window, and started again under it; the others go on', async () => {
    const all = desktop();
    answers = ['again'];
    await all.show(path('a'));
    await all.show(path('b'));
    log = [];
    windows[0]?.events.onStopped('out of memory');
    await expect.poll(() => log).toEqual(['a asks about its end: out of memory', 'start a', 'serve a']);
    expect(all.open).toEqual([path('a'), path('b')]);
  });

  test('closes its window where it is left at that', async () => {
    const all = desktop();
    answers = ['leave'];
    await all.show(path('a'));
    await all.show(path('b'));
    windows[0]?.events.onStopped('out of memory');
    await expect.poll(() => all.open).toEqual([path('b')]);
  });

  test('is told of again where it does not start', async () => {
    const all = desktop();
    answers = ['again', 'leave'];
    await all.show(path('a'));
    refused.add('a');
    windows[0]?.events.onStopped('out of memory');
    await expect.poll(() => all.open).toEqual([]);
    expect(log).toContain('a asks about its end: It is open elsewhere.');
  });
});

describe('the archives of next time', () => {
  test('are those that were open at the end, the one that was used last at the end', async () => {
    const all = desktop();
    for (const name of ['a', 'b', 'c']) await all.show(path(name));
    windows[0]?.events.onFocused();
    all.end();
    await all.ended();
    expect(remembered).toEqual(['b', 'c', 'a']);
    expect(log.filter((line) => line.startsWith('stop')).sort()).toEqual(['stop a', 'stop b', 'stop c']);
    expect(all.isBusy).toBe(false);
  });

  test('are not those whose windows were on their way out when the program ended', async () => {
    const all = desktop();
    for (const name of ['a', 'b', 'c']) await all.show(path(name));
    const [, second] = windows;
    if (second) second.isClosing = true;
    all.end();
    expect(remembered).toEqual(['a', 'c']);
    await all.ended();
    expect(remembered).toEqual(['a', 'c']);
  });

  test('are all of them where all windows were being closed when the program ended', async () => {
    const all = desktop();
    for (const name of ['a', 'b']) await all.show(path(name));
    for (const window of windows) window.isClosing = true;
    all.end();
    expect(remembered).toEqual(['a', 'b']);
  });

  test('are not those whose windows were closed, but for the last of them', async () => {
    const all = desktop();
    for (const name of ['a', 'b']) await all.show(path(name));
    for (const window of windows) {
      window.close();
      await window.closed;
    }
    expect(remembered).toEqual(['b']);
  });

  test('come back; those that cannot are told of once the others are there', async () => {
    const all = desktop();
    refused.add('a');
    answers = ['leave'];
    await all.restore([path('a'), path('b'), path('c')]);
    expect(all.open).toEqual([path('b'), path('c')]);
    expect(log.at(-1)).toBe('c asks about a, another is open');
    expect(log).not.toContain('quit');
  });
});

test('an archive that opens while the program ends gets no window, and is given back', async () => {
  const all = desktop();
  const opening = all.show(path('a'));
  await all.ended();
  expect(await opening).toBeUndefined();
  expect(windows).toEqual([]);
  expect(log).toEqual(['start a', 'stop a']);
});
