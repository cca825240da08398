// Notes that answer notes, and notes that an edit put in doubt, from the command line.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calls, type Value } from '../../archive/contract.ts';
import { parks, rewordedStory, tax } from '../helpers/reworded-story.ts';
import { type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
  const names = rewordedStory.map((_, index) => `budget-${String(index)}.txt`);
  for (const [index, text] of rewordedStory.entries()) await writeFile(join(place.folder, names[index]!), text);
  expect((await place.run(['import', ...names, '--as-versions'])).code).toBe(0);
  await words('note', 'add', '1', '--version', '1', '--quote', tax, '-m', 'From when?');
}, 30_000);
afterAll(() => place.leave());

/** What a command prints for people, when it goes well. */
async function words(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await place.run(args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** The exit code of a command that does not do it, and what it says of why. */
async function refusal(...args: readonly string[]): Promise<readonly [number | null, string]> {
  const { code, stderr } = await place.run(args);
  return [code, stderr];
}

describe('note reply', () => {
  test('answers a note where it stands, and the answer comes and goes with it', { timeout: 30_000 }, async () => {
    expect(await words('note', 'reply', '1', '1', '-m', 'From *January*.', '-t', 'answered')).toBe(
      'Note 2 answers note 1.\n',
    );
    const printed = await place.json(['note', 'reply', '1', '2', '-m', 'So they say.']);
    const answer = calls['annotation.reply'].value.parse(printed);
    const { annotations } = (await place.json(['note', 'list', '1', '--version', '1'])) as Value<'annotation.list'>;
    const [note, first, second] = annotations.map(({ annotation }) => annotation);
    expect([first?.body, first?.tags, first?.replyTo]).toEqual(['From *January*.', ['answered'], note?.id]);
    // What answers an answer answers the note.
    expect([second?.id, second?.replyTo]).toEqual([answer.id, note?.id]);
    expect(await words('note', 'list', '1', '--version', '1')).toContain('From *January*.');

    await words('note', 'remove', '1', '1');
    expect(((await place.json(['note', 'list', '1'])) as Value<'annotation.list'>).annotations).toEqual([]);
    expect(await refusal('note', 'reply', '1', '1', '-m', 'Too late')).toEqual([
      1,
      expect.stringContaining('The note was removed.'),
    ]);
    await words('note', 'restore', '1', '1');
    expect(((await place.json(['note', 'list', '1'])) as Value<'annotation.list'>).annotations).toHaveLength(3);
  });

  test('is refused without words, and to no note', async () => {
    expect(await refusal('note', 'reply', '1', '1', '-m', '  ')).toEqual([1, expect.stringContaining('has no words')]);
    expect(await refusal('note', 'reply', '1', '9', '-m', 'Whom?')).toEqual([1, expect.stringContaining('9')]);
    expect((await place.run(['note', 'reply', '1', '1'])).code).toBe(2);
  });
});

describe('note review', () => {
  test('lists what is in doubt with both passages, until it is settled', { timeout: 30_000 }, async () => {
    await words('note', 'add', '1', '--version', '1', '--quote', parks, '-m', 'Undoubted');
    const listed = await words('note', 'review');
    expect(listed).toMatch(/^1 note to review\.\n\n/);
    expect(listed).toContain('From when?');
    expect(listed).toMatch(/version 1:\n.*\[Taxes will rise by two per cent.*\]/);
    expect(listed).toMatch(/version 6:\n {2}1\. .*\[Levies must.*\n {2}2\. .*\[Taxes will rise/s);
    expect(listed).not.toContain('Undoubted');

    const review = calls['annotation.review'].value.parse(await place.json(['note', 'review', '1']));
    expect(review).toMatchObject({ total: 1, entries: [{ number: 6, madeOn: 1, anchor: { status: 'ambiguous' } }] });
    const beyond = (await place.json(['note', 'review', '--offset', '1'])) as Value<'annotation.review'>;
    expect(beyond).toEqual({ total: 1, entries: [] });

    await words('note', 'place', '1', '1', '--candidate', '2');
    expect(await words('note', 'review')).toBe('There are no notes to review.\n');
    await words('note', 'place', '1', '1', '--as-found');
    expect(await words('note', 'review', 'council')).toMatch(/^1 note to review\./);
  });

  test('says where there is no such article, and takes no other numbers', async () => {
    expect(await refusal('note', 'review', 'nowhere to be found')).toEqual([1, expect.stringContaining('nowhere')]);
    expect((await place.run(['note', 'review', '--limit', '0'])).code).toBe(2);
    expect((await place.run(['note', 'review', '--limit', 'all'])).code).toBe(2);
  });
});
