// A disk that keeps for certain only what was synced, as POSIX has it: a file's bytes once the file was synced, a name
// once its folder was. It takes the steps of a real run and says what may be found after a power cut at any of them:
// of what was not synced any part may be there, in any order. Stricter than ext4 or xfs, which keep more than they must.
import path from 'node:path';
import type { FileStep } from './watched-files.ts';

interface File {
  readonly kind: 'file';
  synced: Uint8Array;
  /** Since it was synced, with the moments when they were done. */
  changes: readonly ({ readonly moment: number } & Change)[];
}

type Change = { readonly bytes: Uint8Array; readonly at: number } | { readonly length: number };

interface Folder {
  readonly kind: 'folder';
  readonly synced: Map<string, Node>;
  /** What each name stood for since the folder was synced; undefined: nothing. */
  names: readonly { readonly moment: number; readonly name: string; readonly node: Node | undefined }[];
}

type Node = File | Folder;

/** What becomes of a write that was not synced; `zeros`: the file has grown, its new bytes have not come. */
export type Fate = 'kept' | 'half' | 'zeros' | 'lost';

/** How a power cut goes for what was not synced. */
export interface Luck {
  /** Which of `count` states a name is found in, in the order in which it went through them; 0 is the synced one. */
  name(count: number): number;
  /** What becomes of a change, the `left`th from the last one of its file. */
  change(left: number): Fate;
}

export class VolatileDisk {
  readonly #root: string;
  readonly #top: Folder = folder();
  readonly #handles = new Map<number, { readonly node: Node; readonly appends: boolean; position: number }>();

  /** The folder `root`, absolute, with `files` in it (by paths relative to it) and safe. */
  constructor(root: string, files: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.#root = root;
    for (const [name, bytes] of files) {
      let at = this.#top;
      const parts = name.split('/');
      for (const part of parts.slice(0, -1)) {
        const next = at.synced.get(part) ?? folder();
        at.synced.set(part, next);
        if (next.kind === 'folder') at = next;
      }
      at.synced.set(parts.at(-1) ?? '', { kind: 'file', synced: bytes, changes: [] });
    }
  }

  /** Takes a step that was done at `moment` and had begun at `began`: a sync covers what was done by then. */
  take(step: FileStep, moment: number, began: number): void {
    switch (step.does) {
      case 'open':
        return this.#open(step, moment);
      case 'write':
        return this.#write(step, moment);
      case 'cut':
        return this.#cut(this.#handles.get(step.handle)?.node, step.length, moment);
      case 'cut path':
        return this.#cut(this.#node(step.path), step.length, moment);
      case 'sync':
        return sync(this.#handles.get(step.handle)?.node, began);
      case 'make folder':
        return this.#makeFolder(step.path, moment);
      case 'rename': {
        const node = this.#node(step.path);
        this.#name(step.to, node, moment);
        return this.#name(step.path, undefined, moment);
      }
      case 'remove':
        return this.#name(step.path, undefined, moment);
    }
  }

  /** The files that are found after a power cut now, by paths relative to the root. */
  afterPowerCut(luck: Luck): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    const look = (place: string, at: Folder): void => {
      for (const [name, states] of statesOf(at)) {
        const node = states[states.length === 1 ? 0 : luck.name(states.length)];
        if (node?.kind === 'folder') look(`${place}${name}/`, node);
        if (node?.kind === 'file') found.set(`${place}${name}`, bytesAfter(node, luck));
      }
    };
    look('', this.#top);
    return found;
  }

  #open({ handle, path: place, flags }: Extract<FileStep, { does: 'open' }>, moment: number): void {
    if (!this.#isInside(place)) return;
    let node = this.#node(place);
    if (node === undefined) {
      node = { kind: 'file', synced: new Uint8Array(), changes: [] };
      this.#name(place, node, moment);
    }
    if (flags.startsWith('w')) this.#cut(node, 0, moment);
    this.#handles.set(handle, { node, appends: flags.startsWith('a'), position: 0 });
  }

  #write({ handle, bytes, at }: Extract<FileStep, { does: 'write' }>, moment: number): void {
    const opened = this.#handles.get(handle);
    if (opened?.node.kind !== 'file') return;
    const end = bytesAfter(opened.node, everythingKept).length;
    const from = opened.appends ? end : (at ?? opened.position);
    opened.position = from + bytes.length;
    opened.node.changes = [...opened.node.changes, { moment, bytes, at: from }];
  }

  #cut(node: Node | undefined, length: number, moment: number): void {
    if (node?.kind === 'file') node.changes = [...node.changes, { moment, length }];
  }

  #makeFolder(place: string, moment: number): void {
    if (!this.#isInside(place) || this.#node(place) !== undefined) return;
    this.#makeFolder(path.dirname(place), moment);
    this.#name(place, folder(), moment);
  }

  #name(place: string, node: Node | undefined, moment: number): void {
    const parent = this.#node(path.dirname(place));
    if (parent?.kind !== 'folder' || !this.#isInside(place)) return;
    parent.names = [...parent.names, { moment, name: path.basename(place), node }];
  }

  #node(place: string): Node | undefined {
    const relative = path.relative(this.#root, place);
    if (relative.startsWith('..')) return undefined;
    let node: Node | undefined = this.#top;
    for (const part of relative === '' ? [] : relative.split(path.sep)) {
      if (node?.kind !== 'folder') return undefined;
      node = statesOf(node).get(part)?.at(-1);
    }
    return node;
  }

  #isInside(place: string): boolean {
    return !path.relative(this.#root, place).startsWith('..');
  }
}

export const everythingKept: Luck = { name: (count) => count - 1, change: () => 'kept' };

/** The extremes between which all power cuts are. */
export const extremes: readonly Luck[] = [
  everythingKept,
  { name: () => 0, change: () => 'lost' },
  { name: () => 0, change: () => 'kept' },
  { name: (count) => count - 1, change: () => 'lost' },
  { name: (count) => count - 1, change: () => 'zeros' },
  { name: (count) => count - 1, change: (left) => (left === 0 ? 'half' : 'kept') },
];

/** A power cut that goes as `random` (in [0, 1)) has it. */
export function randomLuck(random: () => number): Luck {
  const fates: readonly Fate[] = ['kept', 'half', 'zeros', 'lost'];
  return {
    name: (count) => Math.floor(random() * count),
    change: () => fates[Math.floor(random() * fates.length)] ?? 'lost',
  };
}

function folder(): Folder {
  return { kind: 'folder', synced: new Map(), names: [] };
}

/** What each name in a folder has stood for, from the synced state on. */
function statesOf({ synced, names }: Folder): Map<string, (Node | undefined)[]> {
  const states = new Map<string, (Node | undefined)[]>([...synced].map(([name, node]) => [name, [node]]));
  for (const { name, node } of names) states.set(name, [...(states.get(name) ?? [undefined]), node]);
  return states;
}

function sync(node: Node | undefined, began: number): void {
  if (node?.kind === 'file') {
    const covered = node.changes.filter((change) => change.moment < began);
    node.synced = bytesAfter({ ...node, changes: covered }, everythingKept);
    node.changes = node.changes.filter((change) => change.moment >= began);
  }
  if (node?.kind === 'folder') {
    for (const { name, node: named } of node.names.filter(({ moment }) => moment < began)) {
      if (named === undefined) node.synced.delete(name);
      else node.synced.set(name, named);
    }
    node.names = node.names.filter(({ moment }) => moment >= began);
  }
}

function bytesAfter({ synced, changes }: File, luck: Luck): Uint8Array {
  let bytes = synced;
  for (const [index, change] of changes.entries()) {
    const fate = luck.change(changes.length - 1 - index);
    if (fate === 'lost') continue;
    bytes = 'length' in change ? resized(bytes, change.length) : written(bytes, change, fate);
  }
  return bytes;
}

function written(bytes: Uint8Array, { bytes: added, at }: Extract<Change, { at: number }>, fate: Fate): Uint8Array {
  const part = fate === 'half' ? added.subarray(0, Math.floor(added.length / 2)) : added;
  const after = resized(bytes, Math.max(bytes.length, at + part.length));
  if (fate === 'zeros') after.fill(0, Math.min(at, after.length));
  else after.set(part, at);
  return after;
}

/** A copy of that length, longer with zeros. */
function resized(bytes: Uint8Array, length: number): Uint8Array {
  const after = new Uint8Array(length);
  after.set(bytes.subarray(0, length));
  return after;
}
