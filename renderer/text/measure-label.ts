// How wide words are when they are drawn, for labels in pictures, which do not wrap by themselves.

const canvas = document.createElement('canvas').getContext('2d');

/** Measures texts in CSS pixels, in the face of the interface at `size` pixels as it is now. */
export function labelRuler(size: number): (text: string) => number {
  if (!canvas) return (text) => text.length * size * 0.6;
  const font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => {
    // Setting a face costs more than measuring in it.
    if (canvas.font !== font) canvas.font = font;
    return canvas.measureText(text).width;
  };
}
