// The text engine as a module of its own, `variorum/engine`: pure functions over strings, without Node and without a DOM.
export { type CompareOptions, compare } from './compare/compare.ts';
export { type ReanchorOptions, reanchor } from './anchor/reanchor.ts';
export type { Change, Comparison, Move } from './model/comparison.ts';
export type { Anchor, AnchorStatus, Span, SpanAnchor } from './model/anchor.ts';
export type { TextRange } from './model/range.ts';
