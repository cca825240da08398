// What people decided on the attributions of an article, as their events come in, in the order of their clocks.
import type { AttributionDecision } from '../../model/attribution-decision.ts';
import type { EventBody } from '../../model/event.ts';
import { deviceOf, instantOf } from '../clock.ts';

type DecisionEvent = Extract<EventBody, { type: `attribution-${string}` }>;

/** A decision that is made anew takes the place that it has now in the order of decisions. */
export function foldDecision(decisions: Map<string, AttributionDecision>, clock: string, event: DecisionEvent): void {
  if (event.type === 'attribution-undecided') {
    decisions.delete(event.decision);
    return;
  }
  const { id, rule, stands, suggested, version } = event.decision;
  const { at, device } = event.said ?? { at: instantOf(clock), device: deviceOf(clock) };
  decisions.delete(id);
  decisions.set(id, { at, device, id, rule, stands, suggested, version });
}
