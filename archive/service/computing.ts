// What is computed of texts and may take its time, by name: so that a thread beside can do it as well as this one.
// Pure functions of values that can be copied; what they are needed for, and when, others know.
import { attribute } from '../attribute/attribute.ts';
import { classifyChanges } from '../classify/classify-changes.ts';
import type { ClassifiedText } from '../classify/classified-text.ts';
import { compare } from '../compare/compare.ts';
import { type TracedVersion, tracePassages } from '../compare/passages.ts';
import type { Attributions } from '../model/attribution.ts';
import type { ComparisonClasses } from '../model/change-class.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Passage } from '../model/passage.ts';
import type { Block } from '../model/version.ts';

/** Each computation with what it is given and what it makes. */
export interface Computations {
  readonly compare: {
    readonly given: { readonly before: string; readonly after: string; readonly language: string };
    readonly made: Comparison;
  };
  readonly attribute: {
    readonly given: { readonly text: string; readonly language: string; readonly blocks: readonly Block[] };
    readonly made: Attributions;
  };
  readonly classify: {
    readonly given: {
      readonly before: ClassifiedText;
      readonly after: ClassifiedText;
      readonly comparison: Comparison;
    };
    readonly made: ComparisonClasses;
  };
  readonly passages: {
    readonly given: { readonly versions: readonly TracedVersion[]; readonly comparisons: readonly Comparison[] };
    readonly made: readonly Passage[];
  };
}
export type ComputationName = keyof Computations;

/** Does one of them somewhere, and gives what it made. Rejects only for a defect, or where its thread ended. */
export type Compute = <N extends ComputationName>(
  name: N,
  given: Computations[N]['given'],
) => Promise<Computations[N]['made']>;

const computations: {
  readonly [N in ComputationName]: {
    readonly compute: (given: Computations[N]['given']) => Computations[N]['made'];
    /** How much text it reads, in UTF-16 code units. */
    readonly size: (given: Computations[N]['given']) => number;
  };
} = {
  compare: {
    compute: ({ before, after, language }) => compare(before, after, { language }),
    size: ({ before, after }) => before.length + after.length,
  },
  attribute: {
    compute: ({ text, ...options }) => attribute(text, options),
    size: ({ text }) => text.length,
  },
  classify: {
    compute: ({ before, after, comparison }) => classifyChanges(before, after, comparison),
    size: ({ before, after }) => before.text.length + after.text.length,
  },
  passages: {
    compute: ({ versions, comparisons }) => tracePassages(versions, comparisons),
    size: ({ versions }) => versions.reduce((sum, { text }) => sum + text.length, 0),
  },
};

/** Does it now, on the thread that asks. */
export function computeNow<N extends ComputationName>(
  name: N,
  given: Computations[N]['given'],
): Computations[N]['made'] {
  return computations[name].compute(given);
}

/** Does all on the thread that asks: for programs that do one thing and end. */
export const computeHere: Compute = (name, given) =>
  new Promise((resolve) => {
    resolve(computeNow(name, given));
  });

/** How much text a computation reads, in UTF-16 code units: what tells whether it may take long. */
export function sizeOf<N extends ComputationName>(name: N, given: Computations[N]['given']): number {
  return computations[name].size(given);
}
