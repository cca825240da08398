import { describe, expect, it } from 'vitest';
import { expected, statements, unmarked } from './marked-statement.ts';

describe('one statement, or none', () => {
  it.each([
    '⟦"It was a shock,"⟧ [Hall, 67], {said}.',
    '[The judge] {ruled} ⟦that the law was unconstitutional⟧.',
    '[A spokesman for the ministry] {declined to say} ⟦whether the talks would continue⟧.',
    '⟦A man was killed in a fire late on Tuesday⟧, [state fire officials] {said}.',
    '[The union] {called} {for} ⟦a pay rise⟧.',
    'In a statement, the company apologised.',
    'He said goodbye to his wife and called his mother.',
    'Firefighters responded to a call, which began in the garage.',
    '⟦"What can we do?"⟧ {asked} [Maria Jones, 45, a teacher at the school].',
    '⟦"No comment,"⟧ [Smith] {said}.',
    '⟦"I don\'t think so,"⟧ [she] {said}, ⟦"but we will see."⟧',
    '⟦“The thing is, we need to move,”⟧ [Mr. Brown] {said} in an interview.',
    '⟦‘It’s an important contribution,’⟧ {says} [Karsten Wulff, a climate scientist at PolarNord].',
    '⟦A ferry ran aground on Friday⟧, [the coastguard] {said}.',
    '⟦His majority will be fragile⟧, {said} [analyst Troels Agerbo].',
    '[Operator SoundLine] {said} ⟦the vessel was stable and that passengers were taken ashore⟧.',
    '[Overby] {told} Reuters ⟦the crew had been calm throughout⟧.',
    '[Officials] {told} CNN ⟦that the attack was planned for months⟧.',
    '[Jane Doe, who runs the shelter], {says} ⟦they have taken in 200 dogs⟧.',
    '[The report, published on Monday], {found} ⟦that 30 percent of the schools had closed⟧.',
    'In a statement, [the company] {said} ⟦it was "deeply sorry" for the loss⟧.',
    '[The senator, a Republican from Ohio], {accused} ⟦Democrats of "playing politics."⟧',
    '[She] {vowed} ⟦to appeal to the constitutional court⟧.',
    '[She] {added}: ⟦"It is an important contribution."⟧',
    '[National Roads] {tweeted}: ⟦"Expect delays until 18:00."⟧',
    '{According to} [ship-tracking service ShipWatch], ⟦the ferry was doing 11 knots⟧.',
    '⟦Sea ice is shrinking faster than thought⟧, {according to} [a study published on Wednesday in Cryo Letters].',
    'The cause was {reportedly} ⟦a drifting buoy⟧.',
    'Critics were loud, but [some] {warn} ⟦that inflation could return⟧.',
    '[Brown], however, {insists} ⟦he never saw the memo⟧.',
    '[Dr. Maria Lopez, the health director], {told} a meeting ⟦that hospitals were full⟧.',
    '⟦"He was a good man,"⟧ [his brother, Steve], {told} The Associated Press.',
    '[Midfield Hospital] later {revealed} ⟦both had been discharged⟧.',
    // nothing
    'The company declined to comment on its speed.',
    'The band\'s new album, "Blue Moon," is out on Friday.',
    'It is a "win-win" for both sides.',
    'I think the film is great. You say tomato.',
    'He was told to leave.',
    'Police found the body of a man in the river.',
    'Brown added three points and two rebounds.',
    'She felt the ground under her feet.',
    'He saw the car in the street.',
  ])('%s', (marked) => {
    expect(statements(unmarked(marked), 'en')).toEqual(expected(marked));
  });
});

describe('several statements', () => {
  it.each([
    [
      '"There was a noise," said passenger Judith Overby, 61. "My coffee went everywhere."',
      [
        '[passenger Judith Overby, 61] {said} ⟦"There was a noise,"⟧',
        '[passenger Judith Overby, 61] {} ⟦"My coffee went everywhere."⟧',
      ],
    ],
    [
      'She vowed to appeal to the court, saying the fight had "only just begun".',
      ['[She] {vowed} ⟦to appeal to the court⟧', '[She] {saying} ⟦the fight had "only just begun"⟧'],
    ],
    [
      '"Today is a great day for our country.\n\n"We will never forget it," Stone said.',
      ['[Stone] {} ⟦"Today is a great day for our country.⟧', '[Stone] {said} ⟦"We will never forget it,"⟧'],
    ],
  ])('%s', (text, found) => {
    expect(statements(text, 'en')).toEqual(found);
  });
});
