// @ts-check
// The two rules of naming that no published plugin of ours has: small enough not to depend on one.
import { basename } from 'node:path';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d|bench|spec|electron|browser|states))*\.(ts|js|mjs|cjs)$/;
const empty = /^(common|misc|.*\b(utils?|helpers?|managers?))\.(ts|mjs)$/;

/** @type {import('eslint').Rule.RuleModule} */
const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      case: '"{{name}}" is not in kebab-case.',
      empty: '"{{name}}" does not say what is in it; name it for its main export.',
    },
  },
  create(context) {
    const name = basename(context.filename);
    return {
      Program(node) {
        if (!kebabCase.test(name)) context.report({ node, messageId: 'case', data: { name } });
        else if (empty.test(name)) context.report({ node, messageId: 'empty', data: { name } });
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const noDefaultExport = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { named: 'Name it: default exports are called what their importers like.' },
  },
  create(context) {
    return {
      ExportDefaultDeclaration: (node) => context.report({ node, messageId: 'named' }),
      'ExportSpecifier[exported.name="default"]': (/** @type {import('eslint').Rule.Node} */ node) =>
        context.report({ node, messageId: 'named' }),
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export const variorum = { rules: { 'file-name': fileName, 'no-default-export': noDefaultExport } };
