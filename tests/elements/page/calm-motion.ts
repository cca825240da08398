// Shows a page as where the system asks for reduced motion, which a page cannot ask for itself: what its styles say for that
// case counts, and who asks is told so. For good: a page that is to move again is loaded again.

const asked = /\(prefers-reduced-motion(: *reduce)?\)/;

/** All styles and shadow roots under `root`, as they are now. */
export function calmMotion(root: Document | ShadowRoot): void {
  if (root instanceof Document) answerCalm();
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) calmRules(sheet.cssRules);
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) calmMotion(shadowRoot);
}

function calmRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && asked.test(rule.media.mediaText)) rule.media.mediaText = 'all';
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) calmRules(rule.cssRules);
  }
}

function answerCalm(): void {
  const ask = window.matchMedia.bind(window);
  window.matchMedia = (query) => ask(asked.test(query) ? 'all' : query);
}
