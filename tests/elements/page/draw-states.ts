// Draws what the address of a stage names: elements in their states. When it has, the document's element bears `data-drawn`
// with the address's part that it has drawn.
import { ContextProvider } from '@lit/context';
import { showLanguage } from '../../../renderer/localisation/locale.ts';
import { colourNamesContext } from '../../../renderer/state/colour-names-context.ts';
import { showTheme, showType } from '../../../renderer/state/theme.ts';
import { families } from '../families.ts';
import type { ElementStates } from '../element-states.ts';
import { type Story, tellStory } from '../sample/story.ts';
import { calmMotion } from './calm-motion.ts';
import { type Look, readLook } from './look.ts';

const story = tellStory();

/** Draws what the address names now. */
export async function drawStates(): Promise<void> {
  const look = readLook(location.hash);
  const asked = location.hash;
  const { dataset } = document.documentElement;
  delete dataset['drawn'];
  showTheme(look.theme);
  showType(look);
  await showLanguage(look.language);
  const told = await story;
  if (location.hash !== asked) return;
  if (look.element === '') return listSheets();
  const states = statesAsked(look);
  const sections = states.map(([element, name]) => sectionOf(element, name, told));
  const page = document.createElement('main');
  page.className = 'states';
  page.append(...sections.map(({ section }) => section));
  document.body.replaceChildren(page);
  await Promise.all(sections.map(({ put }) => put()));
  if (look.calm) calmMotion(document);
  dataset['drawn'] = asked;
}

/** Where nothing is asked for: a link to each family, and to each state of what is shown only alone. */
function listSheets(): void {
  const alone = families
    .flatMap(({ elements }) => elements.filter(({ place }) => place === 'window'))
    .flatMap(({ tag, states }) => [...states.keys()].map((state) => ({ element: tag, state })));
  const list = document.createElement('nav');
  for (const sheet of [...families.map(({ name }) => ({ element: name })), ...alone]) {
    const link = document.createElement('a');
    link.href = `#${String(new URLSearchParams(sheet))}`;
    link.textContent = Object.values(sheet).join(': ');
    list.append(link, document.createElement('br'));
  }
  document.body.replaceChildren(list);
}

/**
 * Each state that the address names: of an element or, where it names a family, of each of its elements. What covers a
 * window is shown only alone.
 */
function statesAsked({ element: asked, state }: Look): readonly (readonly [ElementStates, string])[] {
  return families
    .flatMap(({ name, elements }) => elements.filter(({ tag }) => tag === asked || name === asked))
    .flatMap((element) =>
      [...element.states.keys()]
        .filter((name) => (state === null ? element.place !== 'window' : name === state))
        .map((name) => [element, name] as const),
    );
}

interface DrawnState {
  readonly section: HTMLElement;
  /** Puts the element there and into its state. */
  readonly put: () => Promise<void>;
}

function sectionOf({ tag, place, states }: ElementStates, name: string, told: Story): DrawnState {
  const section = document.createElement('section');
  section.dataset['state'] = `${tag}: ${name}`;
  const heading = document.createElement('h2');
  heading.textContent = name;
  const around = document.createElement('div');
  around.className = `place ${place}`;
  new ContextProvider(around, { context: colourNamesContext, initialValue: told.archive.colourNames });
  section.append(heading, around);
  const put = async (): Promise<void> => {
    const element = document.createElement(tag);
    // Not in the page before it has what it must be given.
    const whole = document.createDocumentFragment();
    whole.append(element);
    const done = states.get(name)?.(element, told);
    around.append(whole);
    await done;
  };
  return { section, put };
}
