// Reads "Der er {40|45} om bord": what stands before the bar is the older text's, what stands behind it the newer's.
import { classifyChanges } from '../../archive/classify/classify-changes.ts';
import { compare } from '../../archive/compare/compare.ts';
import { changeClasses, type ComparisonClasses } from '../../archive/model/change-class.ts';

export function planted(line: string): readonly [before: string, after: string] {
  const text = line.replaceAll('¶', '\n\n');
  return [text.replace(/\{([^|}]*)\|([^}]*)\}/gu, '$1'), text.replace(/\{([^|}]*)\|([^}]*)\}/gu, '$2')];
}

export function classify(before: string, after: string, language: string): ComparisonClasses {
  return classifyChanges({ text: before, language }, { text: after, language }, compare(before, after, { language }));
}

/** All classes of the changes of a line, in their order, with a space between. */
export function classesOf(language: string, line: string): string {
  const [before, after] = planted(line);
  const { changes, moves } = classify(before, after, language);
  const found = new Set([...changes.flat(), ...moves.flatMap((inside) => inside.flatMap(({ classes }) => classes))]);
  return changeClasses.filter((known) => found.has(known)).join(' ');
}
