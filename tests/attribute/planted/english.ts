import type { Article } from './article.ts';

const others = ['councillor Ruth Avery', 'engineer Dev Malik', 'the residents’ group', 'historian Owen Pryce'];

export const english: readonly Article[] = [
  {
    language: 'en',
    name: 'a reservoir',
    others,
    paragraphs: [
      { fact: 'Reservoir above Calder Bridge to be drained after crack is found' },
      { credit: 'By Martha Hale', other: 'By Colin Reeve' },
      {
        said: 'The water will be lowered by six metres this week, engineer Joan Pell said.',
        by: 'engineer Joan Pell',
        bare: 'The water will be lowered by six metres this week.',
      },
      {
        quoted: '“We found the crack during a routine dive,” she said.',
        by: 'she',
        is: 'engineer Joan Pell',
        word: ['routine', 'monthly'],
      },
      {
        said: 'According to the water company, no house is in danger.',
        by: 'the water company',
        bare: 'No house is in danger.',
      },
      {
        fact: 'The wall was built with sand from the river.',
        hedged: 'The wall was reportedly built with sand from the river.',
        hedge: 'reportedly',
      },
      {
        quoted: '“My family has farmed here for eighty years,” said Peter Lowe, who lives below the dam.',
        by: 'Peter Lowe',
        word: ['eighty', 'ninety'],
      },
      {
        said: 'Fire chief Amy Stone warned that the road could be closed for a month.',
        by: 'Fire chief Amy Stone',
      },
      {
        fact: 'Two sirens failed in a test last year.',
        hedged: 'Two sirens apparently failed in a test last year.',
        hedge: 'apparently',
      },
      {
        quoted: '“Nobody told us about the sirens,” said shopkeeper Nadia Khan.',
        by: 'shopkeeper Nadia Khan',
        word: ['sirens', 'tests'],
      },
      {
        said: 'Walkers should keep away from the spillway, ranger Luke Dyer said.',
        by: 'ranger Luke Dyer',
        bare: 'Walkers should keep away from the spillway.',
      },
      { fact: 'The dam holds two million cubic metres and opened in 1934.' },
      {
        fact: 'The repair is to cost four million pounds.',
        hedged: 'The repair is allegedly to cost four million pounds.',
        hedge: 'allegedly',
      },
      { credit: 'Photo: Simon Field/Reuters', other: 'Photo: Anna Gordon/Reuters' },
    ],
  },
  {
    language: 'en',
    name: 'a strike',
    others,
    paragraphs: [
      { fact: 'Bus drivers in Marlow walk out for a second day' },
      { credit: 'By Helen Frost', other: 'By James Odell' },
      {
        said: 'Nine in ten drivers stayed at home on Tuesday, union leader Carl Wynn said.',
        by: 'union leader Carl Wynn',
        bare: 'Nine in ten drivers stayed at home on Tuesday.',
      },
      {
        quoted: '“We will be back tomorrow with more people,” he said.',
        by: 'he',
        is: 'union leader Carl Wynn',
        word: ['tomorrow', 'on Thursday'],
      },
      {
        said: 'The company claims that its offer is the best in the region.',
        by: 'The company',
      },
      {
        said: 'Pupils were late for school across the town, headteacher Sue Batt said.',
        by: 'headteacher Sue Batt',
        bare: 'Pupils were late for school across the town.',
      },
      {
        fact: 'Managers drove some of the buses themselves.',
        hedged: 'Managers allegedly drove some of the buses themselves.',
        hedge: 'allegedly',
      },
      {
        quoted: '“I walked five miles to the hospital,” said Irene Moss, a nurse.',
        by: 'Irene Moss, a nurse',
        word: ['five', 'seven'],
      },
      {
        said: 'Economist Roy Lamb said the strike would cost the town a million pounds.',
        by: 'Economist Roy Lamb',
      },
      {
        fact: 'Talks broke down over night shifts.',
        hedged: 'Talks reportedly broke down over night shifts.',
        hedge: 'reportedly',
      },
      {
        quoted: '“Both sides need to grow up,” said mayor Tina Holt.',
        by: 'mayor Tina Holt',
        word: ['sides', 'parties'],
      },
      {
        fact: 'A third walkout is planned for June.',
        hedged: 'A third walkout is apparently planned for June.',
        hedge: 'apparently',
      },
      {
        said: 'According to passenger Nell Ware, the last bus left at noon.',
        by: 'passenger Nell Ware',
        bare: 'The last bus left at noon.',
      },
      { credit: 'Photo: Marcus Bell/AP', other: 'Photo: Lara Quinn/AP' },
    ],
  },
  {
    language: 'en',
    name: 'a find',
    others,
    paragraphs: [
      { fact: 'Metal detector finds silver under a car park' },
      { credit: 'By Grace Nunn', other: 'By Toby Hart' },
      {
        said: 'The coins were buried in the ninth century, archaeologist Ewan Blyth said.',
        by: 'archaeologist Ewan Blyth',
        bare: 'The coins were buried in the ninth century.',
      },
      {
        quoted: '“I thought it was a bottle top,” said Keith Marsh, who found them.',
        by: 'Keith Marsh',
        word: ['bottle', 'bullet'],
      },
      {
        said: 'According to a report by the museum, the hoard is the largest in the county.',
        by: 'a report by the museum',
        bare: 'The hoard is the largest in the county.',
      },
      {
        fact: 'The silver came from a monastery.',
        hedged: 'The silver reportedly came from a monastery.',
        hedge: 'reportedly',
      },
      {
        said: 'Curator Isla Penn believes that more coins lie under the tarmac.',
        by: 'Curator Isla Penn',
      },
      {
        quoted: '“We will dig again in the spring,” Penn said.',
        by: 'Penn',
        word: ['spring', 'autumn'],
      },
      {
        said: 'The supermarket will keep half of the car park open, spokeswoman Dawn Ellis said.',
        by: 'spokeswoman Dawn Ellis',
        bare: 'The supermarket will keep half of the car park open.',
      },
      {
        fact: 'A buyer offered a fortune for them.',
        hedged: 'A buyer allegedly offered a fortune for them.',
        hedge: 'allegedly',
      },
      {
        quoted: '“They belong to the town,” said librarian Hugh Dean.',
        by: 'librarian Hugh Dean',
        word: ['town', 'people'],
      },
      { fact: 'The coins go on show in a year.' },
      {
        fact: 'The finder was fined for parking.',
        hedged: 'The finder was apparently fined for parking.',
        hedge: 'apparently',
      },
      { credit: 'Photo: Owen Clegg/PA', other: 'Photo: Fiona Reid/PA' },
    ],
  },
];
