// Passages in many languages whose number, name or negation changed under them, or only their typography.
// In the articles {old|new} is what a version changes.
import { describe, expect, test } from 'vitest';
import { reanchor } from '../../archive/anchor/reanchor.ts';
import { fold } from '../../archive/compare/fold.ts';
import { cutterFor, findWords } from '../../archive/compare/words.ts';
import type { TextRange } from '../../archive/model/range.ts';

const articles: Readonly<Record<string, readonly string[]>> = {
  da: [
    'Politiet i Aarhus anholdt {14|40} personer under natten, oplyser vagtchef Mette {Hansen|Jensen} – de er “alle voksne”.',
    'Borgmesteren vil {|ikke }forlænge forbuddet mod at færdes på havnen, siger hun til avisen.',
    'Det koster {1.200|2.100} kroner om måneden at leje en plads, og køen er lang.',
  ],
  en: [
    'Police in Leeds arrested {14|40} people overnight, Inspector Mary {Clarke|Barker} said – they are “all adults”.',
    'The mayor will {|not }extend the ban on walking along the harbour, she told the paper.',
    'A mooring costs {1,200|2,100} pounds a month, and it’s a long queue.',
  ],
  de: [
    'Die Polizei in Köln nahm in der Nacht {14|40} Personen fest, sagte Sprecherin Anna {Weber|Becker} – „alle erwachsen“.',
    'Die Bürgermeisterin will das Verbot {|nicht }verlängern, sagte sie der Zeitung am Montag.',
    'Ein Liegeplatz kostet {1.200|2.100} Euro im Monat, und die Warteliste ist lang.',
  ],
  nb: [
    'Politiet i Bergen pågrep {14|40} personer i løpet av natten, sier operasjonsleder Kari {Dahl|Lund} – de er «alle voksne».',
    'Ordføreren vil {|ikke }forlenge forbudet mot å ferdes på kaien, sier hun til avisen.',
    'Det koster {1200|2100} kroner i måneden å leie en plass, og køen er lang.',
  ],
  sv: [
    'Polisen i Malmö grep {14|40} personer under natten, säger befälet Eva {Berg|Lind} – de är ”alla vuxna”.',
    'Borgmästaren vill {|inte }förlänga förbudet mot att vistas i hamnen, säger hon till tidningen.',
    'Det kostar {1 200|2 100} kronor i månaden att hyra en plats, och kön är lång.',
  ],
  fr: [
    'La police de Nîmes a arrêté {14|40} personnes dans la nuit, a déclaré la commissaire Claire {Morel|Petit} – « tous adultes ».',
    'La maire {|ne }prolongera l’interdiction du port, a-t-elle dit au journal lundi.',
    'Une place coûte {1200|2100} euros par mois, et l’attente est longue.',
  ],
  es: [
    'La policía de Cádiz detuvo a {14|40} personas durante la noche, dijo la inspectora Ana {Ruiz|Vega} – «todas adultas».',
    'La alcaldesa {|no }prolongará la prohibición de pasear por el puerto, dijo al diario.',
    'Un amarre cuesta {1.200|2.100} euros al mes, y la espera es larga.',
  ],
  ja: [
    '京都の警察は昨夜{14|40}人を逮捕したと、担当の{田中|佐藤}警部が発表した。',
    '市長は港の立ち入り禁止を延長{する|しない}と新聞に語った。',
    '係留の費用は月に{1200|2100}円で、待つ人の列は長い。',
  ],
  zh: [
    '杭州警方昨夜逮捕了{14|40}人，负责此案的{王|李}警官对记者表示。',
    '市长表示{|不}会延长港口的禁令，报纸周一报道。',
    '每个泊位每月收费{1200|2100}元，等候的队伍很长。',
  ],
  th: [
    'ตำรวจเชียงใหม่จับกุมผู้ต้องหา {14|40} คน เมื่อคืนนี้ ตามที่ผู้กำกับ {สมชาย|สมศักดิ์} แถลง',
    'นายกเทศมนตรีจะ{|ไม่}ขยายเวลาการห้ามเข้าท่าเรือออกไป หนังสือพิมพ์รายงาน',
    'ค่าจอดเรือเดือนละ {1200|2100} บาท และคิวยาวมาก',
  ],
};

const variant = (marked: string, side: 1 | 2): string => marked.replace(/\{([^|]*)\|([^}]*)\}/g, `$${side}`);
const plants = /\{[^}]*\}/g;

interface Planted {
  readonly before: string;
  readonly after: string;
  /** The sentence that the change was planted in, on either side. */
  readonly range: TextRange;
  readonly truth: TextRange;
}

/** Each change of an article planted alone, in place or in a paragraph that moved to the end. */
function planted(paragraphs: readonly string[], moved: boolean): readonly Planted[] {
  return paragraphs.flatMap((marked, paragraph) =>
    [...marked.matchAll(plants)].map((plant): Planted => {
      const only = marked.replace(plants, (other: string, at: number) =>
        at === plant.index ? other : variant(other, 1),
      );
      const old = paragraphs.map((each) => variant(each, 1));
      const rest = old.filter((_, index) => index !== paragraph);
      const edited = variant(only, 2);
      const now = moved && paragraph === 0 ? [...rest, edited] : old.with(paragraph, edited);
      const [before, after] = [old.join('\n\n'), now.join('\n\n')];
      const start = before.indexOf(old[paragraph]!);
      const place = after.indexOf(edited);
      return { before, after, range: [start, start + old[paragraph]!.length], truth: [place, place + edited.length] };
    }),
  );
}

describe.each(Object.entries(articles))('%s', (language, paragraphs) => {
  test('a changed number, name or negation alters the passage, in its place and where it moved', () => {
    for (const moved of [false, true]) {
      for (const { before, after, range, truth } of planted(paragraphs, moved)) {
        const [found] = reanchor(before, after, [{ id: '', range }], { language });
        expect(found).toMatchObject({ status: 'altered', range: truth });
      }
    }
  });

  test('no part of a passage that holds the change is kept or moved', () => {
    for (const { before, after, range, truth } of planted(paragraphs, false)) {
      let same = 0;
      while (before[range[0] + same] === after[truth[0] + same]) same++;
      const words = findWords(before, ...range, cutterFor(language));
      const spans = Array.from({ length: words.count }, (_, word) => ({
        id: String(word),
        range: [words.starts[word]!, Math.max(words.ends[word]!, range[0] + same + 1)] as const,
      })).filter((span) => span.range[0] < range[0] + same);
      for (const { status } of reanchor(before, after, spans, { language })) expect(status).toBe('altered');
    }
  });

  test.each([
    ['straight marks', (text: string) => text.replace(/[“”„«»]/g, '"').replace(/’/g, "'")],
    ['plain dashes', (text: string) => text.replace(/–/g, '-')],
    ['soft hyphens', (text: string) => text.replace(/(\p{Script=Latin}{4})(?=\p{Script=Latin}{2})/gu, '$1\u00ad')],
    ['no-break spaces', (text: string) => text.replace(/ /g, '\u00a0')],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['lines wrapped anew', (text: string) => text.replace(/ (?=\S*[aeio])/g, '\n')],
    ['one line', (text: string) => text.replace(/\n\n/g, ' ')],
    [
      'all at once',
      (text: string) =>
        text
          .replace(/[“”„«»]/g, '"')
          .replace(/–/g, '-')
          .replace(/ (?=\S*[aeio])/g, '\n')
          .replace(/(\p{Script=Latin}{4})(?=\p{Script=Latin}{2})/gu, '$1\u00ad')
          .normalize('NFD'),
    ],
  ])('%s leave every passage where it is', (_, set) => {
    const old = paragraphs.map((each) => variant(each, 1));
    const before = old.join('\n\n');
    const words = findWords(before, 0, before.length, cutterFor(language));
    const ranges: TextRange[] = Array.from({ length: words.count }, (_, word) => [
      words.starts[word]!,
      words.ends[word]!,
    ]);
    for (const paragraph of old) ranges.push([before.indexOf(paragraph), before.indexOf(paragraph) + paragraph.length]);
    const after = set(before);
    const anchors = reanchor(
      before,
      after,
      ranges.map((range, index) => ({ id: String(index), range })),
      { language },
    );
    anchors.forEach(({ status, range, score }, index) => {
      const exact = before.slice(...ranges[index]!);
      expect(score).toBe(1);
      expect(status).toBe(after.slice(...range!) === exact ? 'kept' : 'altered');
      expect(fold(after.slice(...range!))).toBe(fold(exact));
      // In the same order as they stood: none was taken for another of the same words.
      const next = anchors[index + 1];
      if (next && index + 1 < words.count) expect(range![1]).toBeLessThanOrEqual(next.range![0]);
    });
  });
});
