// An article's notes as W3C Web Annotation JSON-LD (https://www.w3.org/TR/annotation-model/): one collection with one
// page. Positions count code points there, so they are converted.
import { describePassage } from '../anchor/describe.ts';
import type { ExportedFile } from '../model/exported-file.ts';
import type { TextPositionSelector } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Sha256 } from '../model/version.ts';
import { detectLanguage } from '../normalise/detect-language.ts';
import { CodePoints } from './code-points.ts';
import { fileName } from './file-name.ts';

type Texts = ReadonlyMap<Sha256, CodePoints>;

/**
 * The annotations that were not removed, in order of creation. The target's source is the article's canonical address,
 * else its UUID; the target's state names the version that the note was made on by when it was captured and by the
 * SHA-256 of its file, as a `nih` URI (RFC 6920). Where a person said that it stands on another version, that is a
 * further target of its own state; that it does not stand somewhere has no word in this model. The target of an answer
 * is the annotation that it answers.
 *
 * `texts` holds the text of every version that has a note or a place that a person gave one; without it a note has its
 * quotation alone, and where that was purged no selector.
 */
export function annotationsToJsonLd(article: Article, texts: ReadonlyMap<Sha256, string>): ExportedFile {
  const counted = new Map(Array.from(texts, ([version, text]) => [version, new CodePoints(text)]));
  const items = article.annotations
    .filter(({ removed }) => removed === undefined)
    .map((annotation) => toJsonLd(article, annotation, counted));
  const page = `urn:uuid:${article.id}#annotations-1`;
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${article.id}#annotations`,
    type: 'AnnotationCollection',
    label: article.title,
    total: items.length,
    first: { id: page, type: 'AnnotationPage', startIndex: 0, items },
    last: page,
  };
  return {
    fileName: fileName(article.title, 'jsonld'),
    mediaType: 'application/ld+json',
    content: `${JSON.stringify(collection, null, 2)}\n`,
  };
}

function toJsonLd(article: Article, annotation: Annotation, texts: Texts): object {
  const { id, version, quote, position, motivation, created, modified, replyTo } = annotation;
  const facts = {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation,
    created,
    modified,
    generator: { type: 'Software', name: 'Variorum' },
    ...bodyOf(annotation, article.versions.find((entry) => entry.id === version)?.language),
  };
  if (replyTo !== undefined) return { ...facts, target: `urn:uuid:${replyTo}` };
  const text = texts.get(version);
  const selector = [
    { type: 'TextQuoteSelector', ...quote },
    ...(text === undefined ? [] : [positionSelector(text, position)]),
  ];
  const home = targetOf(article, annotation, version, quote.exact === '' ? undefined : selector);
  const others = placedTargets(article, annotation, texts);
  return { ...facts, target: others.length === 0 ? home : [home, ...others] };
}

/** Where people said that it stands on other versions. */
function placedTargets(article: Article, annotation: Annotation, texts: Texts): readonly object[] {
  return (annotation.placements ?? []).flatMap(({ version, position }) => {
    const counted = texts.get(version);
    if (counted === undefined || position === null) return [];
    if (counted.text.slice(position.start, position.end) === '') return [];
    const { quote } = describePassage(counted.text, [position.start, position.end]);
    const selector = [{ type: 'TextQuoteSelector', ...quote }, positionSelector(counted, position)];
    return [targetOf(article, annotation, version, selector)];
  });
}

function targetOf(
  article: Article,
  { colour }: Annotation,
  version: Sha256,
  selector: readonly object[] | undefined,
): object {
  const entry = article.versions.find((candidate) => candidate.id === version);
  return {
    type: 'SpecificResource',
    source: sourceOf(article),
    styleClass: colour,
    state: {
      type: 'TimeState',
      ...(entry && { sourceDate: entry.captures[0]?.capturedAt }),
      cached: `nih:sha-256;${version}`,
    },
    ...(selector && { selector }),
  };
}

function positionSelector(text: CodePoints, { start, end }: TextPositionSelector): object {
  return { type: 'TextPositionSelector', start: text.before(start), end: text.before(Math.max(start, end)) };
}

function bodyOf({ body, tags, motivation }: Annotation, articleLanguage?: string): { body?: readonly object[] } {
  const purpose = motivation === 'questioning' || motivation === 'replying' ? motivation : 'commenting';
  const language = detectLanguage(body, articleLanguage);
  const told = language === 'und' ? {} : { language };
  const bodies = [
    ...(body === '' ? [] : [{ type: 'TextualBody', value: body, format: 'text/markdown', ...told, purpose }]),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  return bodies.length === 0 ? {} : { body: bodies };
}

function sourceOf(article: Article): string {
  for (const { captures } of article.versions.toReversed()) {
    for (const { metadata } of captures) if (metadata.canonicalUrl !== undefined) return metadata.canonicalUrl;
  }
  return `urn:uuid:${article.id}`;
}
