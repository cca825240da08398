// How notes are told apart where they cross: each has a line of its own under the words, which begins and ends where the
// note does, in its colour and in a pattern that no other colour has.
import { css } from 'lit';

export const crossingNotesStyles = css`
  mark.crossing {
    --yellow: linear-gradient(var(--note-yellow-line) 0 0);
    --blue: repeating-linear-gradient(90deg, var(--note-blue-line) 0 7px, transparent 7px 10px);
    --rose: repeating-linear-gradient(90deg, var(--note-rose-line) 0 2px, transparent 2px 5px);
    --green: repeating-linear-gradient(
      90deg,
      var(--note-green-line) 0 9px,
      transparent 9px 11px,
      var(--note-green-line) 11px 13px,
      transparent 13px 15px
    );
    --none: linear-gradient(transparent 0 0);
    padding-bottom: 5px;
    background:
      var(--first, var(--none)) 0 calc(100% - 6px) / 100% 2px no-repeat,
      var(--second, var(--none)) 0 calc(100% - 3px) / 100% 2px no-repeat,
      var(--third, var(--none)) 0 100% / 100% 2px no-repeat,
      var(--tint);
    box-shadow: 0 -1px var(--edge);
  }
  mark.crossing.active {
    box-shadow: 0 -2px var(--edge);
  }
  .first-yellow {
    --first: var(--yellow);
  }
  .first-blue {
    --first: var(--blue);
  }
  .first-rose {
    --first: var(--rose);
  }
  .first-green {
    --first: var(--green);
  }
  .second-yellow {
    --second: var(--yellow);
  }
  .second-blue {
    --second: var(--blue);
  }
  .second-rose {
    --second: var(--rose);
  }
  .second-green {
    --second: var(--green);
  }
  .third-yellow {
    --third: var(--yellow);
  }
  .third-blue {
    --third: var(--blue);
  }
  .third-rose {
    --third: var(--rose);
  }
  .third-green {
    --third: var(--green);
  }
`;
