// Enforces the import rule of build/layers.mjs, and that the platforms stay where they belong.
import { layers } from './build/layers.mjs';

/** @type {import('dependency-cruiser').SeverityType} */
const severity = 'error';
const own = '^(archive|cli|commands|electron|renderer)/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  ...layers.map(({ name, members, mayImport }) => ({
    name: `layer-${name}`,
    comment: `${name} may import of our own code only itself and ${mayImport.join(', ') || 'nothing'}.`,
    severity,
    from: { path: members },
    to: { path: own, pathNot: [members, ...mayImport] },
  })),
  {
    name: 'every-file-has-a-layer',
    comment: 'A file of archive/ that build/layers.mjs does not know could import anything.',
    severity,
    from: { path: '^archive/', pathNot: layers.map((layer) => layer.members) },
    to: {},
  },
  {
    name: 'electron-only-in-electron',
    severity,
    from: { pathNot: '^electron/' },
    to: { path: '(^|node_modules/)electron(/|$)', pathNot: own },
  },
  {
    name: 'no-node-in-pure-code',
    comment: 'The stages, the contract and the interface run where there is no Node.',
    severity,
    from: { path: '^(archive|commands|renderer)/', pathNot: '^archive/node/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'product-needs-no-tests',
    severity,
    from: { path: own },
    to: { path: '^(tests|build)/' },
  },
  {
    name: 'no-circles',
    comment: 'Types may refer to each other in a circle; what runs may not.',
    severity,
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'resolvable', severity, from: { path: own }, to: { couldNotResolve: true } },
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    // Imports of types bind as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
