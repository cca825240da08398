// Where the cards in the margin stand: each as near to its passage as it can be, none over another. Pure.

/** A card's height and the height at which it would like to begin, in pixels. */
export interface StackedCard {
  readonly wanted: number;
  readonly height: number;
}

/**
 * The top of each card, in the order given (that of their passages). The card at `fixed` stands where it wants to, as
 * far as the margin's `top` allows; those before it give way upwards, those after it downwards. Without `fixed`, all
 * give way downwards.
 */
export function stackCards(
  cards: readonly StackedCard[],
  { gap, top, fixed }: { readonly gap: number; readonly top: number; readonly fixed?: number | undefined },
): readonly number[] {
  const places = cards.map((card) => Math.max(card.wanted, top));
  const pin = fixed ?? -1;
  const roomAbove = cards.slice(0, Math.max(pin, 0)).reduce((sum, card) => sum + card.height + gap, top);
  if (pin >= 0) places[pin] = Math.max(places[pin] ?? top, roomAbove);
  for (let index = pin - 1; index >= 0; index -= 1) {
    const limit = (places[index + 1] ?? 0) - gap - (cards[index]?.height ?? 0);
    places[index] = Math.min(places[index] ?? 0, limit);
  }
  // Those pushed up may have left gaps that the ones above can sink into, or stand on each other: settle from the top.
  let bottom = top;
  for (let index = 0; index < places.length; index += 1) {
    places[index] = Math.max(places[index] ?? 0, bottom);
    bottom = (places[index] ?? 0) + (cards[index]?.height ?? 0) + gap;
  }
  return places;
}
