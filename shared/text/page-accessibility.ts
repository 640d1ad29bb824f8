/** The accessibility statement that DOS-lagen (2018:1937) asks for: short, honest, in plain words. */
export const accessibilityPage = {
  'accessibility.title': { sv: 'Tillgänglighet', en: 'Accessibility' },
  'accessibility.lede': {
    sv: 'Det här är redogörelsen för hur tillgänglig Bidragsled är. {organisation} står bakom tjänsten. Alla ska kunna använda den. Här står vad som brister, vad vi inte vet och hur du säger till om något inte fungerar.',
    en: 'This is the statement of how accessible Bidragsled is. {organisation} is behind the service. Everybody should be able to use it. Here is what falls short, what we do not know, and how to tell us if something does not work.',
  },
  'accessibility.level.title': { sv: 'Hur tillgänglig är tjänsten?', en: 'How accessible is the service?' },
  'accessibility.level.text': {
    sv: 'Bidragsled är delvis förenlig med lagen om tillgänglighet till digital offentlig service (DOS-lagen). Den är byggd för att följa WCAG 2.2 på nivå AA. Det som brister står nedan.',
    en: 'Bidragsled complies partly with the Swedish act on accessibility to digital public service (DOS-lagen). It is built to follow WCAG 2.2 at level AA. What falls short is listed below.',
  },
  'accessibility.short.title': { sv: 'Vad brister?', en: 'What falls short?' },
  'accessibility.short.language': {
    sv: 'På engelska sidor märks det som någon har skrivit som svenska, till exempel ansökningar. Är det skrivet på ett annat språk läser en skärmläsare det med fel uttal. I sidans titel, i listor att välja ur och i beskrivningar av bilder är det inte märkt alls (WCAG 3.1.2). Skälet är att vi inte vet vilket språk en text är skriven på.',
    en: 'On English pages, what somebody wrote is marked as Swedish, for example applications. If it was written in another language, a screen reader reads it with the wrong pronunciation. In the title of the page, in lists to choose from and in descriptions of pictures it is not marked at all (WCAG 3.1.2). The reason is that we do not know which language a text was written in.',
  },
  'accessibility.short.translated': {
    sv: 'Sådana texter finns bara på det språk de skrevs på.',
    en: 'Such texts are only in the language they were written in.',
  },
  'accessibility.short.tables': {
    sv: 'På smala skärmar rullas breda tabeller i sidled inom sin ram. Resten av sidan gör det inte.',
    en: 'On narrow screens, wide tables scroll sideways within their frame. The rest of the page does not.',
  },
  'accessibility.unknown.title': { sv: 'Vad vet vi inte?', en: 'What do we not know?' },
  'accessibility.unknown.people': {
    sv: 'Personer med egen erfarenhet av hjälpmedel har inte provat tjänsten än.',
    en: 'People with experience of assistive technology have not tried the service yet.',
  },
  'accessibility.unknown.readers': {
    sv: 'Den är inte provad med varje skärmläsare och webbläsare.',
    en: 'It has not been tried with every screen reader and browser.',
  },
  'accessibility.unknown.mails': {
    sv: 'Mejlen finns både som formaterad och som ren text. De är inte provade i varje e-postprogram.',
    en: 'The emails come both formatted and as plain text. They have not been tried in every email program.',
  },
  'accessibility.exempt.title': { sv: 'Vad omfattas inte?', en: 'What is not covered?' },
  'accessibility.exempt.signIn': {
    sv: 'Inloggningen sker hos en annan tjänst. Den har vi inte bedömt.',
    en: 'The sign-in takes place with another service. We have not assessed it.',
  },
  'accessibility.exempt.burden': {
    sv: 'Vi hänvisar inte till något undantag för oskäligt betungande anpassning.',
    en: 'We rely on no exemption for disproportionate burden.',
  },
  'accessibility.tested.title': { sv: 'Hur har vi bedömt det?', en: 'How did we assess it?' },
  'accessibility.tested.self': {
    sv: 'Vi har bedömt tjänsten själva. Ingen utomstående har granskat den.',
    en: 'We assessed the service ourselves. Nobody from outside has reviewed it.',
  },
  'accessibility.tested.axe': {
    sv: 'Sidorna kontrolleras med verktyget axe vid varje ändring. Inga fel får finnas kvar.',
    en: 'The pages are checked with the tool axe at every change. No faults may remain.',
  },
  'accessibility.tested.keyboard': {
    sv: 'Allt går att göra med bara tangentbordet, och det syns var du är.',
    en: 'Everything can be done with the keyboard alone, and it shows where you are.',
  },
  'accessibility.tested.narrow': {
    sv: 'Sidorna går att läsa i 320 bildpunkters bredd, som vid 400 procents förstoring, och med glesare text.',
    en: 'The pages can be read at a width of 320 pixels, as at 400 per cent zoom, and with text spaced out.',
  },
  'accessibility.tested.script': {
    sv: 'Tjänsten fungerar utan JavaScript.',
    en: 'The service works without JavaScript.',
  },
  'accessibility.tested.colours': {
    sv: 'Bilder av pengar går att läsa utan färg, finns i ord bredvid och följer skärmens höga kontrast.',
    en: 'Pictures of money can be read without colour, stand in words beside them, and follow the high contrast of the screen.',
  },
  'accessibility.tell.title': {
    sv: 'Säg till om något inte fungerar',
    en: 'Tell us when something does not work',
  },
  'accessibility.tell.text': {
    sv: 'Skriv och berätta vilken sida det gäller och vad som hände. Skriv också om du behöver innehållet på ett annat sätt, till exempel uppläst eller på papper.',
    en: 'Write and say which page it was and what happened. Also write if you need the content in another way, for example read aloud or on paper.',
  },
  'accessibility.tell.contact': { sv: 'E-post', en: 'Email' },
  'accessibility.authority.title': { sv: 'Tillsyn', en: 'Supervision' },
  'accessibility.authority.text': {
    sv: 'Myndigheten för digital förvaltning (Digg) har tillsyn över DOS-lagen. Är du inte nöjd med vårt svar kan du anmäla det till Digg.',
    en: 'The Swedish Agency for Digital Government (Digg) supervises DOS-lagen. If you are not satisfied with our answer you can report it to Digg.',
  },
  'accessibility.authority.link': {
    sv: 'Anmäl bristande tillgänglighet till Digg',
    en: 'Report poor accessibility to Digg',
  },
  'accessibility.date': {
    sv: 'Tjänsten bedömdes och redogörelsen uppdaterades senast den {day}.',
    en: 'The service was last assessed, and this statement updated, on {day}.',
  },
} as const;
