// All versions of an article as one TEI P5 document: the base text with its critical apparatus by parallel segmentation
// (TEI Guidelines, chapter 13, https://tei-c.org/release/doc/tei-p5-doc/en/html/TC.html).
import type { Article } from '../model/article.ts';
import type { Apparatus } from '../model/collation.ts';
import type { ExportedFile } from '../model/exported-file.ts';
import type { Sha256 } from '../model/version.ts';
import { escapeXml } from './escape-xml.ts';
import { fileName } from './file-name.ts';
import { teiBody } from './tei-body.ts';

export interface CollationForTei {
  readonly article: Article;
  /** The versions that the apparatus numbers, in its order. */
  readonly versions: readonly Sha256[];
  /** The text of the apparatus's base, and its language. */
  readonly text: string;
  readonly language: string;
  readonly apparatus: Apparatus;
}

/**
 * One well-formed document. A witness is `v` and its number among all of the article's versions, from 1, as everywhere
 * in Variorum; its description holds the SHA-256 of the version and when it was captured from where. Lines are
 * paragraphs, and line breaks inside a reading `lb`. A stretch that witnesses leave out lies between `lacunaStart` and
 * `lacunaEnd`; a transposed passage has an anchor, and a note at the back says who has it elsewhere, and what it says.
 */
export function collationToTei({ article, versions, text, language, apparatus }: CollationForTei): ExportedFile {
  const names = versions.map((id) => `v${article.versions.findIndex((version) => version.id === id) + 1}`);
  const body = teiBody(text, apparatus, names);
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${escapeXml(article.title)}</title></titleStmt>
<publicationStmt><p>Exported from an archive of article versions by Variorum.</p></publicationStmt>
<sourceDesc><listWit>
${versions.map((id, index) => witness(article, id, names[index]!)).join('\n')}
</listWit></sourceDesc>
</fileDesc>
<encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/></encodingDesc>
</teiHeader>
<text xml:lang="${escapeXml(language)}">
<body>
${body.text}
</body>
${body.back === '' ? '' : `<back>\n${body.back}\n</back>\n`}</text>
</TEI>
`;
  return { fileName: fileName(article.title, 'xml'), mediaType: 'application/tei+xml', content };
}

function witness(article: Article, id: Sha256, name: string): string {
  const entry = article.versions.find((version) => version.id === id);
  const captures = (entry?.captures ?? []).map(({ capturedAt, metadata }) => {
    const from = metadata.url ?? metadata.canonicalUrl;
    const date = `captured <date when="${escapeXml(capturedAt)}">${escapeXml(capturedAt)}</date>`;
    return from === undefined ? date : `${date} from <ref>${escapeXml(from)}</ref>`;
  });
  const facts = [`version <idno type="SHA-256">${id}</idno>`, ...captures];
  return `<witness xml:id="${name}" n="${name.slice(1)}">${facts.join(', ')}</witness>`;
}
