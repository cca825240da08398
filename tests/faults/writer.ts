// A process that writes to an archive without end, to be killed: imports, notes, edits and removals in turn. Prints one
// line of JSON for each change that was acknowledged.
import { writeSync } from 'node:fs';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import type { Change } from '../../archive/store/store.ts';
import { importChange, noteEvent, valueOf, versionOf } from '../helpers/changes.ts';

/** What an acknowledged change left behind: everything it did is in `marks`, under the article. */
export interface Acknowledged {
  readonly article: string;
  readonly headline?: string;
  readonly note?: string;
  readonly body?: string;
  readonly title?: string;
}

const [folder = '', run = ''] = process.argv.slice(2);
const { store } = valueOf(await openArchive(folder, { create: true }));
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);
const commit = async (change: Change, acknowledged: Acknowledged): Promise<void> => {
  valueOf(await store.commit(change));
  say(acknowledged);
};
say({ opened: process.pid });

for (let round = 0; ; round += 1) {
  const article = newIdentifier(nodePlatform);
  const headline = `${run}.${String(round)}`;
  const content = versionOf(headline, 'Ministeren siger, at sagen er afsluttet.');
  const first = noteEvent(nodePlatform, article, content, `hel ${headline}`);
  const { events, ...contents } = importChange(nodePlatform, article, content, true);
  const { id } = first.annotation;
  await commit({ ...contents, events: [...events, first] }, { article, headline, note: id, body: `hel ${headline}` });
  const second = noteEvent(nodePlatform, article, content, 'først');
  const note = second.annotation.id;
  await commit({ events: [second] }, { article, note, body: 'først' });
  const body = `så ${headline}`;
  await commit(
    { events: [{ type: 'annotation-changed', article, annotation: note, fields: { body } }] },
    { article, note, body },
  );
  const title = `Titel ${headline}`;
  await commit({ events: [{ type: 'article-titled', article, title }] }, { article, title });
}
