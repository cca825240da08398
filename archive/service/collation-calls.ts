// All versions of an article together: the apparatus, where words come from, and what becomes of one of them.
import { apparatusOf } from '../compare/collate/apparatus.ts';
import { provenanceOf } from '../compare/collate/provenance.ts';
import { lifeOf } from '../compare/collate/word-life.ts';
import { collationToTei } from '../export/collation-tei.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Sha256 } from '../model/version.ts';
import { type CollatedArticle, Collations } from './collations.ts';
import type { Handlers, ServiceContext, Work } from './context.ts';

export function collationCalls({
  store,
  readings,
  afterPurge,
}: ServiceContext): Handlers<'article.collation' | 'article.wordLife' | 'export.collation'> {
  const collations = new Collations(store, readings);
  afterPurge(() => collations.forget());

  /** The collation and the index of a version in it, of the newest where none is named. */
  const collate = async (
    article: string,
    version: Sha256 | undefined,
    work: Work,
  ): Promise<Result<CollatedArticle & { readonly index: number }>> => {
    const collated = await collations.of(article, work);
    if (!collated.ok) return collated;
    const { versions } = collated.value;
    const index = version === undefined ? versions.length - 1 : versions.indexOf(version);
    if (index >= 0 || version === undefined) return ok({ ...collated.value, index: Math.max(0, index) });
    const elsewhere = await readings.version(version);
    return elsewhere.ok
      ? fail('not-found', `The article has no version ${version.slice(0, 12)}.`, 'Choose one of its versions.')
      : elsewhere;
  };

  return {
    async 'article.collation'({ article, base }, work) {
      const collated = await collate(article, base, work);
      if (!collated.ok) return collated;
      const { versions, collation, index } = collated.value;
      const provenance = versions.map((_, version) => provenanceOf(collation, version));
      return ok({ versions, provenance, apparatus: apparatusOf(collation, index) });
    },

    async 'article.wordLife'({ article, version, offset }, work) {
      const collated = await collate(article, version, work);
      if (!collated.ok) return collated;
      const { versions, collation, index } = collated.value;
      return ok({ versions, life: lifeOf(collation, index, offset) });
    },

    async 'export.collation'({ article, base }, work) {
      const collated = await collate(article, base, work);
      if (!collated.ok) return collated;
      const state = await store.article(article);
      if (!state.ok) return state;
      const { versions, collation, index } = collated.value;
      const { text, language } = collation.versions[index] ?? { text: '', language: 'und' };
      return ok(
        collationToTei({ article: state.value, versions, text, language, apparatus: apparatusOf(collation, index) }),
      );
    },
  };
}
