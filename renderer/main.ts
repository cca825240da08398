// Starts the interface: fonts and styles, icons, the reader's language and theme, then the application.
import { config } from 'zod';
import './styles/document.css';
import { registerWebAwesomeIcons } from './elements/web-awesome-icons.ts';
import { showLanguage } from './localisation/locale.ts';
import { readPreferences } from './state/preferences.ts';
import { followPreferences } from './state/set-preferences.ts';
import { showTheme, showType } from './state/theme.ts';

// Compiling schemas with eval is what the content security policy forbids.
config({ jitless: true });
const preferences = readPreferences(localStorage, navigator.languages);
registerWebAwesomeIcons();
showTheme(preferences.theme);
showType(preferences);
await showLanguage(preferences.language);
followPreferences();
await import('./views/app-view.ts');
