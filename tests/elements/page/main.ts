// Starts the page that shows every element in its states.
import { config } from 'zod';
import './page.css';

config({ jitless: true });
await import('./element-browser.ts');
// `npm run elements` builds anew when a file changes, and says so.
new EventSource('changes').addEventListener('message', () => location.reload());
