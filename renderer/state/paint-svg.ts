// Paints a picture that stands alone onto a canvas, shape by shape, and gives it as PNG. Not through an image: that
// would be fetched, which the content security policy keeps shut, and would know none of the page's faces.

/** The PNG of a picture of `standaloneSvg`, `scale` pixels a unit. Rejects where the canvas is larger than there can be. */
export async function pngOf(picture: SVGSVGElement, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(Number(picture.getAttribute('width')) * scale);
  canvas.height = Math.ceil(Number(picture.getAttribute('height')) * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to paint on.');
  context.scale(scale, scale);
  paintAll(context, picture, 1);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is larger than a canvas can be.');
  return new Uint8Array(await blob.arrayBuffer());
}

function paintAll(context: CanvasRenderingContext2D, parent: Element, opacity: number): void {
  for (const element of parent.children) {
    const own = opacity * numberOf(element, 'opacity', 1);
    if (element.localName === 'g') paintAll(context, element, own);
    else if (element.localName === 'text') paintText(context, element, own);
    else {
      const shape = shapeOf(element);
      if (!shape) continue;
      if (brush(context, element, 'fill', own)) context.fill(shape);
      if (brush(context, element, 'stroke', own)) context.stroke(shape);
    }
  }
}

function shapeOf(element: Element): Path2D | null {
  const at = (name: string): number => numberOf(element, name, 0);
  const shape = new Path2D();
  switch (element.localName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '');
    case 'rect':
      shape.roundRect(at('x'), at('y'), at('width'), at('height'), Math.min(at('rx'), at('height') / 2));
      return shape;
    case 'circle':
      shape.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
      return shape;
    case 'line':
      shape.moveTo(at('x1'), at('y1'));
      shape.lineTo(at('x2'), at('y2'));
      return shape;
    default:
      return null;
  }
}

function paintText(context: CanvasRenderingContext2D, element: Element, opacity: number): void {
  const has = (name: string, or: string): string => element.getAttribute(name) ?? or;
  context.font = `${has('font-weight', '400')} ${has('font-size', '12px')} ${has('font-family', 'sans-serif')}`;
  const anchor = has('text-anchor', 'start');
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  context.textBaseline = has('dominant-baseline', 'auto') === 'central' ? 'middle' : 'alphabetic';
  const [x, y] = [numberOf(element, 'x', 0), numberOf(element, 'y', 0)];
  // The paper around letters goes under them.
  if (brush(context, element, 'stroke', opacity)) context.strokeText(element.textContent, x, y);
  if (brush(context, element, 'fill', opacity)) context.fillText(element.textContent, x, y);
}

/** Takes up the colour that an element is filled or lined with; whether there is one. */
function brush(context: CanvasRenderingContext2D, element: Element, kind: 'fill' | 'stroke', opacity: number): boolean {
  const colour = element.getAttribute(kind) ?? (kind === 'fill' ? 'black' : 'none');
  if (colour === 'none') return false;
  context.globalAlpha = opacity * numberOf(element, `${kind}-opacity`, 1);
  if (kind === 'fill') {
    context.fillStyle = colour;
    return true;
  }
  context.strokeStyle = colour;
  context.lineWidth = numberOf(element, 'stroke-width', 1);
  context.lineJoin = element.getAttribute('stroke-linejoin') === 'round' ? 'round' : 'miter';
  const dashes = element.getAttribute('stroke-dasharray') ?? '';
  context.setLineDash(
    dashes
      .split(/[\s,]+/)
      .map(parseFloat)
      .filter(Number.isFinite),
  );
  return true;
}

function numberOf(element: Element, name: string, or: number): number {
  const value = parseFloat(element.getAttribute(name) ?? '');
  return Number.isFinite(value) ? value : or;
}
