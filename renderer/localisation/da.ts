// Danish, one file a room.
import { citing } from './da/citing.ts';
import { archiveSources } from './da/archive-sources.ts';
import { classes } from './da/classes.ts';
import { collate } from './da/collate.ts';
import { commands } from './da/commands.ts';
import { compare } from './da/compare.ts';
import { deciding } from './da/deciding.ts';
import { evidence } from './da/evidence.ts';
import { exporting } from './da/export.ts';
import { failures } from './da/failures.ts';
import { firstSteps } from './da/first-steps.ts';
import { history } from './da/history.ts';
import { host } from './da/host.ts';
import { library } from './da/library.ts';
import { notes } from './da/notes.ts';
import { noting } from './da/noting.ts';
import { reading } from './da/reading.ts';
import { reasons } from './da/reasons.ts';
import { removedVersions } from './da/removed-versions.ts';
import { review } from './da/review.ts';
import { settings } from './da/settings.ts';
import { shell } from './da/shell.ts';
import { sources } from './da/sources.ts';
import { versions } from './da/versions.ts';

/** What @lit/localize loads; a message's placeholders are the indices of the English one's expressions. */
export const templates = {
  ...shell,
  ...firstSteps,
  ...commands,
  ...exporting,
  ...failures,
  ...library,
  ...reading,
  ...notes,
  ...noting,
  ...removedVersions,
  ...review,
  ...settings,
  ...host,
  ...compare,
  ...citing,
  ...classes,
  ...versions,
  ...collate,
  ...sources,
  ...deciding,
  ...archiveSources,
  ...reasons,
  ...evidence,
  ...history,
};
