// Starts a stage: one element in all its states, or in one, as its address says. Knows nothing of the page around it.
import { config } from 'zod';
import './stage.css';
import { registerWebAwesomeIcons } from '../../../renderer/elements/web-awesome-icons.ts';
import { tellEvents } from './told-events.ts';

// As in the application, before any schema is made: compiling them with eval is what the content security policy forbids.
config({ jitless: true });
registerWebAwesomeIcons();
if (window.parent !== window) tellEvents(window.parent);

const { drawStates } = await import('./draw-states.ts');
window.addEventListener('hashchange', () => void drawStates());
await drawStates();
