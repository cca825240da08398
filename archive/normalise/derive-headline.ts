// What a version is called in lists: its headline, else what stands in for one.
import type { Block } from '../model/version.ts';

/** In UTF-16 code units; a longer stand-in is cut at a word. */
const longestHeadline = 120;

/** The headline block; else the title the source gave itself; else the first sentence of the first paragraph. */
export function deriveHeadline(text: string, blocks: readonly Block[], title: string | undefined): string {
  const of = (kind: Block['kind']): string | undefined => {
    const block = blocks.find((candidate) => candidate.kind === kind);
    return block && oneLine(text.slice(...block.range));
  };
  const given = of('headline') ?? (title === undefined ? undefined : oneLine(title));
  if (given) return shorten(given, 2 * longestHeadline);
  return shorten(firstSentence(of('paragraph') ?? oneLine(text)), longestHeadline);
}

function oneLine(text: string): string {
  return text.slice(0, 2000).replace(/\s+/gu, ' ').trim();
}

function firstSentence(text: string): string {
  return /^.{10,}?[.!?…]["”’»)]?(?=\s\P{Ll})/u.exec(text)?.[0] ?? text;
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  const whole = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/u, '');
  return `${whole.replace(/[\s,;:–-]+$/u, '')} …`;
}
