// The files of an archive that are JSON, each with the schema it is read by and what is said of it: what docs/format/ is
// made from.
import { z } from 'zod';
import { annotationSchema, placementSchema } from '../../archive/model/annotation.ts';
import { articleSchema, catalogueEntrySchema, versionEntrySchema } from '../../archive/model/article.ts';
import { textPositionSelectorSchema, textQuoteSelectorSchema } from '../../archive/model/anchor.ts';
import { captureSchema, instantSchema, originalSchema, sourceMetadataSchema } from '../../archive/model/capture.ts';
import {
  archiveEventSchema,
  clockSchema,
  deviceSchema,
  type EventBody,
  eventBodySchema,
  journalLineSchema,
  publicKeySchema,
  signatureSchema,
} from '../../archive/model/event.ts';
import { blockSchema, sha256Schema, versionContentSchema } from '../../archive/model/version.ts';
import { ownerSchema } from '../../archive/node/lock.ts';
import { serialisedIndexSchema } from '../../archive/search/search-index.ts';
import { archiveFileSchema } from '../../archive/store/files/archive-file.ts';
import { archiveStateSchema } from '../../archive/store/views/archive-state.ts';
import { articleViewSchema } from '../../archive/store/views/article-view.ts';
import { catalogueHeadSchema } from '../../archive/store/views/catalogue.ts';
import { deviceFileSchema } from '../../archive/store/files/devices.ts';
import { headStatementSchema } from '../../archive/store/evidence/head-statement.ts';
import { incomingSchema } from '../../archive/store/incoming.ts';
import { quarantineNoteSchema } from '../../archive/store/repair/quarantine.ts';

/** A kind of file. Of a `.ndjson` each line is a value of its own. */
export interface FileSchema {
  /** `<name>.schema.json` in docs/format/. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The paths of such files in an archive, for people and for programs. */
  readonly path: string;
  readonly pattern: RegExp;
  readonly schema: z.ZodType;
}

export const fileSchemas: readonly FileSchema[] = [
  {
    name: 'archive',
    title: 'The archive',
    description: 'What makes a folder an archive, and the number of the format that everything in it is in.',
    path: 'archive.json',
    pattern: /^archive\.json$/,
    schema: archiveFileSchema,
  },
  {
    name: 'device',
    title: 'A device',
    description: 'Who writes here: `device` names the journal, `place` tells this folder from its copies.',
    path: 'devices/<device>.json',
    pattern: /^devices\/[0-9a-f]{8}\.json$/,
    schema: deviceFileSchema,
  },
  {
    name: 'journal-line',
    title: 'A journal line',
    description:
      'One event. `prev` is the hash of the line before, `more` stands on all lines of a commit but its last.',
    path: 'journal/<device>.ndjson',
    pattern: /^journal\/[0-9a-f]{8}\.ndjson$/,
    schema: journalLineSchema,
  },
  {
    name: 'version',
    title: 'A version',
    description: 'One distinct content of an article. The blocks, joined by blank lines, are the text.',
    path: 'versions/ab/<sha256>.json',
    pattern: /^versions\/[0-9a-f]{2}\/[0-9a-f]{64}\.json$/,
    schema: versionContentSchema,
  },
  {
    name: 'head-statement',
    title: 'A head statement',
    description: 'What all journals ended in at one moment: what a time stamp is of.',
    path: 'stamps/<sha256>.json',
    pattern: /^stamps\/[0-9a-f]{64}\.json$/,
    schema: headStatementSchema,
  },
  {
    name: 'article-view',
    title: 'The view of an article',
    description: 'The state of an article, and all events that made it so. Made from the journals.',
    path: 'articles/cd/<id>.json',
    pattern: /^articles\/[0-9a-f]{2}\/[0-9a-f-]{36}\.json$/,
    schema: articleViewSchema,
  },
  {
    name: 'catalogue',
    title: 'The catalogue',
    description:
      'One line an article, what is known of the archive as a whole, and how far into the journals that goes.',
    path: 'catalogue.json',
    pattern: /^catalogue\.json$/,
    schema: catalogueHeadSchema.extend({ articles: z.array(catalogueEntrySchema) }),
  },
  {
    name: 'incoming-note',
    title: 'A note of what is incoming',
    description: 'The contents that a device is about to make, and how long its journal was then.',
    path: 'incoming/<device>.ndjson',
    pattern: /^incoming\/[0-9a-f]{8}\.ndjson$/,
    schema: incomingSchema,
  },
  {
    name: 'quarantine-note',
    title: 'A note of what was set aside',
    description: 'What a repair took out of its place: from where, where it is kept, and why.',
    path: 'quarantine/<time>/notes.ndjson',
    pattern: /^quarantine\/[^/]+\/notes\.ndjson$/,
    schema: quarantineNoteSchema,
  },
  {
    name: 'lock-owner',
    title: 'The owner of the lock',
    description: 'The process that has the archive open, and on which machine.',
    path: 'lock/owner.json',
    pattern: /^lock\/owner\.json$/,
    schema: ownerSchema,
  },
  {
    name: 'search-index',
    title: 'The search index',
    description:
      'What searching needs: by term, the articles that have it. An article goes by its place in `articles`; a posting is that place times 8, 4 if a headline has the term, and 0 to 3 for once to four times and more; `terms` has the difference of each posting to the one before it, base 36.',
    path: 'index/search.json',
    pattern: /^index\/search\.json$/,
    schema: serialisedIndexSchema,
  },
];

/** What schemas share, by the names that they have there. */
export const sharedSchemas: readonly (readonly [name: string, schema: z.ZodType, description: string])[] = [
  ['sha256', sha256Schema, 'A SHA-256 in lower-case hexadecimal.'],
  ['instant', instantSchema, 'ISO 8601 in UTC with milliseconds.'],
  ['clock', clockSchema, 'A hybrid logical clock: <time>-<counter>-<device>. Its order is that of strings.'],
  ['device-name', deviceSchema, 'A device: eight hexadecimal digits.'],
  ['public-key', publicKeySchema, 'An Ed25519 public key, 32 bytes in base64url without padding.'],
  ['signature', signatureSchema, 'An Ed25519 signature, 64 bytes in base64url without padding.'],
  ['block', blockSchema, 'A part of a text: half-open, in UTF-16 code units.'],
  ['capture', captureSchema, 'One observation of a version.'],
  ['original', originalSchema, 'The bytes that a capture was made from.'],
  ['metadata', sourceMetadataSchema, 'What the source said of itself.'],
  ['quote', textQuoteSelectorSchema, 'A TextQuoteSelector of the W3C Web Annotation model.'],
  ['position', textPositionSelectorSchema, 'Half-open, in UTF-16 code units.'],
  ['placement', placementSchema, 'Where a person said that a note stands on a version; null: it is not there.'],
  ['annotation', annotationSchema, 'A note as it stands.'],
  ['version-entry', versionEntrySchema, 'A version as its article lists it.'],
  ['article', articleSchema, 'The state of an article.'],
  ['catalogue-entry', catalogueEntrySchema, 'What the catalogue knows of an article.'],
  ['archive-state', archiveStateSchema, 'What is known of the archive as a whole.'],
  ['happened', archiveEventSchema, 'An event and when it happened.'],
  ['event', eventBodySchema, 'What happened.'],
];

/** What each event is, as archive/README.md has it. */
export const eventDescriptions: Readonly<Record<EventBody['type'], string>> = {
  'archive-titled': 'The archive was given a title.',
  'archive-verified': 'A full verification, and how many things were wrong.',
  'archive-repaired': 'A repair, and how many files it put back from a copy, made again, moved to quarantine/.',
  'signing-started': 'This device signs its commits from this one on.',
  'signing-ended': 'This device signs its commits to this one.',
  'stamp-attached': 'A stamp of a head statement came into the archive.',
  'article-created': 'An article began.',
  'article-titled': 'By a person; empty: back to the headline.',
  'article-removed': 'A mark: nothing is taken out.',
  'article-restored': 'The mark is taken away.',
  'version-captured': 'A version was seen; the first capture is what adds it to the article.',
  'version-removed': 'A mark: the version is taken out of the article. It comes back when it is captured again.',
  'version-restored': 'The mark is taken away.',
  'language-set': 'A person said which language a version is in; null: the detected one counts again.',
  'article-seen': 'Someone looked at the article when this version was its newest.',
  'article-tagged': 'The article bears this tag.',
  'article-untagged': 'It bears it no more.',
  'article-collected': 'The article is in this collection.',
  'article-uncollected': 'It is in it no more.',
  'collection-described': 'A collection is made or changed: its name, and the filter that fills it, if one does.',
  'collection-removed': 'A mark: nothing is taken out.',
  'collection-restored': 'The mark is taken away.',
  'attribution-decided': 'A person decided on who says what: what the program had found, and what stands.',
  'attribution-undecided': 'That decision is taken back.',
  'source-assigned': 'These names are this source, in an article or everywhere.',
  'source-unassigned': 'What was said of where these names belong is taken back.',
  'source-described': 'What a person wrote on the card of a source.',
  'device-named': 'What the person at this device calls it; empty for the name of the machine.',
  'colour-named': 'What a person calls a colour of notes; empty for its own name.',
  'annotation-created': 'A note was written on a version, for good.',
  'annotation-changed': 'Some of what a person writes of a note was changed.',
  'annotation-removed': 'A mark: nothing is taken out.',
  'annotation-restored': 'The mark is taken away.',
  'annotation-placed': 'A person said where a note stands on a version, or, with null, that it is not there.',
  'annotation-unplaced': 'What was said of that is taken back.',
  'change-undone': 'The events with these clocks do not count.',
  'change-redone': 'The events with these clocks count again.',
  'version-purged': 'What must not be kept was taken out for good: what went, why, and who answers for it.',
};
