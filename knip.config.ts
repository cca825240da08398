// What is entered from outside, so that knip can tell what nothing leads to.
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'archive/engine.ts',
    // Started by the path of what is built of it.
    'archive/node/digest-worker.ts',
    'cli/variorum.ts',
    'electron/{main,preload,service-worker}.ts',
    'renderer/main.ts',
    'build/*.mjs',
    'build/reporters/{vitest,playwright}.mjs',
    'build/sample/sample-archive.ts',
    'tests/**/*.test.ts',
    'tests/end-to-end/**/*.spec.ts',
    'tests/elements/page/{main,stage}.ts',
    'tests/elements/serve-elements.ts',
    'tests/bench/**/*.{ts,mjs}',
    'tests/fixtures/formats/*.{ts,mjs}',
  ],
  project: ['renderer/**/*.css', '{archive,cli,commands,electron,renderer,build,tests}/**/*.{ts,mjs}'],
  ignoreExportsUsedInFile: true,
  // Styles name the fonts that they bring.
  compilers: {
    css: (text) => [...text.matchAll(/@import\s+'([^']+)'/g)].map(([, name]) => `import '${name}';`).join('\n'),
  },
  ignoreDependencies: [
    // Called as programs, by their path; types that a tsconfig.json names.
    'electron-builder',
    '@types/trusted-types',
  ],
};

export default config;
