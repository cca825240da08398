// What a page shows as a PDF file: drawn as for printing, with a line above and a line with the page's number below.
import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { type ErrorCode, fail, ok, type Result } from '../archive/model/result.ts';
import type { HostWork } from './host-handlers.ts';
import type { Paper } from './paper.ts';

export interface PdfOrder {
  /** The file, absolute; what is there is replaced. */
  readonly path: string;
  readonly header: string;
  readonly footer: string;
  readonly paper: Paper;
}

/** The parts of a window that are used. */
export type PrintedWindow = Pick<BrowserWindow, 'getBackgroundColor' | 'setBackgroundColor'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'printToPDF'>;
};

/** In inches. The lines above and below stand in the margins. */
const margins = { top: 0.8, bottom: 0.8, left: 0.75, right: 0.75 };

/**
 * Draws the page and writes it. The file is there whole or as it was before: also where the work is cancelled, which
 * counts until it is written. Failures: `cancelled`, `disk-full`, `read-only`, `unreadable`, `internal`.
 */
export async function savePdf(
  window: PrintedWindow,
  { path, header, footer, paper }: PdfOrder,
  { signal, onProgress }: HostWork,
): Promise<Result<null>> {
  onProgress({ done: 0, total: 2, item: path });
  const ground = window.getBackgroundColor();
  let bytes: Buffer;
  try {
    // The margins of the sheet get the window's own ground, which the page covers on the screen: it may be dark.
    window.setBackgroundColor('#ffffff');
    bytes = await window.webContents.printToPDF({
      pageSize: paper,
      margins,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: line(escaped(header), ''),
      footerTemplate: line(
        escaped(footer),
        '<span class="pageNumber"></span>\u2009/\u2009<span class="totalPages"></span>',
      ),
    });
  } catch (error) {
    return fail('internal', `The page could not be drawn: ${messageOf(error)}`, 'Try again.', { file: path });
  } finally {
    window.setBackgroundColor(ground);
  }
  if (signal.aborted) return fail('cancelled', 'The PDF was not saved.', 'Save it again.', { file: path });
  onProgress({ done: 1, total: 2, item: path });
  return write(path, bytes);
}

/** A line in the margin; both sides are markup. Chromium sets it by itself, knowing nothing of the page's styles. */
function line(start: string, end: string): string {
  const style =
    'font: 7.5pt sans-serif; color: #555; width: 100%; margin: 0 0.75in; display: flex; gap: 2em; justify-content: space-between;';
  return `<div style="${style}"><span>${start}</span><span style="white-space: nowrap">${end}</span></div>`;
}

/** Text as markup that shows it: titles are as they were captured. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

async function write(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, path);
    return ok(null);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : messageOf(error);
    return fail(codes[reason] ?? 'unreadable', `${path} could not be written (${reason}).`, 'Choose another folder.', {
      file: path,
      reason,
    });
  }
}

const codes: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'read-only',
  EDQUOT: 'disk-full',
  ENOSPC: 'disk-full',
  EPERM: 'read-only',
  EROFS: 'read-only',
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
