// Reads every `msg(…, { id })` of the interface from its source, for the tests of its languages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A message as the code has it; `placeholders` is the number of its expressions. */
export interface SourceMessage {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly placeholders: number;
}

/** All messages under `folder`. Throws where a `msg` has no literal text or no literal id: no pack could name it. */
export function messagesInSource(folder: string): readonly SourceMessage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.ts')).flatMap((name) => messagesIn(join(folder, name)));
}

function messagesIn(file: string): readonly SourceMessage[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: SourceMessage[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'msg') {
      found.push(readMessage(node, file));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readMessage(call: ts.CallExpression, file: string): SourceMessage {
  const [template, options] = call.arguments;
  const id = options && ts.isObjectLiteralExpression(options) ? literalId(options) : undefined;
  if (!template || id === undefined) throw new Error(`${file}: ${call.getText()} has no literal text and id`);
  if (ts.isStringLiteralLike(template)) return { id, file, text: template.text, placeholders: 0 };
  if (!ts.isTaggedTemplateExpression(template)) throw new Error(`${file}: the text of ${id} is not literal`);
  const body = template.template;
  if (ts.isNoSubstitutionTemplateLiteral(body)) return { id, file, text: body.text, placeholders: 0 };
  const text = body.head.text + body.templateSpans.map((span) => span.literal.text).join('…');
  return { id, file, text, placeholders: body.templateSpans.length };
}

function literalId(options: ts.ObjectLiteralExpression): string | undefined {
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'id') continue;
    if (ts.isStringLiteral(property.initializer)) return property.initializer.text;
  }
  return undefined;
}
