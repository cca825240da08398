// One thing that goes wrong with one file of an archive, anywhere that counts, and what a verification must say of it.
import type { Finding } from '../../archive/model/verification.ts';

/** What becomes of the file; `swapped` with another of its kind; `added`: one that was not there. */
export const harms = ['flipped bit', 'missing', 'truncated', 'swapped', 'added'] as const;
export type Harm = (typeof harms)[number];

export type Files = Map<string, Uint8Array>;

export interface Corruption {
  readonly harm: Harm;
  readonly kind: FileKind;
  /** The files that are no longer what they were: two where they were swapped. */
  readonly paths: readonly string[];
  /** What may rightly be found of each of them. */
  readonly meanings: readonly Finding['kind'][];
  apply(files: Files): void;
}

const fileKinds = [
  'archive.json',
  'catalogue.json',
  'devices',
  'journal',
  'versions',
  'originals',
  'articles',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** The kind of an archive's file; undefined for what is no part of what is archived. */
function kindOf(path: string): FileKind | undefined {
  const [first = ''] = path.split('/');
  if (['lock', 'temporary', 'quarantine', 'index', 'incoming'].includes(first)) return undefined;
  const kind = fileKinds.find((each) => each === first);
  if (kind === undefined) throw new Error(`what may happen to ${path} is not known here`);
  return kind;
}

const altered: Readonly<Record<FileKind, Finding['kind']>> = {
  'archive.json': 'content-differs',
  'catalogue.json': 'view-differs',
  devices: 'content-differs',
  journal: 'chain-broken',
  versions: 'content-differs',
  originals: 'content-differs',
  articles: 'view-differs',
};

/** A corruption of `files` by `chance`: first of all the harm, then the kind of file, then which one and where in it. */
export function corruptionOf(files: ReadonlyMap<string, Uint8Array>, chance: () => number): Corruption {
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(chance() * list.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };
  const of = (kind: FileKind): readonly string[] => [...files.keys()].filter((path) => kindOf(path) === kind);
  const harm = pick(harms);
  const kind = pick(fileKinds.filter((each) => of(each).length > (harm === 'swapped' ? 1 : 0)));
  const own = of(kind);
  const path = pick(own);
  const bytes = files.get(path) ?? new Uint8Array();
  switch (harm) {
    case 'flipped bit': {
      const at = Math.floor(chance() * bytes.length);
      const bit = 1 << Math.floor(chance() * 8);
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ bit;
      return { harm, kind, paths: [path], meanings: [altered[kind]], apply: (all) => all.set(path, flipped) };
    }
    case 'missing':
      return { harm, kind, paths: [path], meanings: ['missing'], apply: (all) => all.delete(path) };
    case 'truncated': {
      const length = Math.floor(chance() * bytes.length);
      const apply = (all: Files): void => void all.set(path, bytes.slice(0, length));
      return { harm, kind, paths: [path], meanings: [altered[kind]], apply };
    }
    case 'swapped': {
      const other = pick(own.filter((each) => each !== path));
      const apply = (all: Files): void => {
        all.set(path, files.get(other) ?? new Uint8Array()).set(other, bytes);
      };
      return { harm, kind, paths: [path, other], meanings: [altered[kind]], apply };
    }
    case 'added': {
      const added = strangerTo(kind, path, chance);
      const content = chance() < 0.5 ? bytes : new TextEncoder().encode('{}\n');
      const apply = (all: Files): void => void all.set(added, content);
      return { harm, kind, paths: [added], meanings: ['unexpected', altered[kind]], apply };
    }
  }
}

/** A path that a file of that kind might have, and none has; or one that nothing in an archive has. */
function strangerTo(kind: FileKind, path: string, chance: () => number): string {
  if (chance() < 0.2) return `${path}.bak`;
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(chance() * 16).toString(16)).join('');
  const name = digits(64);
  const id = `0190${digits(4)}-${digits(4)}-7${digits(3)}-8${digits(3)}-${digits(12)}`;
  switch (kind) {
    case 'archive.json':
      return `archive ${digits(2)}.json`;
    case 'catalogue.json':
      return `${digits(2)}/catalogue.json`;
    case 'devices':
      return `devices/${digits(8)}.json`;
    case 'journal':
      return `journal/${digits(8)}.ndjson`;
    case 'versions':
      return `versions/${name.slice(0, 2)}/${name}.json`;
    case 'originals':
      return `originals/${name.slice(0, 2)}/${name}`;
    case 'articles':
      return `articles/${id.slice(-2)}/${id}.json`;
  }
}
