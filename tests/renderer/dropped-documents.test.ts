// What becomes of what is dropped on the window: files, folders within folders, texts, and addresses.
import { describe, expect, it } from 'vitest';
import { droppedDocuments, mostDropped } from '../../renderer/state/dropped-documents.ts';

type Tree = string | { readonly [name: string]: Tree };

/** What the browser makes of a file or a folder; a folder tells its entries two at a time, as browsers do in parts. */
function entry(name: string, tree: Tree): unknown {
  if (typeof tree === 'string') {
    return {
      name,
      isFile: true,
      isDirectory: false,
      file: (give: (file: File) => void) => give(new File([tree], name)),
    };
  }
  const inside = Object.entries(tree).map(([each, of]) => entry(each, of));
  const readEntries = (give: (part: unknown[]) => void): void => give(inside.splice(0, 2));
  return { name, isFile: false, isDirectory: true, createReader: () => ({ readEntries }) };
}

function transfer(dropped: Readonly<Record<string, Tree>>, data: Readonly<Record<string, string>> = {}): DataTransfer {
  const entries = Object.entries(dropped).map(([name, tree]) => entry(name, tree));
  const files = Object.entries(dropped).flatMap(([name, tree]) =>
    typeof tree === 'string' ? [new File([tree], name)] : [],
  );
  return {
    items: entries.map((each) => ({ webkitGetAsEntry: () => each })),
    files,
    types: [...(entries.length > 0 ? ['Files'] : []), ...Object.keys(data)],
    getData: (type: string) => data[type] ?? '',
  } as unknown as DataTransfer;
}

async function names(data: DataTransfer): Promise<readonly string[]> {
  const { candidates, left } = await droppedDocuments(data);
  return [...candidates.map(({ name }) => name), ...(left === null ? [] : [`left: ${left}`])];
}

describe('what is dropped', () => {
  it.each<[string, Readonly<Record<string, Tree>>, Readonly<Record<string, string>>, string[]]>([
    ['files', { 'a.html': 'A', 'b.txt': 'B' }, {}, ['a.html', 'b.txt']],
    [
      'folders within folders, without what is hidden',
      { story: { '1.txt': '1', '.DS_Store': 'x', '.git': { head: 'y' }, later: { '2.txt': '2', '3.txt': '3' } } },
      {},
      ['1.txt', '2.txt', '3.txt'],
    ],
    ['an empty folder', { story: {} }, {}, []],
    ['a text', {}, { 'text/plain': 'A bridge opens\n\nToday.' }, ['A bridge opens.txt']],
    ['a link', {}, { 'text/uri-list': 'https://a.example/', 'text/plain': 'https://a.example/' }, ['left: address']],
  ])('%s', async (_name, dropped, data, found) => {
    expect(await names(transfer(dropped, data))).toEqual(found);
  });

  it('is taken up to a bound, and told so', async () => {
    const many = Object.fromEntries(Array.from({ length: mostDropped + 20 }, (_, index) => [`${index}.txt`, 'x']));
    const found = await names(transfer({ many }));
    expect([found.length, found.at(-1)]).toEqual([mostDropped + 1, 'left: too-many']);
  });

  it('is not followed into folders without end', async () => {
    let deep: Tree = { 'deep.txt': 'x' };
    for (let depth = 0; depth < 50; depth += 1) deep = { deep };
    expect(await names(transfer({ deep, 'top.txt': 'x' }))).toEqual(['top.txt']);
  });
});
