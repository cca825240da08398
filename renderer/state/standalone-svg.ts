// Makes a drawing of the page into a picture that stands alone: as it looks now, without the page's style sheets.

export interface PictureText {
  /** What it shows, for its title and for whoever cannot see it. */
  readonly title: string;
  readonly description: string;
}

const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
] as const;
const textProperties = ['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order'];
/** What has no effect is left out: most of what is computed says that there is nothing special. */
const plain: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
};
const geometry = ['d', 'x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'x1', 'x2', 'y1', 'y2'];
const namespace = 'http://www.w3.org/2000/svg';

/**
 * A copy of `drawing` with every colour and face written out, its title and description, and the paper behind it.
 * Invisible shapes stay behind. `drawing` must be in the document, with a width and a height.
 */
export function standaloneSvg(drawing: SVGSVGElement, { title, description }: PictureText): SVGSVGElement {
  const picture = make('svg');
  const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' })) {
    picture.setAttribute(name, String(value));
  }
  picture.setAttribute('aria-labelledby', 'title description');
  const paper = make('rect');
  const colour = getComputedStyle(drawing).getPropertyValue('background-color');
  for (const [name, value] of Object.entries({ width, height, fill: colour })) paper.setAttribute(name, String(value));
  picture.append(named('title', title), named('desc', description), paper);
  for (const child of drawing.children) picture.append(...copies(child));
  return picture;
}

/** The text of an SVG file. */
export function svgText(picture: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}

/** An element as it looks, or nothing where it cannot be seen; a group without a look of its own is its contents. */
function copies(element: Element): readonly Element[] {
  if (element.localName === 'title' || element.localName === 'desc') return [];
  const style = getComputedStyle(element);
  const children = [...element.children].flatMap(copies);
  if (element.localName === 'g') {
    if (style.opacity === '1' || children.length === 0) return children;
    const group = make('g');
    group.setAttribute('opacity', style.opacity);
    group.append(...children);
    return [group];
  }
  if (!isSeen(style)) return [];
  const copy = make(element.localName);
  for (const name of geometry) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  const isText = element.localName === 'text';
  for (const name of isText ? [...properties, ...textProperties] : properties) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== plain[name]) copy.setAttribute(name, value);
  }
  if (isText) copy.textContent = element.textContent;
  return [copy];
}

function isSeen(style: CSSStyleDeclaration): boolean {
  const isClear = (colour: string): boolean => colour === 'none' || /^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);
  return !(isClear(style.fill) && isClear(style.stroke));
}

function named(name: 'title' | 'desc', text: string): SVGElement {
  const element = make(name);
  element.id = name === 'title' ? 'title' : 'description';
  element.textContent = text;
  return element;
}

function make(name: 'svg'): SVGSVGElement;
function make(name: string): SVGElement;
function make(name: string): SVGElement {
  return document.createElementNS(namespace, name as 'g');
}
