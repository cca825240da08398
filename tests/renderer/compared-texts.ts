// Versions made of lines, and their comparison with what it is about, as the service tells it.
import { attribute } from '../../archive/attribute/attribute.ts';
import { attributionDifference } from '../../archive/attribute/difference.ts';
import { classifyChanges } from '../../archive/classify/classify-changes.ts';
import { compare } from '../../archive/compare/compare.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import type { BlockKind, Version } from '../../archive/model/version.ts';
import type { ComparisonMeaning } from '../../renderer/text/change-entries.ts';
import { type ComparedVersions, compareVersions } from '../../renderer/text/compared-versions.ts';

const marks: Readonly<Record<string, BlockKind>> = { '#': 'headline', '=': 'subheading', '|': 'caption' };

/** Blocks from lines; a line's first character may name its kind: `#` headline, `=` subheading, `|` caption. */
export function versionOf(language: string, ...lines: readonly string[]): Version {
  let text = '';
  const blocks = lines.map((line) => {
    const kind = marks[line.charAt(0)] ?? 'paragraph';
    const words = kind === 'paragraph' ? line : line.slice(1).trim();
    const start = text === '' ? 0 : text.length + 2;
    text += (text === '' ? '' : '\n\n') + words;
    return { kind, range: [start, start + words.length] as const };
  });
  return { type: 'variorum-version', id: '', language, text, blocks };
}

export function compared(before: Version, after: Version): ComparedVersions {
  return compareVersions(before, after, compare(before.text, after.text));
}

export function meaningOf({ before, after, comparison }: ComparedVersions): ComparisonMeaning {
  const [older, newer] = [attributed(before), attributed(after)];
  return {
    classes: classifyChanges({ ...before, ...older }, { ...after, ...newer }, comparison),
    attribution: attributionDifference({ ...before, ...older }, { ...after, ...newer }, comparison),
  };
}

function attributed({ text, language, blocks }: Version): { readonly attributions: Attributions } {
  return { attributions: attribute(text, { language, blocks }) };
}
