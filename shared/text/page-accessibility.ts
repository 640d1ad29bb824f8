/** The accessibility statement that DOS-lagen (2018:1937) asks for: short, honest, in plain words. */
export const accessibilityPage = {
  'accessibility.title': { sv: 'Tillgänglighet', en: 'Accessibility' },
  'accessibility.lede': {
    sv: '{organisation} står bakom den här webbplatsen. Alla ska kunna använda den. Här står hur tillgänglig den är, vad vi inte vet och hur du säger till om något inte fungerar.',
    en: '{organisation} is behind this site. Everybody should be able to use it. Here is how accessible it is, what we do not know, and how to tell us if something does not work.',
  },
  'accessibility.level.title': { sv: 'Hur tillgänglig är webbplatsen?', en: 'How accessible is the site?' },
  'accessibility.level.text': {
    sv: 'Den är byggd för att följa lagen om tillgänglighet till digital offentlig service (DOS-lagen) och WCAG 2.2 på nivå AA. Vi har själva inte hittat några brister mot nivån, men ingen utomstående har granskat den.',
    en: 'It is built to follow the Swedish act on accessibility to digital public service (DOS-lagen) and WCAG 2.2 at level AA. We have found no failures ourselves, but nobody from outside has reviewed it.',
  },
  'accessibility.tested.title': { sv: 'Vad har vi testat?', en: 'What have we tested?' },
  'accessibility.tested.axe': {
    sv: 'Sidorna kontrolleras med verktyget axe vid varje ändring. Inga fel får finnas kvar.',
    en: 'The pages are checked with the tool axe at every change. No faults may remain.',
  },
  'accessibility.tested.keyboard': {
    sv: 'Allt går att göra med bara tangentbordet, och det syns var du är.',
    en: 'Everything can be done with the keyboard alone, and it shows where you are.',
  },
  'accessibility.tested.narrow': {
    sv: 'Sidorna går att läsa i 320 bildpunkters bredd, som vid 400 procents förstoring. Bara breda tabeller rullas i sidled.',
    en: 'The pages can be read at a width of 320 pixels, as at 400 per cent zoom. Only wide tables scroll sideways.',
  },
  'accessibility.tested.script': {
    sv: 'Webbplatsen fungerar utan JavaScript.',
    en: 'The site works without JavaScript.',
  },
  'accessibility.unknown.title': { sv: 'Vad vet vi inte?', en: 'What do we not know?' },
  'accessibility.unknown.people': {
    sv: 'Personer med egen erfarenhet av hjälpmedel har inte provat webbplatsen än.',
    en: 'People with experience of assistive technology have not tried the site yet.',
  },
  'accessibility.unknown.readers': {
    sv: 'Den är inte provad med varje skärmläsare och webbläsare.',
    en: 'It has not been tried with every screen reader and browser.',
  },
  'accessibility.unknown.signIn': {
    sv: 'Inloggningen sker hos en annan tjänst, som vi inte har testat.',
    en: 'The sign-in takes place with another service, which we have not tested.',
  },
  'accessibility.unknown.english': {
    sv: 'Ansökningar, beslut och satsningars namn finns bara på det språk de skrevs på.',
    en: 'Applications, decisions and names of programmes are only in the language they were written in.',
  },
  'accessibility.tell.title': {
    sv: 'Säg till om något inte fungerar',
    en: 'Tell us when something does not work',
  },
  'accessibility.tell.text': {
    sv: 'Kontakta {organisation} och berätta vilken sida det gäller och vad som hände. Säg också till om du behöver innehållet på ett annat sätt, till exempel uppläst eller på papper.',
    en: 'Contact {organisation} and say which page it was and what happened. Also tell us if you need the content in another way, for example read aloud or on paper.',
  },
  'accessibility.authority.title': { sv: 'Tillsyn', en: 'Supervision' },
  'accessibility.authority.text': {
    sv: 'Om du inte är nöjd med vårt svar kan du anmäla det till den myndighet som har tillsyn över DOS-lagen.',
    en: 'If you are not satisfied with our answer you can report it to the authority that supervises DOS-lagen.',
  },
  'accessibility.date': {
    sv: 'Redogörelsen bygger på vår egen kontroll.',
    en: 'The statement is based on our own check.',
  },
} as const;
