// The sources in tests/fixtures/import, and a document made from text.
import { readFileSync } from 'node:fs';
import { type DocumentHints, readDocument } from '../../archive/import/read-document.ts';
import type { Draft } from '../../archive/model/draft.ts';
import type { Failure, Result } from '../../archive/model/result.ts';

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url));
}

export function readText(text: string, hints: Partial<DocumentHints> = {}): Result<Draft> {
  return readDocument(new TextEncoder().encode(text), { name: 'a.txt', ...hints });
}

export function draftOf(result: Result<Draft>): Draft {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export function failureOf(result: Result<Draft>): Failure {
  if (result.ok) throw new Error('was read');
  return result.error;
}

/** A draft's blocks in one line each: `kind: text`, the kind as "?" where the form has none. */
export function outline({ blocks }: Draft): readonly string[] {
  return blocks.map(({ kind, text }) => `${kind ?? '?'}: ${text}`);
}
