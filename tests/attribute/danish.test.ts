import { describe, expect, it } from 'vitest';
import { expected, statements, unmarked } from './marked-statement.ts';

describe('one statement, or none', () => {
  it.each([
    // the verb behind what is said
    '⟦Det er helt uacceptabelt⟧, {mener} [formanden for Dansk Erhverv, Jens Hansen].',
    '⟦»Vi har aldrig set noget lignende,«⟧ {siger} [han] til Politiken.',
    '⟦»Hvad skal vi gøre?«⟧ {spørger} [Maria Jensen].',
    '⟦»Vi skal hjem«⟧, {siger} [hun], ⟦»inden det bliver mørkt.«⟧',
    '⟦"Jeg forstår det ikke"⟧, {siger} [en nabo], som ikke ønsker sit navn frem.',
    '⟦Broen åbner i maj⟧, {oplyser} [Vejdirektoratet] mandag.',
    '⟦»Det er svært,«⟧ {siger} [klimaforsker Karsten Wulff, der er en af forfatterne].',
    '⟦»Det er en katastrofe,«⟧ {lyder det fra} [Dansk Industri].',
    '⟦Effekten bliver lille⟧, {lyder det} i [en analyse fra tænketanken].',
    '⟦Sludder⟧, {lyder det fra} [to naboer], som har set planen.',
    // the verb before it
    '[Næste taler, lærer ved Skovby Skole Mette Lund], {råder} ⟦kommunen til at lytte til eleverne⟧.',
    '[Formanden, smed Per Holm], {opfordrer} ⟦ministeren til at lytte⟧.',
    'Sidste tirsdag {sagde} [ministeren], ⟦at det er slut⟧.',
    'Lærerne skrev et brev, hvor [de] blandt andet {pegede} {på}, ⟦at der mangler penge⟧.',
    'Nu går [to andre forskere] til modværge og {påpeger}, ⟦at tallene er gamle⟧.',
    '[Formanden] {understreger} i "Morgenposten", ⟦at alle er kaldt ind⟧.',
    'Huslejen fortsatte med at stige, og ejeren indledte med at tælle vinduer.',
    'Han peger på en svaghed i loven i ikke at nævne hegn.',
    'Planen er dyr, og så {frygter} [naboerne], ⟦at den larmer⟧.',
    'Om det bliver sol, vil Mette Lund ikke spå om.',
    'Efter at broen faldt sammen, har et ministerium stadig ikke svaret.',
    '⟦»Det er for sløjt,«⟧ {tordnede} [træneren].',
    '[Statsminister Mette Larsen (S)] {sagde} på et pressemøde tirsdag, ⟦at regeringen fremlægger et udspil inden sommer⟧.',
    '[De Radikales gruppeformand Peter Madsen] {mener} ikke, ⟦at forslaget går langt nok⟧.',
    "[USA's udenrigsminister] har {udtalt}, ⟦at landet ikke vil acceptere en aftale⟧.",
    'Tirsdag aften {meddelte} [regeringen], ⟦at den sætter prisen ned⟧.',
    'Omvendt {advarer} [en tidligere minister, Per Holm], i et interview om, ⟦at det kan vende⟧.',
    '[Professor Ole Bang fra Københavns Universitet] {siger}: ⟦»Det er et paradoks.«⟧',
    '[Havens dyrlæge, Sanne Lind], har undersøgt den og {konkluderer}, ⟦at den er rask⟧.',
    '[Bogen] {viser}, ⟦at alt kan ske⟧.',
    'Hun står ved det, men [grupper], som har {klaget} {over} ⟦svindel⟧, er vrede.',
    // what is said is no clause
    '[Haven] {beskriver} ⟦ungen som "nysgerrig og rask"⟧.',
    '[DMI] {varsler} ⟦storm ved Vestkysten natten til fredag⟧.',
    'I marts {forventede} [banken] ⟦en stigning på fire procent⟧.',
    '[Rusland] {truer} {med} ⟦at lukke for gassen⟧.',
    '[Analytiker Bo Friis] {er enig i}, ⟦at markedet er roligt⟧.',
    '[Analytiker Bo Friis fra Handelskassen] {ser} ⟦fyringerne som et forsøg på at spare⟧.',
    '[Kommunen] har {afvist} ⟦at have handlet forkert⟧.',
    '[Ritzau] {erfarer}, ⟦at en aftale er på vej⟧.',
    '⟦Direktøren stopper⟧, {oplyser} [selskabet] i en pressemeddelelse.',
    '⟦"Det handler om børnenes tryghed"⟧, {skriver} [kommunen] i en mail til Midtjyllands Avis.',
    '⟦Vi må vente og se⟧, har [hun] tidligere {sagt} til avisen.',
    '⟦Hvorfor greb ingen ind?⟧ {spørger} [han].',
    '[USA] {anklager} ⟦Kina for spionage⟧.',
    '[NATO] {advarer} {mod} ⟦nye angreb⟧.',
    '[Flere vidner] har {fortalt}, ⟦at bilen kørte stærkt⟧.',
    // a title and its name, parted by commas
    '[En talsmand for politiet, Per Holm], {bekræfter} ⟦drabet på manden⟧.',
    '[Træneren, Jens Vang], {forklarer} valget med, ⟦at andre har trænet bedre⟧.',
    // a particle behind the speaker
    '⟦Broen er nedslidt⟧, {slår} [formand for det lokale råd i Vestby Anne Lund] {fast}.',
    '⟦»Det er for dyrt,«⟧ {slår} [borgmesteren] {fast}.',
    '[Aviser] {melder} desuden om ⟦flere savnede⟧.',
    'Dermed {gør} [han] {det klart}, ⟦at kritikken har opbakning⟧.',
    // a clause within the clause
    'Her mødte en betjent [en mand], som kunne {fortælle}, ⟦at en bil, der lignede hans, havde været der⟧.',
    // names that look like pronouns
    '- ⟦Det er svært⟧, {lyder det fra} [Dal Hende].',
    'Inden valget {lovede} [byens politikere], ⟦at skolerne var fredet⟧.',
    'Kort tid efter {meddelte} [politikerne], ⟦at der skulle spares⟧.',
    '⟦Planen skal⟧ {ifølge} [Børne- og Ungeudvalget] ⟦give ro⟧.',
    // prepositions
    '{Ifølge} [Anna Holm selv] ⟦bruger hun det sjældent⟧.',
    'Senere {lyder det} i [strategien], ⟦at landets interesser skal forsvares⟧.',
    '{Efter} [Berlingskes] {oplysninger} ⟦er en aftale på vej⟧.',
    '{Ifølge} [politiet] ⟦kom bilen fra højre⟧.',
    '{Ifølge} [en diplomat med kendskab til sagen] ⟦ønskede landet længere frister⟧.',
    'Ingen ved noget, men {ifølge} [øjenvidner] ⟦kom bilen med høj fart⟧.',
    '⟦Der er⟧ {ifølge} [politiet] ⟦tale om en ulykke⟧.',
    '⟦Han fik 70 procent af stemmerne⟧ {ifølge} [valgkommissionen], men mange klagede.',
    '{Efter} [hendes] {mening} ⟦burde sagen være lukket for længst⟧.',
    '⟦Det er⟧ {ifølge} [Rådet for Sikker Trafik] ⟦den tredje ulykke i år⟧.',
    '⟦Der er⟧, {siger} [han], ⟦ingen grund til panik⟧.',
    '[Direktør Poul Madsen]{}: ⟦»Vi er klar«⟧',
    '⟦De fleste tror på fremgang⟧, {viser} [en måling foretaget af Megafon for TV 2].',
    'Han henviser til [en undersøgelse fra Rambøll], som {viser}, ⟦at hver fjerde vil væk⟧.',
    // hearsay
    'Der er desuden {meldinger om}, ⟦at politiet har brugt tåregas⟧.',
    'Branden er {angiveligt} ⟦startet i en container⟧, men årsagen er ukendt.',
    '{Rygter vil vide}, ⟦at der gemmer sig en skitse på loftet⟧.',
    '{Ifølge ubekræftede oplysninger} ⟦er et træ væltet ved stranden⟧.',
    // the sentence before
    '⟦Planen kommer i næste uge⟧. {Det skriver} [Berlingske].',
    '⟦Banken tror på fremgang⟧. {Det fremgår af} [bankens nye prognose], som kom torsdag.',
    '{Det fremgår af} [en rapport], ⟦at isen smelter hurtigere⟧.',
    // dialogue
    '- ⟦Da de nåede frem, var der ild i taget. Det gik stærkt⟧, {siger} [vagtchef Torben Juhl fra Midtjyllands Politi].',
    '– ⟦Det kan jeg ikke sige noget om⟧, {sagde} [hun].',
    '- ⟦Det er simpelthen for galt⟧, {tordner} [Lasse Berg].',
    'Få uger efter aftalen {advarede} [regionerne] om, ⟦at der skal spares⟧.',
    '- ⟦Det er for tidligt at sige noget⟧, {lyder det fra} [Juhl].',
    // nothing
    'Vi tror, at det bliver bedre. Jeg mener, det er forkert.',
    'Pladsen har længe heddet "Skrænten" blandt de lokale.',
    'Holdet tabte 2-1 til »de røde«, som de kaldes.',
    'Han blev spurgt, om han ville gå af. Det svarede han nej til.',
    'Direktøren har ikke ønsket at stille op til interview.',
    'Samlingen fortæller historien om fiskeriet, og der er fri entré om onsdagen.',
    'Hvad siger du til det?',
    // who will not do a thing says nothing of it
    'Kommunen har over for flere medier afvist at stille op til interview.',
    'Naboen nægtede at flytte bilen.',
    'Han meldte sig til politiet.',
    'Alt tyder på, at det bliver regn.',
    'Over tusind har meldt sig ind i gruppen "Bevar skolen på øen".',
    'Det er netop det, forældre og ansatte frygter vil ske.',
    // an infinitive that belongs to a preposition
    'USA mener det alvorligt i forhold til at løse krisen.',
    // saying yes, no, goodbye
    'Hvis beboerne siger nej til planen, skal kommunen finde en anden løsning.',
    'Filmen handler om en mand, der siger farvel til sin familie.',
    'På spørgsmålet om, hvorvidt det får konsekvenser, gentager ministeren sit svar.',
  ])('%s', (marked) => {
    expect(statements(unmarked(marked), 'da')).toEqual(expected(marked));
  });
});

describe('several statements', () => {
  it.each([
    [
      'Ministeren havde kritiseret styrelsen og sagt, at der burde ske noget.',
      ['[Ministeren] {kritiseret} ⟦styrelsen⟧', '[Ministeren] {sagt} ⟦at der burde ske noget⟧'],
    ],
    [
      'I svaret skriver ministeren:\n\n- Planen var klar.\n\n- Den kom for sent, lyder det.',
      ['[ministeren] {skriver} ⟦Planen var klar.⟧', '[ministeren] {lyder det} ⟦Den kom for sent⟧'],
    ],
    [
      'Han spår, at priserne stiger, og advarer om, at renten følger med.',
      ['[Han] {spår} ⟦at priserne stiger⟧', '[Han] {advarer … om} ⟦at renten følger med⟧'],
    ],
    [
      'Sundhedsstyrelsen anbefaler, at alle bliver vaccineret, og styrelsen understreger, at vaccinen er sikker.',
      [
        '[Sundhedsstyrelsen] {anbefaler} ⟦at alle bliver vaccineret⟧',
        '[styrelsen] {understreger} ⟦at vaccinen er sikker⟧',
      ],
    ],
    [
      'Organisationen har advaret om, at varianten kan ramme hårdt, skrev det tyske nyhedsbureau dpa i sidste uge.',
      [
        '[Organisationen] {advaret … om} ⟦at varianten kan ramme hårdt⟧',
        '[det tyske nyhedsbureau dpa] {skrev} ⟦at varianten kan ramme hårdt⟧',
      ],
    ],
    [
      '- Det er et vigtigt bidrag, siger Eriksen ifølge det norske nyhedsbureau NTB.',
      [
        '[Eriksen] {siger} ⟦Det er et vigtigt bidrag⟧',
        '[det norske nyhedsbureau NTB] {ifølge} ⟦Det er et vigtigt bidrag⟧',
      ],
    ],
    [
      '- Vi gik ind med røgdykkere, siger Juhl.\n\n- Ingen kom til skade.',
      ['[Juhl] {siger} ⟦Vi gik ind med røgdykkere⟧', '[Juhl] {} ⟦Ingen kom til skade.⟧'],
    ],
    [
      '»Vi er glade,« siger han og tilføjer:\n\n»Nu må de handle.«',
      ['[han] {siger} ⟦»Vi er glade,«⟧', '[han] {tilføjer} ⟦»Nu må de handle.«⟧'],
    ],
    [
      '- Det er en fin sag, siger Juhl, som oplyser, at bilen er fundet.',
      ['[Juhl] {siger} ⟦Det er en fin sag⟧', '[Juhl] {oplyser} ⟦at bilen er fundet⟧'],
    ],
    [
      'Han er tilfreds med sin anfører, der ifølge ham spiller en stor rolle.',
      ['[ham] {ifølge} ⟦spiller en stor rolle⟧'],
    ],
    ['Det betyder ifølge Per Lund, at huslejen falder.', ['[Per Lund] {ifølge} ⟦Det betyder … at huslejen falder⟧']],
    [
      '»Det slider på os,« indleder Per Lund, formand for havnen, og tilføjer:\n\n»Vi er trætte.«',
      [
        '[Per Lund, formand for havnen] {indleder} ⟦»Det slider på os,«⟧',
        '[Per Lund, formand for havnen] {tilføjer} ⟦»Vi er trætte.«⟧',
      ],
    ],
    // what is said within what is said
    [
      'Han siger, at politiet har oplyst, at bilen er fundet.',
      ['[Han] {siger} ⟦at politiet har oplyst, at bilen er fundet⟧', '[politiet] {oplyst} ⟦at bilen er fundet⟧'],
    ],
    ['Han siger, at han har sagt, at det er slut.', ['[Han] {siger} ⟦at han har sagt, at det er slut⟧']],
    // whose words they are stands before them, or behind
    [
      '- Nu skal jeg hjem til børnene.\n\nSådan lød det med rystende stemme fra Mona Lind.',
      ['[Mona Lind] {lød det} ⟦Nu skal jeg hjem til børnene.⟧'],
    ],
    [
      'Skolen lukker til sommer, og det ærgrer Sara Sand.\n\n- Det er jo vores børn, det handler om.',
      ['[Sara Sand] {} ⟦Det er jo vores børn, det handler om.⟧'],
    ],
    [
      '- Han påstår sig frifundet i henhold til loven, siger advokat Berit Bro.',
      ['[advokat Berit Bro] {siger} ⟦Han påstår sig frifundet i henhold til loven⟧'],
    ],
    [
      'Træneren havde svært ved at forstå dommen.\n\n- Set herfra er der ikke straffe.',
      ['[Træneren] {} ⟦Set herfra er der ikke straffe.⟧'],
    ],
    [
      'Sådan gik det i pokalen.\n\n- Vi fik to tynde straffespark imod os.\n\n- Den var helt gal, siger Juhl.',
      ['[Juhl] {} ⟦Vi fik to tynde straffespark imod os.⟧', '[Juhl] {siger} ⟦Den var helt gal⟧'],
    ],
    [
      '- Den var gal, siger Juhl.\n\nKlubben ligger nummer seks.\n\n- Vi må op på hesten igen.',
      ['[Juhl] {siger} ⟦Den var gal⟧', '[Juhl] {} ⟦Vi må op på hesten igen.⟧'],
    ],
    [
      '“Det går stærkt lige nu.”\n\nSådan lyder vurderingen fra Per Holm.',
      ['[Per Holm] {lyder vurderingen fra} ⟦“Det går stærkt lige nu.”⟧'],
    ],
    [
      'Storbank: Boligpriserne stiger mindre end ventet\n\nDet regner i dag.',
      ['[Storbank] {} ⟦Boligpriserne stiger mindre end ventet⟧'],
    ],
  ])('%s', (text, found) => {
    expect(statements(text, 'da')).toEqual(found);
  });
});
