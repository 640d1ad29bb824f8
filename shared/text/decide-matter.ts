/** What the one who decides must know: in whose place, how far the right reaches, what has gone before, what has changed. */
export const decideMatter = {
  'decide.place': { sv: 'Du beslutar i stället för {who}', en: 'You decide in place of {who}' },
  'decide.place.text': {
    sv: 'Båda namnen står i beslutet. Du beslutar enligt din egen delegation.',
    en: 'Both names stand on the decision. You decide under your own delegation.',
  },
  'decide.limit.title': { sv: 'Beloppet är högre än din gräns', en: 'The amount is above your limit' },
  'decide.limit.text': {
    sv: 'Ansökan gäller {amount}, och din delegation räcker till {limit}. Du kan bevilja ett lägre belopp, begära komplettering, skjuta upp eller avslå.',
    en: 'The application is for {amount}, and your delegation reaches {limit}. You can approve a lower amount, ask for a completion, defer or reject.',
  },
  'decide.limit.others': {
    sv: 'Hela beloppet kan beslutas av: {names}. Be samordnaren lämna över frågan.',
    en: 'The whole amount can be decided by: {names}. Ask the coordinator to hand over the question.',
  },
  'decide.limit.nobody': {
    sv: 'Ingen har i dag en gräns som räcker till hela beloppet.',
    en: 'Nobody has a limit today that reaches the whole amount.',
  },
  'decide.agreement.title': { sv: 'Beslutet blir villkorat', en: 'The decision will be conditional' },
  'decide.agreement.text': {
    sv: 'Överenskommelsen mellan staten och regionerna är inte tecknad än. Det som beviljas gäller först när den är tecknad.',
    en: 'The agreement between the state and the regions is not signed yet. What is approved applies only once it is signed.',
  },
  'decide.opened.title': { sv: 'Någon annan har öppnat din länk', en: 'Somebody else has opened your link' },
  'decide.opened.text': {
    sv: 'De var inloggade som sig själva och fick inte se den här sidan.',
    en: 'They were signed in as themselves and were not shown this page.',
  },
  'decide.opened.line': { sv: '{email}, {at}', en: '{email}, {at}' },
  'decide.notCompleted.title': { sv: 'Ingen komplettering har kommit', en: 'No completion has come' },
  'decide.notCompleted.text': {
    sv: 'Sista dagen var den {until}. Du kan besluta på de uppgifter som finns, eller begära komplettering igen.',
    en: 'The last day was {until}. You can decide on what is there, or ask for a completion again.',
  },

  'decide.change.title': { sv: 'Ändringen', en: 'The change' },
  'decide.change.intro': {
    sv: 'Aktiviteten är redan beviljad och gäller som förut tills ändringen är beslutad.',
    en: 'The activity is already approved and stands as before until the change is decided.',
  },
  'decide.change.today': { sv: 'Beviljat i dag', en: 'Approved today' },
  'decide.change.conditions': { sv: 'Villkor i dag', en: 'Conditions today' },
  'decide.change.newDecision': { sv: 'Nytt beslut senast, i dag', en: 'New decision by, today' },
  'decide.terms': {
    sv: 'Det som är beviljat har villkor eller en dag för nytt beslut. De är ifyllda i formuläret. Det du lämnar kvar gäller också efter ändringen, det du tar bort upphör.',
    en: 'What is approved has conditions or a day for a new decision. They are filled in in the form. What you leave stays in force after the change, what you take away ends.',
  },
  'decide.change.reason': { sv: 'Varför ändringen behövs', en: 'Why the change is needed' },
  'decide.change.differences': { sv: 'Det som skulle ändras', en: 'What would change' },
  'decide.completion.title': { sv: 'Kompletteringen', en: 'The completion' },
  'decide.completion.intro': {
    sv: '{name} kompletterade den {day}.',
    en: '{name} completed it on {day}.',
  },
  'decide.completion.asked': { sv: 'Det som saknades', en: 'What was missing' },
  'decide.completion.differences': { sv: 'Skillnader mot förra gången', en: 'Differences from last time' },
  'decide.completion.same': {
    sv: 'Uppgifterna är desamma som förra gången.',
    en: 'What is said is the same as last time.',
  },

  'decide.changed.title': { sv: 'Ditt beslut har inte sparats', en: 'Your decision was not saved' },
  'decide.changed.what': {
    sv: 'Sökanden har ändrat det här sedan du öppnade sidan:',
    en: 'The applicant has changed this since you opened the page:',
  },
  'decide.changed.same': {
    sv: 'Ansökan har gått vidare sedan du öppnade sidan, men uppgifterna i den är desamma.',
    en: 'The matter has changed since you opened the page, but what the application says is the same.',
  },
  'decide.changed.again': {
    sv: 'Det du skrev finns kvar. Läs ändringarna och besluta igen.',
    en: 'What you wrote is still here. Read the changes and decide again.',
  },
  'decide.withdrawn': {
    sv: 'Sökanden har tagit tillbaka ansökan. Det finns inget kvar att besluta om. Inget har sparats.',
    en: 'The applicant has withdrawn the application. There is nothing left to decide. Nothing was saved.',
  },
  'decide.own.title': { sv: 'Det här är din egen ansökan', en: 'This is your own application' },
  'decide.own.text': {
    sv: 'Du har sökt, kompletterat eller begärt ändring här och får därför inte besluta. Be samordnaren lämna över frågan.',
    en: 'You have applied, completed or asked for a change here and may therefore not decide. Ask the coordinator to hand over the question.',
  },
  'decide.noDelegation.title': {
    sv: 'Du har ingen delegation som gäller i dag',
    en: 'You have no delegation that is valid today',
  },
  'decide.noDelegation.text': {
    sv: 'Du har fått frågan men får inte besluta i dag. Be samordnaren se över delegationen eller lämna över frågan. Inget har sparats.',
    en: 'You have the question but may not decide today. Ask the coordinator to look at the delegation or to hand over the question. Nothing was saved.',
  },
  'decide.ended.title': { sv: 'Ersättningen är slut', en: 'The substitution has ended' },
} as const;
