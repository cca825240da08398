// Views that know what no journal tells any more: a repair without a copy keeps all of it readable.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  deeds,
  expectNothingDeleted,
  type Files,
  findings,
  journalOf,
  makeArchive,
  readable,
  repaired,
  Sample,
} from '../helpers/repairing.ts';

let files: Files;
let sample: Sample;
/** What can be read of the archive as it should be. */
let everything: ReadonlySet<string>;
beforeAll(async () => {
  files = await makeArchive();
  sample = new Sample(files);
  everything = await readable(files);
});

describe('a repair', () => {
  it('keeps what only views still know, where a journal lost its end', async () => {
    const path = sample.first('journal/');
    for (const catalogue of ['there', 'gone']) {
      const storage = sample.harmed((kept) => {
        kept.set(path, journalOf(sample.linesOf(path).slice(0, 2)));
        if (catalogue === 'gone') kept.delete('catalogue.json');
      });
      const done = await repaired(storage);
      expect(deeds(done)).toContain(`not-repaired ${path}`);
      expect(await readable(storage.files)).toEqual(everything);
      expect((await findings(storage)).map((finding) => finding.path)).not.toEqual([]);
      // With a copy all is well again.
      await repaired(storage, files);
      expect(await findings(storage)).toEqual([]);
    }
  });

  it('puts views that stand in each other’s places back, where a journal is damaged and nothing else knows', async () => {
    const views = sample.pathsOf('articles/');
    for (const damaged of sample.pathsOf('journal/')) {
      for (const [one = '', other = ''] of [views.slice(0, 2), views.slice(1, 3), [views[2], views[0]]]) {
        const storage = sample.harmed((kept) => {
          kept.delete('catalogue.json');
          kept.set(one, sample.bytesOf(other)).set(other, sample.bytesOf(one));
          kept.set(damaged, sample.flipped(damaged, 0));
        });
        await repaired(storage);
        expect(await readable(storage.files)).toEqual(everything);
        expectNothingDeleted(
          sample.harmed(() => undefined).files,
          new Map([...storage.files, [damaged, sample.bytesOf(damaged)]]),
        );
      }
    }
  });

  it('makes a view out that was altered so that it contradicts itself, where nothing else knows', async () => {
    for (const view of sample.pathsOf('articles/')) {
      const [, capture = ''] = /"event":\{"capture":"([0-9a-f-]{36})"/.exec(sample.bytesOf(view).toString()) ?? [];
      expect(capture).not.toBe('');
      for (const kept of ['log', 'article']) {
        const text = sample.bytesOf(view).toString();
        const at =
          kept === 'log' ? text.indexOf(`"id":"${capture}"`) + 6 : text.indexOf(`{"capture":"${capture}"`) + 12;
        const storage = sample.harmed((all) => {
          for (const path of sample.pathsOf('journal/')) all.set(path, Buffer.from(''));
          all.set(view, Buffer.from(`${text.slice(0, at)}1${text.slice(at + 1)}`));
        });
        await repaired(storage);
        expect(await readable(storage.files), `${view}, by its ${kept}`).toEqual(everything);
      }
    }
  });

  it('leaves a view in its place that was altered, where its journal is gone and nothing else knows', async () => {
    const view = sample.first('articles/');
    const id = /([0-9a-f-]{36})\.json$/.exec(view)?.[1] ?? '';
    const storage = sample.harmed((kept) => {
      for (const path of sample.pathsOf('journal/')) kept.delete(path);
      const text = sample.bytesOf(view).toString();
      const at = text.indexOf(`"id":"${id}"`) + 6;
      kept.set(view, Buffer.from(`${text.slice(0, at)}1${text.slice(at + 1)}`));
    });
    const altered = storage.files.get(view);
    const before = await readable(storage.files);
    expect(deeds(await repaired(storage))).toEqual(sample.pathsOf('journal/').map((path) => `not-repaired ${path}`));
    expect(storage.files.get(view)).toEqual(altered);
    expect(await readable(storage.files)).toEqual(before);
  });
});
