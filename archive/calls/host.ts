// What a page asks of the program that shows it, beside its archive: other archives in windows of their own, and files
// that the system's dialogs place. A host with windows answers these itself, before they come to the service; over any
// other one the service says that there is nothing of the kind.
import { z } from 'zod';
import { type CallSchemas, nothing } from './parameters.ts';

/** What such a host can be asked to do in its own dialogs. */
const hostCommands = ['importFiles', 'newArchive', 'openArchive', 'showFolder'] as const;
export type HostCommand = (typeof hostCommands)[number];

/** An absolute path, as the host itself told it. */
const path = z.string().min(1).max(10_000);

const hostSchema = z
  .object({
    /** Whether archives have windows of their own here; without them nothing else of this can be had. */
    windows: z.boolean(),
    /** The archives that were open, the newest first: this one too, and those that are not there any more. */
    recent: z.array(z.object({ location: path, isOpen: z.boolean(), isThere: z.boolean() }).readonly()).readonly(),
  })
  .readonly();
export type HostDescription = z.infer<typeof hostSchema>;

export const hostCalls = {
  'host.describe': { params: nothing, value: hostSchema, long: false },
  /** Answers at once: what comes of it is told where it is chosen. */
  'host.run': { params: z.strictObject({ command: z.enum(hostCommands) }), value: nothing, long: false },
  /** Opens one of the recent archives in a window of its own, or brings forward the window that it has. */
  'host.openArchive': { params: z.strictObject({ location: path }), value: nothing, long: false },
  /** Strikes an archive off the recent ones. The archive itself stays. */
  'host.forgetArchive': { params: z.strictObject({ location: path }), value: hostSchema, long: false },
  /**
   * Asks where to, and saves what the page shows as a PDF, as it would be printed. `header` and `footer` stand on every
   * page, the page's number beside the footer. `path` is null where the person called it off.
   */
  'host.savePdf': {
    params: z.strictObject({
      /** Without the ending. */
      name: z.string().min(1).max(500),
      header: z.string().max(1000),
      footer: z.string().max(1000),
    }),
    value: z.object({ path: path.nullable() }),
    long: true,
  },
  /** Shows a file that was saved for this page in its folder. */
  'host.showFile': { params: z.strictObject({ path }), value: nothing, long: false },
} as const satisfies CallSchemas;
