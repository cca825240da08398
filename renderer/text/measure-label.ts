// How wide words are when they are drawn, for labels in pictures, which do not wrap by themselves.

const canvas = document.createElement('canvas').getContext('2d');

/** The width of `text` in CSS pixels, in the face of the interface at `size` pixels. */
export function measureLabel(text: string, size: number): number {
  if (!canvas) return text.length * size * 0.6;
  canvas.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width;
}
