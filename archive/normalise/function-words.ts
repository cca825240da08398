// The small words by which the languages of the house are told: a detector by letter triples takes a short English text
// for Berber and a short Danish one for Norwegian. Words that several of the languages share are in each of them.

const lists: Readonly<Record<string, string>> = {
  da:
    'af at blev bliver blevet da de dem den der deres det dette efter eller en end er et flere for fra få han hans har ' +
    'havde have hun hvad hvis hvor hvordan i igen ikke ind ingen jeg kan kom kun kunne man mange med meget mellem men mens ' +
    'mod må ned netop nogle nok nu når og også om op os over på samt se sig siden siger skal skulle som så til tre ud ' +
    'under var ved vi vil ville være været',
  nb:
    'alle at av bare ble blir blitt da de den der dere deres det dette eller en enn er et etter flere for fra få gå ham ' +
    'han hans har hadde hun hva hvis hvor hvordan hvem i igjen ikke inn ingen jeg kan kom kun kunne man mange med mellom men ' +
    'mens mot mye må ned noen nok nå når og også om opp oss over på seg si siden sier skal skulle som så til under ut uten ' +
    'var ved vi vil ville være vært vet',
  sv:
    'alla att av bara blev blir blivit då de dem den denna deras det detta efter eller en enligt ett flera från få för ' +
    'han hans har hade hon hur här i igen in inga inte jag kan kom kunde man med mellan men mot mycket måste ned någon några ' +
    'nu när och också om oss på samt sedan sig ska skulle som så säger till under upp ur ut utan var varit vi vid vilken ' +
    'vill är över',
  en:
    'a after all also an and are as at be because been but by can could did do for from had has have he her his how if in ' +
    'into is it its just like more most no not of on one only or other our out over said says she so some than that the ' +
    'their them then there these they this to up was we were what when where which who will with would you',
  de:
    'aber alle als am an auch auf aus bei beim bis da das dass dem den der des die doch durch ein eine einem einen einer ' +
    'er es für gegen hat hatte haben ich ihm ihn ihr ihre im in ist ja kann kein mehr mit nach nicht noch nur oder sagte sei ' +
    'sein seine sich sie sind so soll sowie über um und uns unter vom von vor war was wegen weil wenn werden wie wir wird ' +
    'wurde zu zum zur zwischen',
};

const wordLists: readonly (readonly [language: string, words: ReadonlySet<string>])[] = Object.entries(lists).map(
  ([language, words]) => [language, new Set(words.split(' '))],
);

/** Whether `word`, in lower case, is a small word of any of these languages: one that is no name, and part of none. */
export function isFunctionWord(word: string): boolean {
  return wordLists.some(([, words]) => words.has(word));
}

const fewestWords = 3;
const leastShare = 0.15;

/**
 * The languages of the house that `text` has the most small words of: several where they tie, as Danish and Norwegian
 * do in a short text, none where too few words are known. The text should be a sample of some thousand characters.
 */
export function languagesByFunctionWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = wordLists.map(
    ([language, list]) => [language, words.filter((word) => list.has(word)).length] as const,
  );
  const most = Math.max(...counts.map(([, count]) => count));
  if (most < fewestWords || most < words.length * leastShare) return [];
  return counts.filter(([, count]) => count === most).map(([language]) => language);
}
