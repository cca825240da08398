// A process that writes to an archive until it is killed: several editors at once, verifying in between, closing and
// opening again. Says on its standard output, a line of JSON each, what it begins, what was acknowledged, and what it
// does to the files meanwhile. Starts when its standard input tells it how.
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { openArchive } from '../../archive/node/open-archive.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import type { Store } from '../../archive/store/store.ts';
import { valueOf } from '../helpers/changes.ts';
import { announce, type Announcement, enter, type Phase, say } from './announced-files.ts';
import { Editor, type Standing } from './editor.ts';

/** What the writer is told to do. */
export interface Assignment {
  readonly folder: string;
  /** In everything that it writes. */
  readonly name: string;
  /** Articles that are there, to go on with. */
  readonly articles: readonly (readonly [id: string, standing: Standing])[];
  /** What to come to again and again; `working`: never to stop with that. */
  readonly towards: Phase;
}

export type Said =
  | { readonly opened: number; readonly repairs: readonly string[] }
  | { readonly begun: string; readonly after: Standing }
  | { readonly acknowledged: string }
  | { readonly refused: string; readonly code: string }
  | Announcement;

const editorsAtOnce = 4;
/** Longer than the archive waits before it writes views by itself, in milliseconds. */
const idleFor = 550;

const [line = ''] = await new Promise<string[]>((resolve) => {
  createInterface(process.stdin).once('line', (first) => resolve([first]));
});
const { folder, name, articles, towards } = JSON.parse(line) as Assignment;
const editors = Array.from({ length: editorsAtOnce }, (_, index) => {
  const [article, standing] = articles[index] ?? [];
  const known = article === undefined ? [] : [{ article, standing }];
  return new Editor(nodePlatform, `${name}.${String(index)}`, ...known);
});

for (let session = 0, refused = false; !refused; session += 1) {
  enter('opening');
  const opened = await openArchive(folder, { create: true });
  if (!opened.ok) {
    say({ refused: '', code: opened.error.code });
    break;
  }
  const { store, close } = opened.value;
  say({ opened: process.pid, repairs: store.describe().repairs });
  enter('working');
  do refused = (await Promise.all(editors.map((editor) => work(store, editor)))).includes(true);
  while (towards === 'working' && !refused);
  if (towards === 'idling') {
    enter('idling');
    await setTimeout(idleFor);
  }
  if (towards === 'verifying') {
    enter('verifying');
    const working = Promise.all(editors.map((editor) => work(store, editor)));
    valueOf(await store.verify({ onProgress: () => announce('check') }));
    await working;
  }
  enter('closing');
  await close();
}
process.exit(0);

/** Makes some changes; answers true when one was refused. */
async function work(store: Store, editor: Editor): Promise<boolean> {
  for (let changes = 1 + Math.floor(Math.random() * 4); changes > 0; changes -= 1) {
    const step = editor.next();
    say({ begun: step.article, after: step.after });
    const answer = await store.commit(step.change);
    if (!answer.ok) {
      say({ refused: step.article, code: answer.error.code });
      return true;
    }
    say({ acknowledged: step.article });
    editor.settle(step);
  }
  return false;
}
