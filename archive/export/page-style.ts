// How exported pages look: the application's colours and proportions, with the reader's own fonts.

export const pageStyle = `:root { color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #17181a); --raised: light-dark(#ffffff, #1f2124);
  --ink: light-dark(#1c1b19, #e9e6df); --soft: light-dark(#5c5a54, #a9a59b); --line: light-dark(#e2ded5, #303236);
  --added: light-dark(#0f6b4f, #6fd0ab); --added-tint: light-dark(#e0f2ea, #14352a);
  --removed: light-dark(#9d2b1f, #f0958a); --removed-tint: light-dark(#fbe7e3, #3c1e1b);
  --moved: light-dark(#5b3f9b, #bda5f2); --moved-tint: light-dark(#eee9f9, #2a2340);
  --yellow: light-dark(#fdf0b8, #4a4013); --blue: light-dark(#d9e9fb, #1c3650);
  --rose: light-dark(#fbdfe6, #4b2330); --green: light-dark(#dff1d8, #24401f); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.25rem; max-width: 40rem; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.6 "Source Serif 4", Charter, "Iowan Old Style", Georgia, serif; hyphens: auto; }
h1 { font-size: 1.9rem; line-height: 1.18; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 1.6rem 0 .2rem; }
p { margin: .65rem 0; }
header, footer, section.facts, .caption, .furniture, .note, .label { font-family: Inter, system-ui, sans-serif; }
header p, footer, section.facts { font-size: .8125rem; color: var(--soft); }
footer { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: .75rem; }
section.facts { margin-top: 2rem; } section.facts h2, section.notes > h2 { font-family: Inter, system-ui, sans-serif; font-size: .875rem; }
dl.said { display: block; } dl.said dt { color: var(--ink); font-weight: 600; margin-top: .5rem; } dl.said ul { margin: .2rem 0; padding-left: 1.1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; margin: .4rem 0; } dd { margin: 0; overflow-wrap: anywhere; }
code { font-family: ui-monospace, Consolas, monospace; font-size: .8125rem; overflow-wrap: anywhere; }
.caption { font-size: .875rem; color: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem; background: var(--raised); }
.furniture, .credit, .byline, .dateline { color: var(--soft); } .furniture { font-style: italic; font-size: .8125rem; border-left: 2px solid var(--line); padding-left: .6rem; }
ins { color: var(--added); background: var(--added-tint); text-decoration: underline 1.5px; text-underline-offset: .18em; }
del { color: var(--removed); background: var(--removed-tint); text-decoration: line-through 1.5px; }
.moved { color: var(--moved); background: var(--moved-tint); text-decoration: underline dotted 1.5px; text-underline-offset: .18em; }
.moved.away { opacity: .85; } .label { font-size: .6875rem; color: var(--moved); text-decoration: none; margin-right: .35em; }
mark { color: inherit; border-radius: 2px; background: var(--yellow); } mark.blue { background: var(--blue); } mark.rose { background: var(--rose); } mark.green { background: var(--green); }
mark sup { font-size: .65em; margin-left: .1em; }
.note { border: 1px solid var(--line); border-left: 3px solid var(--soft); border-radius: 6px; background: var(--raised); padding: .6rem .8rem; margin: .75rem 0; font-size: .875rem; break-inside: avoid; }
.note > p:first-child { color: var(--soft); font-size: .75rem; margin: 0 0 .3rem; } .note blockquote { margin: .3rem 0; padding-left: .6rem; border-left: 2px solid var(--line); color: var(--soft); }
.chip { border: 1px solid currentColor; border-radius: 99px; padding: .05rem .5rem; font-weight: 600; font-size: .6875rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; background: none; font-size: 11pt; } a { color: inherit; } }
`;
