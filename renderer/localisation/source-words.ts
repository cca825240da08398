// Sources, statements and credit lines in words.
import { msg } from '@lit/localize';
import type { Attribution, Credit, Source } from '../../archive/model/attribution.ts';

export function sourceKindInWords(kind: Source['kind']): string {
  switch (kind) {
    case 'person':
      return msg('person', { id: 'sources.person' });
    case 'organisation':
      return msg('organisation', { id: 'sources.organisation' });
    case 'group':
      return msg('group', { id: 'sources.group' });
    case 'unnamed':
      return msg('unnamed', { id: 'sources.unnamed' });
  }
}

export function statementKindInWords(kind: Attribution['kind']): string {
  switch (kind) {
    case 'direct':
      return msg('quoted', { id: 'sources.direct' });
    case 'indirect':
      return msg('reported', { id: 'sources.indirect' });
    case 'mixed':
      return msg('quoted in part', { id: 'sources.mixed' });
  }
}

export function creditKindInWords(kind: Credit['kind']): string {
  switch (kind) {
    case 'agency':
      return msg('news agency', { id: 'sources.agency' });
    case 'byline':
      return msg('byline', { id: 'sources.byline' });
    case 'dateline':
      return msg('dateline', { id: 'sources.dateline' });
    case 'photo':
      return msg('picture', { id: 'sources.photo' });
    case 'video':
      return msg('video', { id: 'sources.video' });
    case 'caption':
      return msg('caption', { id: 'sources.caption' });
  }
}
