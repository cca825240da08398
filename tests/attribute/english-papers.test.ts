// How English papers report: verbs in -ing, nouns of saying, several speakers, what is said within what is said.
import { describe, expect, it } from 'vitest';
import { expected, statements, unmarked } from './marked-statement.ts';

describe('one statement, or none', () => {
  it.each([
    '[Nolan] apologized on Friday after {saying} in an interview ⟦that the town had "never been safe."⟧',
    '[The senator] is {saying} ⟦that the vote was rushed⟧.',
    '[Her lawyers] are {arguing} ⟦that the search was illegal⟧.',
    '[Federal regulators] on Friday {said} ⟦the merger would hurt shoppers⟧.',
    '[Two of the nurses and the porter] {said} ⟦the ward had been understaffed for months⟧.',
    '[Three engineers and one former manager] {told} Reuters ⟦they had raised the problem in March⟧.',
    'While the talks were going on, the firm charged its clients twice.',
    'While the talks went on, [the union] {said} ⟦that a strike was likely⟧.',
    '⟦If the rain goes on, the match will be called off⟧, [the club] {said}.',
    '[Channel Nine] {reported} ⟦the governor had left the state⟧.',
    '[Mary Doyle, who has run the shelter since 1998], {said} ⟦the roof leaks⟧.',
    '⟦"We had no warning,"⟧ {said} [Peter Hale, who lost his house in the flood].',
    '⟦"We had no warning,"⟧ {said} [Peter Hale, 52, a farmer who lost his house].',
    '⟦"It is a long road,"⟧ {said} [Ana Ruiz, chief economist at Norbank in Chicago].',
    '[The minister] was quoted as {saying} ⟦that the bridge was safe⟧.',
    '[The minister] was heard {telling} an aide ⟦that the vote was lost⟧.',
    'The paper quoted [a police officer] as {saying} ⟦the driver had fled⟧.',
    'The agency cited [a diplomat] {saying} ⟦that no deal was near⟧.',
    "[Trump's] {claim} ⟦that the count was rigged⟧ has been rejected by courts.",
    '[His] {claim} ⟦that the count was rigged⟧ was not backed by evidence.',
    '[The report] also {noted} ⟦that the roof was old⟧.',
    'She has the power that only a judge can give.',
    'He told the story that everyone knew.',
    '[Brown] {told} a crowd of several hundred supporters in Ohio ⟦that the race was not over⟧.',
    '[Brown] {told} supporters in Ohio ⟦the race was not over⟧.',
    "[Brown] {told} The Daily Echo's Ann Lee ⟦that he would not resign⟧.",
    '[Jones] {said} in a speech to the union on Tuesday ⟦that wages had to rise⟧.',
    '[Jones] {said} the next day ⟦that wages had to rise⟧.',
    '[Jones] {said} two weeks ago ⟦that wages had to rise⟧.',
    '⟦The plan⟧, [he] {said}, ⟦would cost too much and help too few⟧.',
    '[She] {described} ⟦the deal as a good first step⟧.',
    '[She] {accused} ⟦the mayor of lying to voters⟧.',
    '[Lawmakers] {criticized} ⟦the plan as too costly⟧.',
    '[He] {denied} ⟦that he had taken money⟧.',
    '[He] {denied} ⟦taking money from the firm⟧.',
    '[He] has {denied} ⟦any wrongdoing⟧.',
    '[He] {vowed} ⟦to fight the charges⟧.',
    '[She] {promised} ⟦to cut taxes for families⟧.',
    '[He] {asked} ⟦whether the town could pay⟧.',
    '[He] {asked} ⟦why no one had called⟧.',
    '[Analysts] {expect} ⟦profit to fall by a tenth⟧.',
    '[Analysts] {predicted} ⟦that profit would fall⟧.',
    '[The bank] {estimates} ⟦that 400 jobs are at risk⟧.',
    '[Many voters] {believe} ⟦the system is broken⟧.',
    '[He] {thinks} ⟦the team can win⟧.',
    '{In} [her] {view}, ⟦the law goes too far⟧.',
    "{In} [the judge's] {view}, ⟦the law goes too far⟧.",
    'As [the mayor] {said} last week, ⟦the town is broke⟧.',
    '⟦The town is broke⟧, as [the mayor] {put it} last week.',
    '[Police] {say} ⟦he fired twice⟧.',
    '⟦He fired twice⟧, [police] {say}.',
    '[Police] {believe} ⟦the man acted alone⟧.',
    '[He] {added}, ⟦"I am not going anywhere."⟧',
    '⟦"I am not going anywhere,"⟧ [he] {added}.',
    'Asked about the delay, [she] {replied}: ⟦"Ask the builders."⟧',
    'When asked about the delay, [the mayor] {said} ⟦the builders were at fault⟧.',
    '[John Park, a professor of law at Yale who has studied the court], {said} ⟦the ruling was narrow⟧.',
    '⟦The ruling is narrow⟧, {said} [John Park, a professor of law at Yale].',
    '⟦"They were wrong,"⟧ [Park, a law professor], {said}.',
    '[A White House spokesman, speaking on condition of anonymity], {said} ⟦no decision had been made⟧.',
    '[A senior official] {said}, on condition of anonymity, ⟦that no decision had been made⟧.',
    '[The plaintiffs] {argue} in court papers ⟦that the rule is unfair⟧.',
    '[The lawsuit] {alleges} ⟦that the firm hid the risk⟧.',
    '⟦The firm hid the risk⟧, [the lawsuit] {alleges}.',
    '[The poll] {found} ⟦that half of voters were unsure⟧.',
    '⟦Half of voters were unsure⟧, {according to} [a poll by the Herald].',
    '⟦Half of voters were unsure⟧, [the poll] {found}.',
    '[He] {tweeted} ⟦that the show was over⟧.',
    'On Twitter, [he] {wrote}: ⟦"The show is over."⟧',
    '[He] {wrote} in an email ⟦that the show was over⟧.',
    '⟦"No one,"⟧ [she] {said}, ⟦"is above the law."⟧',
    '[The company] {announced} Tuesday ⟦that it would close two plants⟧.',
    '[The company] {announced} ⟦plans to close two plants⟧.',
    '[He] {suggested} ⟦the two firms could merge⟧.',
    '[The mayor] {acknowledged} ⟦mistakes in the rollout⟧.',
    '[The coach] {insisted} ⟦his players were fit⟧.',
    'It was a good day, and the team won by two goals.',
    'The author wrote a book about the war that sold well.',
    'He added sugar to the tea that she had made.',
    'The man was charged with murder.',
    'The court heard the case in May.',
    'She found a letter that her mother had kept.',
    'The president signed the bill on Monday.',
    'He called his wife and told her the news.',
    'Many people feel at home in the town.',
    'She is expected to appeal.',
  ])('%s', (marked) => {
    expect(statements(unmarked(marked), 'en')).toEqual(expected(marked));
  });
});

describe('several statements', () => {
  it.each([
    [
      'The company issued a statement saying the plant would reopen in May.',
      ['[The company] {saying} ⟦the plant would reopen in May⟧'],
    ],
    ['"This," he said, "is the end."', ['[he] {said} ⟦"This," … "is the end."⟧']],
    [
      'The plan, first aired in May, according to the mayor, would cost too much.',
      ['[the mayor] {according to} ⟦The plan, first aired in May … would cost too much⟧'],
    ],
    [
      'The group called the ruling "a disaster for renters."',
      ['[The group] {called} ⟦the ruling "a disaster for renters."⟧'],
    ],
    ['As she put it, "the law is an ass."', ['[she] {put it} ⟦"the law is an ass."⟧']],
    [
      "The mayor's office did not say when the road would reopen.",
      ["[The mayor's office] {say} ⟦when the road would reopen⟧"],
    ],
    [
      'Hall, the first woman to lead the force, said crime had fallen.',
      ['[Hall, the first woman to lead the force] {said} ⟦crime had fallen⟧'],
    ],
    ['"What a mess," one voter wrote on Facebook.', ['[one voter] {wrote} ⟦"What a mess,"⟧']],
    [
      'She said no one was above the law and urged voters to turn out.',
      ['[She] {said} ⟦no one was above the law⟧', '[She] {urged} ⟦voters to turn out⟧'],
    ],
    [
      'She said the deal was dead, adding that the union had walked out.',
      ['[She] {said} ⟦the deal was dead⟧', '[She] {adding} ⟦that the union had walked out⟧'],
    ],
    [
      'She said the deal was dead, calling it "a farce."',
      ['[She] {said} ⟦the deal was dead⟧', '[She] {calling} ⟦it "a farce."⟧'],
    ],
    ['The firm reportedly owes millions.', ['[] {reportedly} ⟦owes millions⟧']],
  ])('%s', (text, found) => {
    expect(statements(text, 'en')).toEqual(found);
  });
});

it('lets whoever opened a quotation go on over paragraphs', () => {
  const text =
    'In her letter, Anna Cole said: "We were not told.\n\n"We will not forget it.\n\n"We ask for an answer."\n\nThe bank announced new rules.';
  expect(statements(text, 'en')).toEqual([
    '[Anna Cole] {said} ⟦"We were not told.⟧',
    '[Anna Cole] {} ⟦"We will not forget it.⟧',
    '[Anna Cole] {} ⟦"We ask for an answer."⟧',
    '[The bank] {announced} ⟦new rules⟧',
  ]);
});

it('tells of what someone said that another said', () => {
  expect(statements('Ms. Cole said the mayor had promised that the bridge would open.', 'en')).toEqual([
    '[Ms. Cole] {said} ⟦the mayor had promised that the bridge would open⟧',
    '[the mayor] {promised} ⟦that the bridge would open⟧',
  ]);
});
