// What is shown on a stage and how, as it stands behind the "#" of its address.
import { faces, languages, textSizes } from '../../../renderer/state/preferences.ts';

const themesOfStage = ['light', 'dark'] as const;

/** What each setting may be; the first is what it is where the address says nothing. */
export const settings = { theme: themesOfStage, language: ['en', 'da'], size: textSizes, face: faces } as const;

export interface Look {
  /** A tag. */
  readonly element: string;
  /** The name of one of its states; null for all of them. */
  readonly state: string | null;
  readonly theme: (typeof themesOfStage)[number];
  readonly language: (typeof languages)[number];
  readonly size: (typeof textSizes)[number];
  readonly face: (typeof faces)[number];
  /** Whether nothing moves: as where the system asks for that. */
  readonly calm: boolean;
}

/** @param hash As `location.hash`; what it does not say, or says wrongly, is as it is by default. */
export function readLook(hash: string): Look {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    element: said.get('element') ?? '',
    state: said.get('state'),
    theme: themesOfStage.find((name) => name === said.get('theme')) ?? 'light',
    language: languages.find((name) => name === said.get('language')) ?? 'en',
    size: textSizes.find((name) => name === said.get('size')) ?? 'normal',
    face: faces.find((name) => name === said.get('face')) ?? 'serif',
    calm: said.get('calm') === 'true',
  };
}

/** The same as what stands behind the "#". */
export function formatLook({ state, calm, ...look }: Look): string {
  return `#${new URLSearchParams({ ...look, ...(state !== null && { state }), ...(calm && { calm: 'true' }) })}`;
}
