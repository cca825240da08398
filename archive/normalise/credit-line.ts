// Finds every credit within one line: agency, byline, dateline, picture and video, and the caption before a picture's.
// Knows neither the line's neighbours nor the language; positions are UTF-16 code units within the line.
import type { Credit } from '../model/attribution.ts';
import { findAgencySignature } from './agency-signature.ts';
import { findByline } from './byline.ts';
import { findDateline } from './dateline.ts';
import { findPhotoCredits } from './photo-credit.ts';

/**
 * The credits of `line` (without its line break), in order and disjoint, as half-open ranges within it; empty for plain
 * prose. Prefers to find nothing: a name alone, or an agency amid a sentence, is no credit. Linear in the line's length.
 */
export function findCreditLine(line: string): readonly Credit[] {
  if (line.trim() === '') return [];
  const byline = findByline(line);
  if (byline) return [byline];
  const dateline = findDateline(line);
  const signature = findAgencySignature(line);
  const rest = signature ? line.slice(0, signature.span[0]) : line;
  const photos = dateline ? [] : findPhotoCredits(rest);
  return [...(dateline ? [dateline] : []), ...photos, ...(signature ? [signature] : [])];
}
