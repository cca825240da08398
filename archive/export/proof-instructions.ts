// The page of instructions in a proof: plain text, in which every command stands four spaces in, ready to be copied.
// Knows what is in the proof; what it says, proof-words.ts has in both languages.
import type { Evidence } from '../model/evidence.ts';
import { checkChain, checkHead, checkSignature, checkStamp, checkSums, runCheck } from './proof-commands.ts';
import { proofCheck } from './proof-check.ts';
import { capturesOfProof, disclosureOf } from './proof-facts.ts';
import { proofWords } from './proof-words.ts';
import type { ExportLanguage } from './words.ts';

const width = 100;

/** The instructions for a proof of what `evidence` shows; `headline` is the version's. */
export function proofInstructions(evidence: Evidence, headline: string, language: ExportLanguage): string {
  const words = proofWords[language];
  const { lines, others, otherArticles } = disclosureOf(evidence);
  const captures = capturesOfProof(evidence);
  const isTextItself = evidence.originals.every(({ bytes }) => sameText(bytes, evidence.text));
  const parts = [
    words.title,
    '='.repeat(words.title.length),
    '',
    ...wrapped(words.intro),
    '',
    `${words.version}: ${evidence.version}`,
    `${words.headline}: ${oneLine(headline)}`,
    ...captures.flatMap(({ device, line, capture }) => {
      const address = capture.metadata.canonicalUrl ?? capture.metadata.url ?? capture.original.fileName;
      return [
        words.captured(capture.capturedAt, capture.recordedAt, line, device),
        ...(address === undefined ? [] : [`  ${words.source} ${oneLine(address)}`]),
      ];
    }),
    `${words.head}: ${evidence.head.id}`,
    ...section(words.files),
    ...words.fileList.map(([path, what]) => `  ${path.padEnd(24)}${what}`),
    ...(isTextItself ? ['', ...wrapped(words.originalIsText)] : []),
    ...step(words.sums, checkSums),
    ...step(words.chain, checkChain),
    ...step(words.script, runCheck),
    ...step(words.headCheck, checkHead),
    ...several(
      words.signatures,
      evidence.stretches.flatMap(({ device, signed, lines: [first] }) =>
        signed === null ? [] : [checkSignature(device, signed.seq - first + 1)],
      ),
    ),
    ...several(
      words.stamps,
      evidence.stamped.flatMap(({ statement, stamps }) => stamps.map(({ path }) => checkStamp(statement.id, path))),
    ),
    ...points(words.proves),
    ...points(words.not),
    ...section(words.discloses[0]),
    ...wrapped(words.discloses[1](lines, others, otherArticles)),
    ...wrapped(words.discloses[2]),
    ...step(words.printed, proofCheck.trimEnd()),
  ];
  return `${parts.join('\n')}\n`;
}

function section(heading: string): readonly string[] {
  return ['', '', heading, '-'.repeat(heading.length), ''];
}

function step([heading, text]: readonly [string, string], command: string): readonly string[] {
  return [...section(heading), ...wrapped(text), '', indented(command)];
}

function several(
  [heading, text, none]: readonly [string, string, string],
  commands: readonly string[],
): readonly string[] {
  if (commands.length === 0) return [...section(heading), ...wrapped(none)];
  return [...section(heading), ...wrapped(text), ...commands.flatMap((command) => ['', indented(command)])];
}

function points([heading, ...texts]: readonly [string, ...string[]]): readonly string[] {
  return [...section(heading), ...texts.flatMap((text) => wrapped(text, '- ', '  '))];
}

function indented(command: string): string {
  return command.replace(/^(?=.)/gm, '    ');
}

/** What came from outside, without what could start a line or turn the reading direction. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function wrapped(text: string, first = '', rest = ''): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const isBegun = line !== (lines.length === 0 ? first : rest);
    if (isBegun && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest + word;
    } else line += isBegun ? ` ${word}` : word;
  }
  return [...lines, line];
}

function sameText(bytes: Uint8Array, text: string): boolean {
  const same = new TextEncoder().encode(text);
  return bytes.length === same.length && bytes.every((byte, index) => byte === same[index]);
}
