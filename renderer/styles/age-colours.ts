// The colours of the ages of words, oldest first: each keeps three to one against the paper in both themes, and each
// has a line of its own beneath words, so that none is told by colour alone.
import { css } from 'lit';

/** The class that gives what came with the age at `index` its `--band` colour and, in text, its line. */
export function ageClass(index: number): string {
  return `age-${Math.max(0, index)}`;
}

export const ageColours = css`
  .age-0 {
    --band: light-dark(#857f73, #8d887d);
    --age-line: none;
  }
  .age-1 {
    --band: light-dark(#5b3f9b, #b59bee);
    --age-line: dotted;
  }
  .age-2 {
    --band: light-dark(#1f5f99, #7fb2e3);
    --age-line: dashed;
  }
  .age-3 {
    --band: light-dark(#0b6d6a, #5cc4bd);
    --age-line: solid;
  }
  .age-4 {
    --band: light-dark(#4d7016, #a8c964);
    --age-line: double;
  }
  .age-5 {
    --band: light-dark(#a8480a, #f0a05e);
    --age-line: wavy;
  }
`;
