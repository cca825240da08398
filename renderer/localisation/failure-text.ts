// A failure in the reader's language: by its code, with the thing it names. The service's own English words are kept
// for whoever wants the details.
import { msg, str } from '@lit/localize';
import type { ErrorCode, Failure } from '../../archive/model/result.ts';
import { activeLanguage, sourceLanguage } from './locale.ts';

export interface FailureText {
  readonly message: string;
  readonly remedy: string;
}

/** The service speaks the source language, and more exactly than a code can: its words are used where they are read. */
export function failureText(failure: Failure): FailureText {
  if (activeLanguage() === sourceLanguage) return { message: failure.message, remedy: failure.remedy };
  return byCode[failure.code](String(failure.details?.['file'] ?? failure.details?.['name'] ?? ''));
}

const text = (message: string, remedy: string): FailureText => ({ message, remedy });

const byCode: Readonly<Record<ErrorCode, (file: string) => FailureText>> = {
  'invalid-input': () =>
    text(
      msg('The archive did not understand what it was asked.', { id: 'failure.invalid-input' }),
      msg('Check what you entered.', { id: 'failure.invalid-input.remedy' }),
    ),
  'not-found': () =>
    text(
      msg('What was asked for is not in this archive.', { id: 'failure.not-found' }),
      msg('Choose another article or version in the library.', { id: 'failure.not-found.remedy' }),
    ),
  purged: () =>
    text(
      msg('This was purged: it is gone for good.', { id: 'failure.purged' }),
      msg('That it was there, and when it was captured, is kept.', { id: 'failure.purged.remedy' }),
    ),
  'empty-file': (file) =>
    text(
      msg(str`The file ${file} is empty.`, { id: 'failure.empty-file' }),
      msg('Save the article again and import that file.', { id: 'failure.empty-file.remedy' }),
    ),
  'binary-file': (file) =>
    text(
      msg(str`The file ${file} is not a text.`, { id: 'failure.binary-file' }),
      msg('Import the article as plain text, Markdown or saved HTML.', { id: 'failure.binary-file.remedy' }),
    ),
  'wrong-encoding': (file) =>
    text(
      msg(str`The characters of ${file} could not be read.`, { id: 'failure.wrong-encoding' }),
      msg('Save the file as UTF-8 and import it again.', { id: 'failure.wrong-encoding.remedy' }),
    ),
  'too-large': (file) =>
    text(
      msg(str`The file ${file} is larger than 32 MB.`, { id: 'failure.too-large' }),
      msg('Import the article alone, without what surrounds it.', { id: 'failure.too-large.remedy' }),
    ),
  unreadable: (file) =>
    text(
      msg(str`The file ${file} could not be read.`, { id: 'failure.unreadable' }),
      msg('Check that it is still there and that you may read it.', { id: 'failure.unreadable.remedy' }),
    ),
  'no-article-found': (file) =>
    text(
      msg(str`No article was found in ${file}.`, { id: 'failure.no-article-found' }),
      msg('Copy the article’s text and paste it instead.', { id: 'failure.no-article-found.remedy' }),
    ),
  'not-an-archive': () =>
    text(
      msg('The folder is not an archive.', { id: 'failure.not-an-archive' }),
      msg('Choose another folder, or an empty one for a new archive.', { id: 'failure.not-an-archive.remedy' }),
    ),
  'archive-newer': () =>
    text(
      msg('The archive was written by a newer Variorum.', { id: 'failure.archive-newer' }),
      msg('Update Variorum. Nothing was changed.', { id: 'failure.archive-newer.remedy' }),
    ),
  'archive-locked': () =>
    text(
      msg('Another program has the archive open.', { id: 'failure.archive-locked' }),
      msg('Close it there and try again.', { id: 'failure.archive-locked.remedy' }),
    ),
  'archive-damaged': () =>
    text(
      msg('Something in the archive is not as it was written.', { id: 'failure.archive-damaged' }),
      msg('Check the whole archive to see what, and restore that from a copy.', {
        id: 'failure.archive-damaged.remedy',
      }),
    ),
  'read-only': () =>
    text(
      msg('The archive cannot be written to.', { id: 'failure.read-only' }),
      msg('Give yourself the right to write in its folder, or copy it to one that can be written.', {
        id: 'failure.read-only.remedy',
      }),
    ),
  'disk-full': () =>
    text(
      msg('The disk is full.', { id: 'failure.disk-full' }),
      msg('Make room and try again. What was saved before is whole.', { id: 'failure.disk-full.remedy' }),
    ),
  cancelled: () =>
    text(
      msg('The work was cancelled.', { id: 'failure.cancelled' }),
      msg('What was already done stays. Start it again to go on.', { id: 'failure.cancelled.remedy' }),
    ),
  closed: () =>
    text(
      msg('The connection to the archive was closed.', { id: 'failure.closed' }),
      msg('Start Variorum again. Nothing that was saved is lost.', { id: 'failure.closed.remedy' }),
    ),
  internal: () =>
    text(
      msg('Something went wrong inside Variorum.', { id: 'failure.internal' }),
      msg('Try again, and report it with the details if it happens again.', { id: 'failure.internal.remedy' }),
    ),
};
