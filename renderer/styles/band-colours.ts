// The colours that tell passages apart: eight hues that keep three to one against the paper in both themes.
// They repeat after eight; a band is always told by its label and its words too.
import { css } from 'lit';

const HUES = 8;

/** The class that gives the passage at `index` its `--band` colour. */
export function bandColourClass(index: number): string {
  return `hue-${index % HUES}`;
}

export const bandColours = css`
  .hue-0 {
    --band: light-dark(#1f4e79, #7fb2e3);
  }
  .hue-1 {
    --band: light-dark(#0f6b4f, #62c6a0);
  }
  .hue-2 {
    --band: light-dark(#8a5a00, #ddb056);
  }
  .hue-3 {
    --band: light-dark(#5b3f9b, #b59bee);
  }
  .hue-4 {
    --band: light-dark(#9d2b1f, #ec8b7f);
  }
  .hue-5 {
    --band: light-dark(#5c5a54, #a9a59b);
  }
  .hue-6 {
    --band: light-dark(#0b6470, #66c0cc);
  }
  .hue-7 {
    --band: light-dark(#86356a, #df93bf);
  }
`;
