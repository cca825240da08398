// JSON Schemas (draft 2020-12) of the files of an archive, as docs/format/ has them, made from the schemas that the
// program reads the files by.
import { format as prettified } from 'prettier';
import { z } from 'zod';
import { eventBodySchema } from '../../archive/model/event.ts';
import { currentFormat } from '../../archive/store/files/archive-file.ts';
import { eventDescriptions, fileSchemas, sharedSchemas } from './file-schemas.ts';

/** The schemas as files: names in docs/format/, and their text. */
export async function formatSchemas(): Promise<ReadonlyMap<string, string>> {
  const shared = z.registry<{ id: string; description: string }>();
  for (const [id, schema, description] of sharedSchemas) shared.add(schema, { id, description });
  for (const option of eventBodySchema.options) {
    const type = option.shape.type.value;
    shared.add(option, { id: type, description: eventDescriptions[type] });
  }
  const files = new Map<string, string>();
  for (const { name, title, description, path, schema } of fileSchemas) {
    const file = `${name}.schema.json`;
    const { $schema, ...rest } = z.toJSONSchema(schema, {
      metadata: shared,
      // What follows a library's versions is not told here.
      unrepresentable: 'any',
      // In JSON Schema the word means something else than in TypeScript.
      override: ({ jsonSchema }) => delete jsonSchema.readOnly,
    });
    const text = JSON.stringify({
      $schema,
      $id: `https://variorum.invalid/format/${String(currentFormat)}/${file}`,
      title,
      description: `${path}: ${description}`,
      ...rest,
    });
    files.set(file, await prettified(text, { parser: 'json', printWidth: 120 }));
  }
  return files;
}
