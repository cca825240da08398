// The tiny history of an article: a bar a version, as high as it has words.
import { svg, type TemplateResult } from 'lit';

/** CSS pixels. */
const height = 12;
const [barWidth, barStep] = [4, 6];
/** More bars than this cannot be told apart: the newest are drawn. */
const mostBars = 14;

/** A picture beside words that say the same; `unseen` of the newest versions stand out. */
export function drawTinyHistory(words: readonly number[], unseen: number): TemplateResult {
  const shown = words.slice(-mostBars);
  const largest = Math.max(...shown, 1);
  return svg`<svg class="history" width=${shown.length * barStep - (barStep - barWidth)} height=${height} aria-hidden="true">
    ${shown.map((count, index) => {
      const tall = Math.max(2, (count / largest) * height);
      const isUnseen = shown.length - index <= unseen && unseen < words.length;
      return svg`<rect class=${isUnseen ? 'unseen' : ''} x=${index * barStep} y=${height - tall} width=${barWidth} height=${tall} rx="1"></rect>`;
    })}
  </svg>`;
}
