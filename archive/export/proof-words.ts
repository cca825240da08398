// The words of a proof's instructions, in both languages. Each entry is a paragraph; commands stand between them.
import type { ExportLanguage } from './words.ts';

export interface ProofWords {
  readonly title: string;
  readonly intro: string;
  readonly version: string;
  readonly headline: string;
  readonly captured: (seen: string, recorded: string, line: number, device: string) => string;
  readonly source: string;
  readonly head: string;
  readonly files: string;
  readonly fileList: readonly (readonly [path: string, what: string])[];
  readonly originalIsText: string;
  readonly sums: readonly [heading: string, text: string];
  readonly chain: readonly [heading: string, text: string];
  readonly script: readonly [heading: string, text: string];
  readonly headCheck: readonly [heading: string, text: string];
  readonly signatures: readonly [heading: string, text: string, none: string];
  readonly stamps: readonly [heading: string, text: string, none: string];
  readonly proves: readonly [heading: string, ...points: string[]];
  readonly not: readonly [heading: string, ...points: string[]];
  readonly discloses: readonly [
    heading: string,
    counts: (lines: number, others: number, articles: number) => string,
    why: string,
  ];
  readonly printed: readonly [heading: string, text: string];
}

const english: ProofWords = {
  title: 'A PROOF OF ONE VERSION OF AN ARTICLE',
  intro:
    'This folder shows that a text was in an archive, with what was written down when it was captured, before anything ' +
    'else that the archive has written since. You need neither Variorum nor the archive to check it: the commands below ' +
    'run in any shell with sha256sum and OpenSSL (on macOS, write "shasum -a 256" for "sha256sum"). Run them in this ' +
    'folder. A Danish version of this page is VEJLEDNING.txt.',
  version: 'Version',
  headline: 'Headline',
  captured: (seen, recorded, line, device) =>
    `Captured ${seen}, recorded ${recorded}: line ${line} of ${device}'s journal`,
  source: 'from',
  head: 'Head',
  files: 'The files',
  fileList: [
    ['text.txt', 'the text, to be read'],
    ['versions/', 'the version as the archive keeps it: the text and what each block of it is'],
    ['originals/', 'the bytes that were captured, as they came'],
    ['captures.json', 'what was written down with each capture, to be read; taken from the lines in chain/'],
    ['chain/', 'the journal lines of each device that captured it, from that line to the head, byte for byte'],
    ['head.json', 'what all journals of the archive ended in when this proof was made'],
    ['archive.json, devices/', 'which archive and which machines that was'],
    ['stamps/, keys/', 'time stamps and public keys, where there are any'],
    ['SHA256SUMS', 'the SHA-256 of every other file'],
  ],
  originalIsText: 'The original was the text itself, in UTF-8: text.txt and the file in originals/ are the same bytes.',
  sums: ['1. The files are whole', 'Every line must end in "OK":'],
  chain: [
    '2. The chain holds',
    'Each line in chain/ names, as "prev", the SHA-256 of the line before it. So nothing in the line that captured the ' +
      'version, nor in any line after it, can be changed, left out or put in without changing the head. This follows ' +
      'the chain from the first line to the last, and must say of each file that it reaches the head, and nowhere ' +
      '"BROKEN". (A line with "was" had words taken out of it later, by a purge that the archive tells of; "was" is ' +
      'the SHA-256 that it had, and its words are then vouched for by nothing.)',
  ],
  script: [
    '3. All at once',
    'check.py does the same, and also holds the text, the originals, captures.json and the stamps against the lines. ' +
      'It is printed at the end of this page; it needs Python 3.8 or later and nothing else:',
  ],
  headCheck: [
    '4. The head',
    'This must give the head that is named above. Everything rests on how you know that head: that you noted it ' +
      'yourself, that someone you trust did, that it was published, or that a time stamp covers it.',
  ],
  signatures: [
    '5. Signatures',
    'The archive signs what it writes, with a key that stays on its device. A signature covers its own line and, by ' +
      'the chain, every line before it. It says who wrote only if you know from elsewhere that the key in keys/ is ' +
      'theirs. This must say "Signature Verified Successfully":',
    'The lines are not signed.',
  ],
  stamps: [
    '6. Time stamps',
    'A stamp shows that the statement it is of, and so every line up to that moment, was there at the latest at the ' +
      'time of the stamp. For a stamp of an authority (.tsr) get the authority’s root certificate from the authority ' +
      'itself and put it beside this folder as root.pem; where OpenSSL says that the file is no response, add -token_in. ' +
      'For OpenTimestamps (.ots) use its client, with a Bitcoin node of your own or a block header you trust.',
    'No time stamp covers these lines. The times in them are those of the clock of the machine that wrote them.',
  ],
  proves: [
    '7. What this proves',
    'The text and the originals are, to the byte, what the captures in the chain name.',
    'The captures were written before every later line of the chain; whoever knew the head, or stamped a head that ' +
      'covers them, at some time knows that they were there by then.',
    'Neither the text nor what was written down about it was changed since.',
  ],
  not: [
    '8. What it does not prove',
    'That the text stood at the address, was published, or is true: the archive tells what it was given.',
    'That the clock of the machine was right, where no stamp says so.',
    'That whoever kept the archive was honest when they captured, or that there were no other versions.',
    'Who they are, where the lines are not signed with a key that you know.',
  ],
  discloses: [
    '9. What else is in the lines',
    (lines, others, articles) =>
      others === 0
        ? `The ${lines} lines in chain/ tell of nothing but this article and the archive itself. They hold the notes made on it.`
        : `Of the ${lines} lines in chain/, ${others} tell of ${articles} other articles: their headlines, sources, times, ` +
          'and the words of notes. Think of that before you hand the folder on.',
    'They cannot be left out, nor replaced by their hashes: each line holds the hash of the one before it inside of what ' +
      'is hashed, so the chain can only be followed through whole lines. A proof up to an earlier, stamped head has fewer ' +
      'of them (variorum prove --head).',
  ],
  printed: ['10. check.py', 'The script, as it lies in this folder, four spaces in:'],
};

const danish: ProofWords = {
  title: 'BEVIS FOR ÉN VERSION AF EN ARTIKEL',
  intro:
    'Denne mappe viser, at en tekst lå i et arkiv, sammen med det, der blev skrevet ned, da den blev fanget, før alt ' +
    'andet, som arkivet har skrevet siden. Du behøver hverken Variorum eller arkivet for at kontrollere det: kommandoerne ' +
    'herunder kører i enhver skal med sha256sum og OpenSSL (på macOS skrives "shasum -a 256" i stedet for "sha256sum"). ' +
    'Kør dem i denne mappe. Den engelske udgave af siden er INSTRUCTIONS.txt.',
  version: 'Version',
  headline: 'Overskrift',
  captured: (seen, recorded, line, device) =>
    `Fanget ${seen}, arkiveret ${recorded}: linje ${line} i journalen for ${device}`,
  source: 'fra',
  head: 'Hoved',
  files: 'Filerne',
  fileList: [
    ['text.txt', 'teksten, til at læse'],
    ['versions/', 'versionen, som arkivet gemmer den: teksten, og hvad hver blok i den er'],
    ['originals/', 'de bytes, der blev fanget, som de kom'],
    ['captures.json', 'det, der blev skrevet ned ved hver fangst, til at læse; taget fra linjerne i chain/'],
    ['chain/', 'journallinjerne fra hver enhed, der fangede den, fra den linje til hovedet, byte for byte'],
    ['head.json', 'det, som alle arkivets journaler endte i, da beviset blev lavet'],
    ['archive.json, devices/', 'hvilket arkiv og hvilke maskiner det var'],
    ['stamps/, keys/', 'tidsstempler og offentlige nøgler, hvor der er nogen'],
    ['SHA256SUMS', 'SHA-256 af alle de andre filer'],
  ],
  originalIsText: 'Originalen var selve teksten i UTF-8: text.txt og filen i originals/ er de samme bytes.',
  sums: ['1. Filerne er hele', 'Hver linje skal ende på "OK":'],
  chain: [
    '2. Kæden holder',
    'Hver linje i chain/ nævner som "prev" SHA-256 af linjen før. Derfor kan intet i den linje, der fangede versionen, ' +
      'og intet i linjerne efter den ændres, udelades eller sættes ind, uden at hovedet bliver et andet. Dette følger ' +
      'kæden fra første linje til sidste og skal om hver fil sige "reaches the head" (når hovedet) og intet sted ' +
      '"BROKEN" (brudt). (En linje med "was" har senere fået ord taget ud ved en udrensning, som arkivet fortæller om; ' +
      '"was" er den SHA-256, linjen havde, og intet står inde for dens ord.)',
  ],
  script: [
    '3. Det hele på én gang',
    'check.py gør det samme og holder desuden teksten, originalerne, captures.json og stemplerne op mod linjerne. ' +
      'Den er trykt sidst på siden og kræver Python 3.8 eller nyere og ikke andet:',
  ],
  headCheck: [
    '4. Hovedet',
    'Dette skal give det hoved, der er nævnt øverst. Alt hviler på, hvorfra du kender det: at du selv har noteret det, ' +
      'at en, du stoler på, har gjort det, at det er offentliggjort, eller at et tidsstempel dækker det.',
  ],
  signatures: [
    '5. Underskrifter',
    'Arkivet underskriver det, det skriver, med en nøgle, der bliver på enheden. En underskrift dækker sin egen linje og ' +
      'gennem kæden hver linje før den. Den siger kun, hvem der skrev, hvis du andetstedsfra ved, at nøglen i keys/ er ' +
      'deres. Dette skal sige "Signature Verified Successfully":',
    'Linjerne er ikke underskrevet.',
  ],
  stamps: [
    '6. Tidsstempler',
    'Et stempel viser, at den erklæring, det gælder, og dermed hver linje indtil da, fandtes senest på stemplets ' +
      'tidspunkt. Til et stempel fra en myndighed (.tsr) hentes myndighedens rodcertifikat hos myndigheden selv og lægges ' +
      'ved siden af denne mappe som root.pem; siger OpenSSL, at filen ikke er et svar, tilføjes -token_in. Til ' +
      'OpenTimestamps (.ots) bruges dens klient med din egen Bitcoin-node eller et blokhoved, du stoler på.',
    'Intet tidsstempel dækker disse linjer. Tiderne i dem er dem, som uret på den skrivende maskine viste.',
  ],
  proves: [
    '7. Hvad det beviser',
    'Teksten og originalerne er byte for byte dem, som fangsterne i kæden nævner.',
    'Fangsterne blev skrevet før hver senere linje i kæden; den, der på et tidspunkt kendte hovedet eller stemplede et ' +
      'hoved, der dækker dem, ved, at de fandtes da.',
    'Hverken teksten eller det, der blev skrevet ned om den, er ændret siden.',
  ],
  not: [
    '8. Hvad det ikke beviser',
    'At teksten stod på adressen, blev udgivet eller er sand: arkivet fortæller, hvad det fik.',
    'At maskinens ur gik rigtigt, hvor intet stempel siger det.',
    'At den, der førte arkivet, var ærlig under fangsten, eller at der ikke var andre versioner.',
    'Hvem det er, hvor linjerne ikke er underskrevet med en nøgle, du kender.',
  ],
  discloses: [
    '9. Hvad linjerne ellers fortæller',
    (lines, others, articles) =>
      others === 0
        ? `De ${lines} linjer i chain/ fortæller kun om denne artikel og om arkivet selv. De rummer noterne til den.`
        : `Af de ${lines} linjer i chain/ fortæller ${others} om ${articles} andre artikler: deres overskrifter, kilder, tider ` +
          'og ordene i noter. Tænk over det, før du giver mappen videre.',
    'De kan ikke udelades og ikke erstattes af deres hash: hver linje har hashen af den forrige inde i det, der hashes, ' +
      'så kæden kan kun følges gennem hele linjer. Et bevis frem til et tidligere, stemplet hoved har færre af dem ' +
      '(variorum prove --head).',
  ],
  printed: ['10. check.py', 'Scriptet, som det ligger i mappen, fire mellemrum inde:'],
};

export const proofWords: Readonly<Record<ExportLanguage, ProofWords>> = { da: danish, en: english };
