// The words of exported pages, in both languages, and their dates. The renderer has its own: these pages stand alone.
import type { AnchorStatus } from '../model/anchor.ts';
import type { Capture } from '../model/capture.ts';

export type ExportLanguage = 'da' | 'en';

export interface Words {
  readonly comparison: (before: number, after: number) => string;
  readonly version: (number: number, count: number) => string;
  readonly text: string;
  readonly captured: string;
  readonly from: string;
  readonly recorded: string;
  readonly original: string;
  readonly published: string;
  readonly changed: string;
  readonly said: string;
  readonly unnamed: string;
  readonly written: string;
  readonly counts: (inserted: number, deleted: number, moved: number) => string;
  readonly notes: string;
  readonly noNotes: string;
  readonly credits: string;
  readonly evidence: string;
  readonly same: string;
  readonly bounded: string;
  readonly movedAway: string;
  readonly movedHere: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly legend: string;
  readonly madeOn: (number: number) => string;
  readonly status: Readonly<Record<AnchorStatus, string>>;
  /** Of a passage that is gone for good. */
  readonly purged: string;
  readonly made: string;
}

const words: Readonly<Record<ExportLanguage, Words>> = {
  da: {
    comparison: (before, after) => `Version ${before} sammenlignet med version ${after}`,
    version: (number, count) => `Version ${number} af ${count}`,
    text: 'tekstens SHA-256',
    captured: 'fanget',
    from: 'fra',
    recorded: 'arkiveret',
    original: 'original',
    published: 'udgivet ifølge kilden',
    changed: 'ændret ifølge kilden',
    said: 'Hvem siger hvad',
    unnamed: 'uden kilde',
    written: 'skrevet',
    counts: (inserted, deleted, moved) => `${inserted} tilføjet, ${deleted} fjernet, ${moved} flyttet`,
    notes: 'Noter',
    noNotes: 'Ingen noter.',
    credits: 'Krediteringer',
    evidence: 'Bevis',
    same: 'De to versioner har samme tekst.',
    bounded: 'Teksterne er så forskellige, at søgningen efter den mindste forskel blev afkortet.',
    movedAway: 'flyttet herfra',
    movedHere: 'flyttet hertil',
    inserted: 'tilføjet',
    deleted: 'fjernet',
    legend: 'Understreget er tilføjet, gennemstreget er fjernet, prikket er flyttet.',
    madeOn: (number) => `noteret på version ${number}`,
    status: {
      kept: 'bevaret',
      moved: '↕ flyttet',
      altered: '≠ ændret',
      ambiguous: '? tvetydig',
      lost: '∅ findes ikke her',
    },
    purged: '∅ slettet for altid',
    made: 'Lavet med Variorum. Siden indeholder alt, hvad den viser, og henter intet.',
  },
  en: {
    comparison: (before, after) => `Version ${before} compared with version ${after}`,
    version: (number, count) => `Version ${number} of ${count}`,
    text: 'SHA-256 of the text',
    captured: 'captured',
    from: 'from',
    recorded: 'archived',
    original: 'original',
    published: 'published, says the source',
    changed: 'changed, says the source',
    said: 'Who says what',
    unnamed: 'no source',
    written: 'written',
    counts: (inserted, deleted, moved) => `${inserted} inserted, ${deleted} deleted, ${moved} moved`,
    notes: 'Notes',
    noNotes: 'No notes.',
    credits: 'Credits',
    evidence: 'Evidence',
    same: 'The two versions have the same text.',
    bounded: 'The texts differ so much that the search for the smallest difference was cut short.',
    movedAway: 'moved from here',
    movedHere: 'moved here',
    inserted: 'inserted',
    deleted: 'deleted',
    legend: 'Underlined is inserted, struck through is deleted, dotted is moved.',
    madeOn: (number) => `noted on version ${number}`,
    status: { kept: 'kept', moved: '↕ moved', altered: '≠ altered', ambiguous: '? ambiguous', lost: '∅ not here' },
    purged: '∅ purged',
    made: 'Made with Variorum. The page holds all that it shows, and loads nothing.',
  },
};

export function wordsIn(language: ExportLanguage): Words {
  return words[language];
}

/** When a capture was made, in the zone that it was given in, else in UTC; the zone is always said. */
export function captureTime({ capturedAt, zone }: Capture, language: ExportLanguage): string {
  return timeIn(capturedAt, zone ?? 'UTC', language);
}

/** `instant` in words; a zone that this system does not know is not guessed at: the time is then told in UTC. */
export function timeIn(instant: string, zone: string, language: ExportLanguage): string {
  const offset = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  const minutes = offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  const format = formatIn(offset ? 'UTC' : zone, language);
  if (format === null) return timeIn(instant, 'UTC', language);
  return `${format.format(Date.parse(instant) + minutes * 60_000)} (${zone})`;
}

function formatIn(timeZone: string, language: ExportLanguage): Intl.DateTimeFormat | null {
  try {
    const locale = language === 'da' ? 'da' : 'en-GB';
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  } catch {
    return null;
  }
}
