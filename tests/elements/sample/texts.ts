// The invented articles that the harness page shows elements with, as Markdown files: one in Danish that is rewritten three
// times, one in English, and what nobody would write but somebody may import. Written for this page.

const blocks = (...texts: readonly string[]): string => texts.join('\n\n');

const credit = 'Af Karen Holm, /ritzau/';
const closed =
  'Broen over Sundet ved Nørrevig er spærret for al trafik, efter at en ponton rev sig løs i stormen natten til fredag.';
const cracks = 'Der er fundet revner i to af broens piller, oplyser Vejdirektoratet.';
const mayor =
  '»Vi åbner ikke en bro, vi ikke kan stå inde for«, siger borgmester Inger Østergaard, der mødte pressen klokken 8.';
const detour = 'Bilister må køre over Langå, en omvej på 42 kilometer, og skolebussen kører ikke i dag.';
const readMore = 'LÆS OGSÅ: Storm river tage af i Nørrevig';
const mood =
  'I bageren på havnen er der stille. Folk står med cyklen i hånden og kigger på vandet, som om broen kunne komme tilbage.';

/** A version and when it was seen. */
export interface SampleText {
  readonly name: string;
  readonly capturedAt: string;
  readonly text: string;
}

export const bridge: readonly SampleText[] = [
  {
    name: 'bro-1.md',
    capturedAt: '2026-03-13T07:10:00.000Z',
    text: blocks('# Bro spærret efter storm', credit, closed, detour, mayor),
  },
  {
    name: 'bro-2.md',
    capturedAt: '2026-03-13T09:40:00.000Z',
    text: blocks('# Bro spærret efter storm', credit, closed, mayor, cracks, detour, readMore, '## Stille by', mood),
  },
  {
    name: 'bro-3.md',
    capturedAt: '2026-03-13T15:25:00.000Z',
    text: blocks(
      '# Revner i bropiller: Nørrevig er delt i to',
      credit,
      closed.replace('en ponton', 'to pontoner'),
      cracks.replace('to af broens piller', 'fire af broens piller').replace('Vejdirektoratet', 'en kilde i kommunen'),
      mayor,
      '## Stille by',
      mood,
      detour.replace('42', '47'),
      readMore,
    ),
  },
  {
    name: 'bro-4.md',
    capturedAt: '2026-03-16T06:05:00.000Z',
    text: blocks(
      '# Revner i bropiller: Nørrevig er delt i to',
      credit,
      closed.replace('en ponton', 'to pontoner').replace('al trafik', 'biler og busser'),
      'Der er fundet revner i fire af broens piller, oplyser kommunen. Ifølge ingeniør Poul Lind er mindst én af dem gammel.',
      mayor.replace(', der mødte pressen klokken 8', ''),
      'Vejdirektoratet ventes at sige mandag, hvornår cyklister kan komme over.',
      '## Stille by',
      mood,
      detour.replace('42', '47').replace(', og skolebussen kører ikke i dag', ''),
    ),
  },
];

export const harbour: readonly SampleText[] = [
  {
    name: 'harbour-1.md',
    capturedAt: '2026-03-14T10:00:00.000Z',
    text: blocks(
      '# Harbour wall may be rebuilt in stone',
      'By James Carr',
      'The harbour wall at Northwick will be rebuilt in stone, the council said on Saturday.',
      '“Concrete lasted forty years. Stone lasted three hundred,” said the harbour master, Ann Wheeler.',
      'The work is expected to cost 2.4 million pounds, according to the council.',
    ),
  },
  {
    name: 'harbour-2.md',
    capturedAt: '2026-03-15T18:30:00.000Z',
    text: blocks(
      '# Harbour wall may be rebuilt in stone',
      'By James Carr',
      'The harbour wall at Northwick may be rebuilt in stone, the council said on Saturday.',
      '“Concrete lasted forty years. Stone lasted three hundred,” said Ann Wheeler.',
      'The work is expected to cost 3.1 million pounds, according to two councillors who asked not to be named.',
    ),
  },
];

/** Markup, a link that would run, a direction override: all of it is text. */
export const hostileText =
  '<script>alert(1)</script> <img src=x onerror=alert(1)> javascript:alert(1) \u202Etxet desrever\u202C "\'`${}';
/** Nothing in it can be parted where lines usually are. */
export const longWord = 'Speciallægepraksisplanlægningsstabiliseringsperiodeforlængelsesansøgning'.repeat(2);
export const longHeadline = 'En overskrift, der aldrig slutter, fordi ingen har læst korrektur på den. '.repeat(135);
export const rightToLeft = 'أُغلق الجسر فوق المضيق بعد العاصفة، وقالت رئيسة البلدية إنه لن يُفتح اليوم.';

export const hostile: readonly SampleText[] = [
  {
    name: 'hostile.md',
    capturedAt: '2026-03-12T12:00:00.000Z',
    text: blocks(`# ${hostileText}`, longWord, hostileText, rightToLeft),
  },
];

/** One word. */
export const shortest: readonly SampleText[] = [
  { name: 'word.md', capturedAt: '2026-03-11T12:00:00.000Z', text: '# Nej' },
];
