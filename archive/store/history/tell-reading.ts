// Events on how a version is read, as people are told them: its language, and who says what in it.
import type { Statement } from '../../model/attribution-decision.ts';
import { verdictOf } from '../../model/attribution-decision.ts';
import type { ArchiveEvent, EventBody } from '../../model/event.ts';
import type { PlainChange } from '../../model/history.ts';
import { isOf } from '../views/archive-state.ts';

type ReadingEvent = Extract<EventBody, { type: 'language-set' | 'attribution-decided' | 'attribution-undecided' }>;

/** `before` are the events on the article that stood when it happened. */
export function tellReading(event: ReadingEvent, name: string, before: readonly ArchiveEvent[]): PlainChange {
  const { type, article } = event;
  switch (type) {
    case 'language-set': {
      const { version, language } = event;
      const earlier = before.filter(isOf('language-set')).findLast((other) => other.event.version === version);
      return { type, article, name, version, language, before: earlier?.event.language ?? null };
    }
    case 'attribution-decided': {
      const { stands, suggested, version } = event.decision;
      const words = wordsOf(stands ?? suggested);
      return { type, article, name, version, verdict: verdictOf({ stands, suggested }), words };
    }
    case 'attribution-undecided': {
      const decided = before.filter(isOf('attribution-decided'));
      const taken = decided.findLast((other) => other.event.decision.id === event.decision)?.event.decision;
      return { type, article, name, words: wordsOf(taken?.stands ?? taken?.suggested ?? null) };
    }
  }
}

function wordsOf(statement: Statement | null): string {
  return statement?.content.map(({ exact }) => exact).join(' … ') ?? '';
}
