import { describe, expect, test } from 'vitest';
import { readDocument } from '../../archive/import/read-document.ts';
import { draftOf, failureOf, fixture, outline, readText } from './fixture.ts';

describe('a saved news page', () => {
  const draft = draftOf(readDocument(fixture('havnebladet.html'), { name: 'havnebladet.html' }));

  test('gives its article in reading order, with captions, furniture, lists, quotations and tables, and no menu', () => {
    expect(outline(draft)).toEqual([
      'headline: Færgen ligger stille',
      'paragraph: Rederiet venter på en reservedel fra Holland.',
      'paragraph: Af Ane Holm',
      'paragraph: Færgen mellem Lillehavn og Store Ø sejler ikke i dag, oplyser rederiet i en meddelelse til pressen onsdag morgen.',
      'paragraph: Passagererne må vente til torsdag, siger direktør Ib Krogh, der beklager, at det sker midt i ferien.',
      'subheading: Mangler en pumpe',
      'caption: Færgen ved kaj. Foto: Bo Lind/Ritzau Scanpix',
      'paragraph: Artiklen fortsætter under billedet',
      'paragraph: Det er en pumpe i maskinrummet, der er gået i stykker, og den kan ikke skaffes i Danmark, lyder det fra rederiet.',
      'paragraph: Afgangen kl. 8 er aflyst',
      'paragraph: Afgangen kl. 12 er aflyst',
      'paragraph: “Vi gør, hvad vi kan,” siger Ib Krogh.',
      'paragraph: Afgang\tStatus',
      'paragraph: 8.00\tAflyst',
      'paragraph: Kommunen siger, at der bliver sat en bus ind. /ritzau/',
    ]);
  });

  test('says of itself who published it, where and when', () => {
    expect(draft.metadata).toEqual({
      title: 'Færgen ligger stille',
      publisher: 'Havnebladet',
      bylines: ['Ane Holm'],
      url: 'https://www.havnebladet.example/nyheder/faerge?utm_source=x',
      canonicalUrl: 'https://www.havnebladet.example/nyheder/faerge',
      publishedAt: '2026-03-01T08:00:00+01:00',
      language: 'da',
    });
  });
});

test('an old page in windows-1252 that calls itself ISO-8859-1', () => {
  const draft = draftOf(readDocument(fixture('wexmoor-courier.html'), { name: 'wexmoor-courier.html' }));
  expect(draft.encoding).toBe('windows-1252');
  expect(outline(draft).map((line) => line.slice(0, 60))).toEqual([
    'headline: Harbour “quiet” as pilots strike',
    'paragraph: By Hélène Marsh',
    'paragraph: WEXMOOR — The port of Wexmoor stood still on Mond',
    'paragraph: “Nobody moves until we talk,” said Aldous Fenn, w',
    'paragraph: Officials said the café on the quay would stay op',
  ]);
  expect(draft.metadata.bylines).toEqual(['Hélène Marsh']);
});

describe('a pasted piece', () => {
  const blocks = (html: string): readonly string[] =>
    outline(draftOf(readText(html, { name: 'paste', mediaType: 'text/html' })));

  test.each([
    ['Hej', ['paragraph: Hej']],
    ['<b>Hej</b> med <i>jer</i>', ['paragraph: Hej med jer']],
    ['<p>En</p><p>To</p>', ['paragraph: En', 'paragraph: To']],
    ['En<br>to<br><br>tre', ['paragraph: En\nto', 'paragraph: tre']],
    ['<h1>Stort</h1><h2>Mindre</h2><h1>Igen</h1>', ['headline: Stort', 'subheading: Mindre', 'subheading: Igen']],
    ['<p>a   b\n c</p>', ['paragraph: a b c']],
    ['<p>a&nbsp;b</p>', ['paragraph: a\u00a0b']],
    ['<p>tåregas.Almatys</p>', ['paragraph: tåregas.Almatys']],
    ['<pre>a\n  b</pre>', ['paragraph: a\n  b']],
    ['<ul><li>En<ul><li>To</li></ul></li></ul>', ['paragraph: En', 'paragraph: To']],
    ['<p>a<script>alert(1)</script><style>p{}</style><input value="x"></p>', ['paragraph: a']],
    ['<p>a<span hidden>skjult</span></p>', ['paragraph: a']],
    ['<figure><img alt="x"><figcaption>På kaj</figcaption></figure>', ['caption: På kaj']],
    ['<p class="wp-caption-text">På kaj</p>', ['caption: På kaj']],
    ['<p>&lt;b&gt; &amp;#x41; &#xD800;</p>', ['paragraph: <b> &#x41; \ufffd']],
    ['<meta charset="utf-8"><p>Fra udklipsholderen</p>', ['paragraph: Fra udklipsholderen']],
    [
      '<html><body>\n<!--StartFragment--><p>Kun ét ord</p><!--EndFragment-->\n</body></html>',
      ['paragraph: Kun ét ord'],
    ],
  ])('%s', (html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });
});

describe('metadata', () => {
  const metadata = (head: string, root = '<html>') =>
    draftOf(
      readText(
        `${root}<head><title>Titel | Avis</title>${head}</head><body><p>Her er der tekst nok i dag</p></body></html>`,
        {
          name: 'a.html',
          url: 'https://avis.example/nyt/sag?x=1',
        },
      ),
    ).metadata;

  test.each([
    ['', { title: 'Titel | Avis', canonicalUrl: 'https://avis.example/nyt/sag?x=1' }],
    ['<link rel="canonical" href="../sag">', { canonicalUrl: 'https://avis.example/sag' }],
    ['<link rel="canonical" href="https://avis.example/">', { canonicalUrl: 'https://avis.example/nyt/sag?x=1' }],
    ['<link rel="canonical" href="javascript:alert(1)">', { canonicalUrl: 'https://avis.example/nyt/sag?x=1' }],
    ['<meta property="og:url" content="https://avis.example/og#a">', { canonicalUrl: 'https://avis.example/og' }],
    ['<meta property="article:published_time" content="2026-01-02">', { publishedAt: '2026-01-02' }],
    ['<meta name="author" content="https://facebook.example/x">', { title: 'Titel | Avis' }],
    [
      '<script type="application/ld+json">{"@type":["Thing","ReportageNewsArticle"],"headline":"Fra \\ud800 LD","author":["A","B"],"inLanguage":"da_DK"}</script>',
      { bylines: ['A', 'B'], language: 'da-DK' },
    ],
    ['<script type="application/ld+json">{broken</script>', { title: 'Titel | Avis' }],
    ['<script type="application/ld+json">[{"@type":"Person","name":"X"}]</script>', { title: 'Titel | Avis' }],
  ])('%s', (head, expected) => {
    expect(metadata(head)).toMatchObject(expected);
  });

  test('a language that is none is left out', () => {
    expect(metadata('', '<html lang="<b>x">').language).toBeUndefined();
  });
});

describe('a hostile page is answered in a moment', () => {
  const start = '<html><head><title>x</title></head><body>';
  test.each([
    ['nested a hundred thousand deep', start + '<div>'.repeat(100_000) + 'Hej med dig', 'unreadable'],
    ['nested without ends', start + '<p><span>'.repeat(60_000) + 'Hej', 'unreadable'],
    ['a million tags', start + '<b>x</b>'.repeat(500_000), 'unreadable'],
    ['a million references', start + '&amp;'.repeat(1_000_000), 'unreadable'],
    ['a million opening brackets', start + '<'.repeat(1_000_000), 'unreadable'],
    ['comments that never end', start + '<!--'.repeat(100_000), 'no-article-found'],
    ['a huge attribute', `${start}<p title="${'x'.repeat(5_000_000)}">Her er der tekst nok</p>`, null],
    [
      'twenty thousand attributes',
      `${start}<p ${Array.from({ length: 20_000 }, (_, i) => `a${String(i)}=1`).join(' ')}>Her er der tekst nok</p>`,
      null,
    ],
    ['white space without end', `${start}<p>Her er${' '.repeat(2_000_000)}der tekst nok</p>`, null],
    ['fifty thousand line breaks', `${start}<p>Her er der tekst nok${'<br>x'.repeat(50_000)}</p>`, null],
    [
      'JSON-LD nested deep',
      `${start}<script type="application/ld+json">${'['.repeat(200_000)}</script><p>Her er der tekst nok</p>`,
      null,
    ],
    [
      'five hundred deep and wide',
      start + ('<div>'.repeat(500) + '<p>Her er, der tekst, nok</p>' + '</div>'.repeat(500)).repeat(20),
      null,
    ],
  ])('%s', (_, html, code) => {
    const started = performance.now();
    const result = readText(html, { name: 'x.html' });
    if (code === null)
      expect(
        draftOf(result)
          .blocks.map((block) => block.text)
          .join(' '),
      ).toMatch(/^Her er,? der tekst,? nok/);
    else expect(failureOf(result).code).toBe(code);
    // Generous for a busy machine: what is quadratic takes minutes at these sizes.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
