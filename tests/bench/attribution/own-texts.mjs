// A short wire story in each language that has a pack, about nothing that happened: for the speed, which needs no gold.

/** @type {Readonly<Record<string, string>>} */
const stories = {
  da: `Broen over Sundby Å lukker fra fredag, efter at ingeniører har fundet revner i to af de bærende piller. Det oplyser Sundby Kommune mandag.

- Vi kan ikke vente længere, siger borgmester Ida Lund, som kalder situationen alvorlig.

Ifølge kommunens egen rapport vil reparationen tage mindst otte måneder. Handelsforeningen frygter for julehandlen.

»Vores medlemmer har brug for en klar plan,« siger formand Jens Brix. »Den har vi ikke set endnu.«

Politiet venter lange køer og opfordrer bilisterne til at køre uden om. Der er angiveligt også skader på en tredje pille.`,
  en: `The bridge over the Sundby river will close on Friday after engineers found cracks in two of its piers, the city said on Monday.

"We cannot wait any longer," said mayor Ida Lund, who called the situation serious.

According to the city's own report, repairs will take at least eight months. The chamber of commerce fears for the Christmas trade.

"Our members need a clear plan," chairman James Brix said. "We have not seen one yet."

Police expect long queues and urged drivers to take another road. A third pier has reportedly been damaged, too.`,
  nb: `Broen over Sundbyelva stenger fra fredag, etter at ingeniører har funnet sprekker i to av pilarene. Det opplyser Sundby kommune mandag.

– Vi kan ikke vente lenger, sier ordfører Ida Lund, som kaller situasjonen alvorlig.

Ifølge kommunens egen rapport vil reparasjonen ta minst åtte måneder. Handelsforeningen frykter for julehandelen.

«Medlemmene våre trenger en klar plan», sier leder Jens Brix. «Den har vi ikke sett ennå.»

Politiet venter lange køer og ber bilistene om å kjøre utenom. Det skal angivelig også være skader på en tredje pilar.`,
  sv: `Bron över Sundbyån stängs från fredag sedan ingenjörer har hittat sprickor i två av pelarna. Det uppger Sundby kommun på måndagen.

– Vi kan inte vänta längre, säger kommunalrådet Ida Lund, som kallar läget allvarligt.

Enligt kommunens egen rapport tar reparationen minst åtta månader. Handelsföreningen är orolig för julhandeln.

”Våra medlemmar behöver en tydlig plan”, säger ordföranden Jens Brix. ”Den har vi inte sett än.”

Polisen väntar sig långa köer och uppmanar bilisterna att köra en annan väg. Även en tredje pelare ska enligt uppgift vara skadad.`,
  de: `Die Brücke über die Sundbyer Au wird am Freitag gesperrt, nachdem Ingenieure Risse in zwei Pfeilern gefunden haben. Das teilte die Stadt am Montag mit.

„Wir können nicht länger warten“, sagte Bürgermeisterin Ida Lund, die die Lage als ernst bezeichnete.

Laut einem Bericht der Stadt dauert die Reparatur mindestens acht Monate. Der Handelsverein fürchtet um das Weihnachtsgeschäft.

„Unsere Mitglieder brauchen einen klaren Plan“, sagte der Vorsitzende Jens Brix. „Den haben wir noch nicht gesehen.“

Die Polizei rechnet mit langen Staus und rief die Autofahrer auf, die Brücke zu umfahren. Angeblich ist auch ein dritter Pfeiler beschädigt.`,
};

export const languages = Object.keys(stories);

/**
 * A text of at least `words` words: the story as often as it takes.
 * @param {string} language
 * @param {number} words
 */
export function textOf(language, words) {
  const story = stories[language] ?? '';
  return Array.from({ length: Math.ceil(words / story.split(/\s+/).length) }, () => story).join('\n\n');
}
