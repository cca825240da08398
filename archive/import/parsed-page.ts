// HTML → a tree that can be read safely: never run, nothing fetched, and no deeper or larger than its readers can bear.
// Declares the few properties of the DOM that the readers use, since the stages are compiled without it.
import { parseHTML } from 'linkedom/worker';

export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  querySelector(selectors: string): PageElement | null;
  append(...nodes: readonly PageNode[]): void;
}

export interface Page extends PageNode {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly title: string;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  querySelector(selectors: string): PageElement | null;
}

export const elementNode = 1;
export const textNode = 3;

/** The parser is quadratic in these: 100,000 tags take 0.3 s, a million over 20 s; 200,000 references in a text 2 s. */
const mostTags = 150_000;
const mostReferences = 300_000;
/** What browsers nest at most; deeper pages exhaust the stack of whoever walks them by recursion. */
const deepestNesting = 512;
/** Before parsing the depth is only an estimate (a script may hold tags too), so more is let through. */
const deepestEstimate = 4 * deepestNesting;

const mark = /<(?:(\/?)([a-zA-Z][^\s/>]{0,40}))?|&/g;
/** Elements whose end may be left out: counting them would take a long page for a deep one. */
const selfEnding =
  /^(p|li|dt|dd|td|th|tr|tbody|thead|tfoot|colgroup|option|optgroup|rb|rt|rp|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|html|head|body)$/i;

export interface PageSize {
  readonly elements: number;
  /** The sum of the depths of all elements: what it costs to look at every element's descendants. */
  readonly depths: number;
  readonly tooDeep: boolean;
}

export type PageParse =
  | { readonly ok: true; readonly page: Page; readonly size: PageSize }
  | {
      readonly ok: false;
      readonly why: 'too many tags' | 'too many references' | 'nested too deep';
      readonly limit: number;
    };

/** Parses `html`, a whole page or a piece of one; what stands outside a body is put into one. */
export function parsePage(html: string): PageParse {
  const markup = measureMarkup(html);
  if (markup.tags > mostTags) return { ok: false, why: 'too many tags', limit: mostTags };
  if (markup.references > mostReferences) return { ok: false, why: 'too many references', limit: mostReferences };
  if (markup.depth > deepestEstimate) return { ok: false, why: 'nested too deep', limit: deepestNesting };
  const page = parseWhole(html) ?? parseWhole(`<!doctype html><html><head></head><body>${html}</body></html>`);
  if (page === null) throw new Error('the parser made no page of a whole page');
  const size = measureTree(page.documentElement, deepestNesting);
  if (size.tooDeep) return { ok: false, why: 'nested too deep', limit: deepestNesting };
  const { head, body } = page;
  for (let node = page.documentElement.firstChild; node !== null;) {
    const next: PageNode | null = node.nextSibling;
    if (node !== head && node !== body) body.append(node);
    node = next;
  }
  return { ok: true, page, size };
}

/** The page that `html` is, or null where it is a piece of one, which the parser would leave without a root. */
function parseWhole(html: string): Page | null {
  if (!/<html[\s>]/i.test(html)) return null;
  const { document } = parseHTML(html) as unknown as { readonly document: Page };
  const root = document.documentElement as PageElement | null;
  return root?.localName === 'html' ? document : null;
}

/** How many tags `html` has and how deep they nest, without building anything: linear in its length. */
function measureMarkup(html: string): { readonly tags: number; readonly references: number; readonly depth: number } {
  let tags = 0;
  let references = 0;
  let level = 0;
  let depth = 0;
  for (const [match, slash, name] of html.matchAll(mark)) {
    if (match === '&') references += 1;
    else tags += 1;
    if (tags > mostTags || references > mostReferences) break;
    if (name === undefined || selfEnding.test(name)) continue;
    level = slash === '' ? level + 1 : Math.max(0, level - 1);
    depth = Math.max(depth, level);
  }
  return { tags, references, depth };
}

/** Walks the whole tree without recursion, but no further than `deepest`. */
function measureTree(root: PageElement, deepest: number): PageSize {
  let [elements, depths, depth] = [0, 0, 0];
  let node: PageNode | null = root;
  while (node !== null && depth <= deepest) {
    if (node.nodeType === elementNode) {
      elements += 1;
      depths += depth;
    }
    if (node.firstChild !== null) {
      depth += 1;
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      depth -= 1;
      node = node.parentNode;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return { elements, depths, tooDeep: depth > deepest };
}
