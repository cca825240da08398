// The segmenter of a language that a text may be in: what a page says of its language need be no language at all.

/** @param language BCP 47, `und`, or anything else: then it works as that of the system's language. */
export function segmenterOf(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === 'und' ? undefined : language, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
