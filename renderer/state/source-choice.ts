// Which of the archive's sources are listed, and in which order. Kept for this window, so that it is the same when one
// comes back from an article. Knows nothing of the sources themselves.
import { sourceSchema, type Source } from '../../archive/model/attribution.ts';

export const sourceSorts = ['statements', 'label', 'since', 'until'] as const;
export type SourceSort = (typeof sourceSorts)[number];

export const sourceKinds = sourceSchema.unwrap().shape.kind.options;

export interface SourceChoice {
  readonly text: string;
  /** Null for all. */
  readonly kind: Source['kind'] | null;
  readonly sort: SourceSort;
}

export const allSources: SourceChoice = { text: '', kind: null, sort: 'statements' };

/** Whether all sources are meant, in whatever order. */
export function isAnySource({ text, kind }: SourceChoice): boolean {
  return text.trim() === '' && kind === null;
}

const key = 'variorum-sources';

/** What was chosen last in this window; all sources where that is unreadable. */
export function readSourceChoice(storage: Pick<Storage, 'getItem'>): SourceChoice {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Record<keyof SourceChoice, unknown>> | null;
    return {
      text: typeof stored?.text === 'string' ? stored.text : '',
      kind: sourceKinds.find((kind) => kind === stored?.kind) ?? null,
      sort: sourceSorts.find((sort) => sort === stored?.sort) ?? 'statements',
    };
  } catch {
    return allSources;
  }
}

export function keepSourceChoice(storage: Pick<Storage, 'setItem'>, choice: SourceChoice): void {
  storage.setItem(key, JSON.stringify(choice));
}
