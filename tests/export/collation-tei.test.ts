// An article's collation as TEI P5: read by a real XML parser, and every witness's paragraphs read from it again.
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apparatusOf } from '../../archive/compare/collate/apparatus.ts';
import { addVersion } from '../../archive/compare/collate/add-version.ts';
import { startCollation } from '../../archive/compare/collate/collation.ts';
import { collationToTei } from '../../archive/export/collation-tei.ts';
import { escapeXml } from '../../archive/export/escape-xml.ts';
import { anyText, edition } from '../compare/arbitrary-texts.ts';
import { after, articleWith, before } from './sample-article.ts';

const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Reads TEI documents (a JSON list) with expat, and prints of each what every witness has, but for line breaks. */
const reader = String.raw`
import json, sys, xml.etree.ElementTree as ET
TEI = '{http://www.tei-c.org/ns/1.0}'
XML = '{http://www.w3.org/XML/1998/namespace}'

def text_of(body, wit):
    out = []
    left_out = [False]
    def add(text):
        if text and not left_out[0]: out.append(text)
    def walk(node):
        name = node.tag.replace(TEI, '')
        if name == 'app':
            for reading in node:
                if '#' + wit in reading.get('wit').split():
                    children = [child.tag.replace(TEI, '') for child in reading]
                    if 'lacunaStart' in children: left_out[0] = True
                    elif 'lacunaEnd' in children: left_out[0] = False
                    else: inside(reading)
        else: inside(node)
    def inside(node):
        add(node.text)
        for child in node:
            walk(child)
            add(child.tail)
    inside(body)
    return ''.join(out).replace('\n', '')

answers = []
for document in json.load(sys.stdin):
    root = ET.fromstring(document.encode('utf-8'))
    body = root.find(f'{TEI}text/{TEI}body')
    wits = [w.get(XML + 'id') for w in root.iter(TEI + 'witness')]
    answers.append({'wits': wits, 'texts': [text_of(body, wit) for wit in wits]})
json.dump(answers, sys.stdout)
`;

interface Answer {
  readonly wits: readonly string[];
  readonly texts: readonly string[];
}

function read(documents: readonly string[]): readonly Answer[] {
  const { status, stdout, stderr } = spawnSync(python ?? '', ['-c', reader], {
    input: JSON.stringify(documents),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Answer[];
}

/** The collation of texts as a document, with versions of the names a…, b…, and so on. */
function tei(texts: readonly string[], base = texts.length - 1): string {
  const article = articleWith([], 'Bro & <vand> "lukket"', 'https://example.org/?a=1&b=2');
  const ids = texts.map((_, index) => (index + 10).toString(16).repeat(64).slice(0, 64));
  const versions = ids.map((id) => ({ ...article.versions[0]!, id }));
  const collation = texts.reduce((known, text) => addVersion(known, { text }), startCollation());
  return collationToTei({
    article: { ...article, versions },
    versions: ids,
    text: texts[base] ?? '',
    language: 'da',
    apparatus: apparatusOf(collation, base),
  }).content;
}

/** What a reader of the document can know: the text without what XML cannot say; paragraphs are those of the base. */
function sayable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd').replace(/\n/g, '');
}

test('names its witnesses, and marks readings, transpositions and what is left out', () => {
  const document = tei([before.text, after.text]);
  expect(document).toContain('<title>Bro &amp; &lt;vand&gt; &quot;lukket&quot;</title>');
  expect(document).toContain('<witness xml:id="v1" n="1">version <idno type="SHA-256">');
  expect(document).toContain('<ref>https://example.org/?a=1&amp;b=2</ref>');
  expect(document).toContain('<app><lem wit="#v2">84</lem><rdg wit="#v1">81</rdg></app>');
  expect(document).toContain('<app><rdg wit="#v1"><lacunaStart/></rdg></app>');
  expect(document).toMatch(/<note type="transposition" target="#t1" source="#v1">Havnefogeden advarede/);
  expect(document).toMatch(/<lem wit="#v2">onsdag<\/lem><rdg wit="#v1">tirsdag.<lb\/><lb\/>Havnefogeden/);
});

test('says in XML what XML can say', () => {
  expect(escapeXml('a<b>&"c"\r\n\t\u0000\ud83d🌊\ufffe')).toBe(
    'a&lt;b&gt;&amp;&quot;c&quot;&#13;\n\t\ufffd\ufffd🌊\ufffd',
  );
});

describe.skipIf(python === undefined)('a parser (skipped where there is no Python)', () => {
  test('reads every witness from it', () => {
    const texts = [before.text, after.text, `${after.text}\n\nNy sidste linje & mere.`, 'Noget helt andet.', ''];
    texts.forEach((_, base) => {
      const [answer] = read([tei(texts, base)]);
      expect(answer?.wits).toEqual(['v1', 'v2', 'v3', 'v4', 'v5']);
      expect(answer?.texts).toEqual(texts.map(sayable));
    });
  });

  test('reads every witness of any texts', () => {
    const series = fc.array(fc.oneof(edition, fc.tuple(anyText, anyText)), { minLength: 1, maxLength: 3 });
    const samples = fc.sample(series, { numRuns: 200, seed: 20261123 }).map((pairs) => pairs.flat());
    const answers = read(samples.map((texts) => tei(texts)));
    expect(answers.map(({ texts }) => texts)).toEqual(samples.map((texts) => texts.map(sayable)));
  });
});
