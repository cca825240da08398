// What articles can be taken out of the archive as, and what became of that.
import { msg, str } from '@lit/localize';
import type { ArticlesForm } from '../state/save-articles.ts';
import { corpusFormatWords } from './corpus-words.ts';
import { countArticles } from './counts.ts';

/** What a form is called, and what is in it. */
export function articlesFormWords(form: ArticlesForm): readonly [name: string, about: string] {
  switch (form) {
    case 'html':
      return [
        msg('Web pages (HTML)', { id: 'export.html' }),
        msg('The newest version of each, with its notes', { id: 'export.htmlAbout' }),
      ];
    case 'notes':
      return [
        msg('Notes (W3C JSON-LD)', { id: 'export.notes' }),
        msg('Those of each article, for tools for annotation', { id: 'export.notesAbout' }),
      ];
    case 'tei':
      return [
        msg('Apparatus (TEI)', { id: 'export.tei' }),
        msg('All versions of each in one edition', { id: 'export.teiAbout' }),
      ];
    default:
      return corpusFormatWords(form);
  }
}

/** `left` are those that there was nothing of. */
export function exportedWords(articles: number, left: number): string {
  const done = msg(str`${countArticles(articles)} exported.`, { id: 'export.done' });
  if (left === 0) return done;
  const none = msg(str`Of ${countArticles(left)} there was nothing to export.`, { id: 'export.left' });
  return articles === 0 ? none : `${done} ${none}`;
}
