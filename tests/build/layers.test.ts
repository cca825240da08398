// The import rule bites: a tree in which every wall is broken once is told of every wall.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import configuration from '../../dependency-cruiser.config.mjs';

/** A file, what it imports, and the rule that forbids it; without a rule, the import is allowed. */
const cases: readonly (readonly [file: string, imported: string, rule?: string])[] = [
  ['archive/model/article.ts', '../import/read-html.ts', 'layer-model'],
  ['archive/import/read-html.ts', '../store/store.ts', 'layer-import'],
  ['archive/compare/compare.ts', '../attribute/attribute.ts', 'layer-compare'],
  ['archive/compare/moves.ts', '../model/version.ts'],
  ['archive/attribute/attribute.ts', '../compare/moves.ts'],
  ['archive/search/query.ts', '../service.ts', 'layer-search'],
  ['archive/contract.ts', './store/store.ts', 'layer-contract'],
  ['archive/client.ts', './service.ts', 'layer-client'],
  ['archive/service/article-calls.ts', '../node/open-archive.ts', 'layer-service'],
  ['archive/service/search-calls.ts', '../search/query.ts'],
  ['archive/node/open-archive.ts', '../store/store.ts'],
  ['archive/stray.ts', './model/version.ts', 'every-file-has-a-layer'],
  ['archive/export/write-html.ts', 'node:fs', 'no-node-in-pure-code'],
  ['archive/node/file-storage.ts', 'node:fs'],
  ['cli/list.ts', '../archive/compare/moves.ts', 'layer-cli'],
  ['cli/serve.ts', '../archive/service.ts'],
  ['electron/window.ts', '../renderer/app.ts', 'layer-electron'],
  ['electron/main.ts', 'electron'],
  ['renderer/app.ts', 'electron', 'electron-only-in-electron'],
  ['renderer/views/read.ts', '../../archive/service.ts', 'layer-renderer'],
  ['renderer/views/compare.ts', '../../archive/compare/moves.ts'],
  ['renderer/text/offsets.ts', 'node:path', 'no-node-in-pure-code'],
  ['cli/help.ts', '../tests/fixture.ts', 'product-needs-no-tests'],
];

let tree: string;
let violations: ReadonlySet<string>;

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'variorum-layers-'));
  const others = ['archive/store/store.ts', 'archive/model/version.ts', 'archive/service.ts', 'tests/fixture.ts'];
  for (const [file, text] of [
    ...others.map((name) => [name, 'export const here = true;\n'] as const),
    ['node_modules/electron/package.json', '{ "name": "electron", "main": "index.js" }'] as const,
    ['node_modules/electron/index.js', ''] as const,
    ...cases.map(([name, imported]) => [name, `import '${imported}';\nexport const here = true;\n`] as const),
  ]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  const { forbidden, options } = configuration;
  const result = await cruise(['archive', 'cli', 'electron', 'renderer'], {
    ...options,
    baseDir: tree,
    ruleSet: { forbidden },
    validate: true,
  });
  const { summary } = result.output as ICruiseResult;
  violations = new Set(summary.violations.map(({ from, rule }) => `${from} ${rule.name}`));
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('an import', () => {
  test.each(cases.filter(([, , rule]) => rule !== undefined))('of %s: %s is refused by %s', (file, _imported, rule) => {
    expect(violations).toContain(`${file} ${rule}`);
  });

  test.each(cases.filter(([, , rule]) => rule === undefined))('of %s: %s is allowed', (file) => {
    expect([...violations].filter((violation) => violation.startsWith(`${file} `))).toEqual([]);
  });
});
