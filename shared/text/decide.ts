/** The director's page. */
export const decide = {
  'decide.title': { sv: 'Beslut: {activity}', en: 'Decision: {activity}' },
  'decide.lede': {
    sv: '{unit} söker {amount} ur {programme}.',
    en: '{unit} applies for {amount} from {programme}.',
  },
  'decide.lede.change': {
    sv: '{unit} vill ändra en beviljad aktivitet i {programme}. Nytt belopp: {amount}.',
    en: '{unit} wants to change an approved activity in {programme}. New amount: {amount}.',
  },
  'decide.eyebrow.change': {
    sv: 'En ändring som väntar på ditt beslut',
    en: 'A change that waits for your decision',
  },
  'decide.eyebrow': {
    sv: 'Ansökan som väntar på ditt beslut',
    en: 'An application that waits for your decision',
  },
  'decide.askedAt': { sv: 'Frågan ställdes {at}', en: 'The question was put on {at}' },
  'decide.warnings': { sv: 'Att tänka på', en: 'To consider' },
  'decide.warnings.none': {
    sv: 'Inget i ansökan behöver särskild uppmärksamhet.',
    en: 'Nothing in the application needs special attention.',
  },
  'decide.money': { sv: 'Medlen före och efter beslutet', en: 'The money before and after the decision' },
  'decide.money.intro': {
    sv: 'Staplarna visar vad som händer om du beviljar hela det sökta beloppet. Någon annan kan besluta samtidigt: det som gäller är vad som är kvar när du klickar.',
    en: 'The bars show what happens if you approve the whole amount. Somebody else may decide at the same time: what counts is what is left when you click.',
  },
  'decide.money.intro.change': {
    sv: 'Staplarna visar vad som händer om du beviljar hela ändringen. Bara skillnaden mot det som redan är beviljat räknas.',
    en: 'The bars show what happens if you approve the whole change. Only the difference from what is already approved counts.',
  },
  'decide.money.back': {
    sv: 'Ändringen lämnar tillbaka {amount} hit.',
    en: 'The change gives {amount} back here.',
  },
  'decide.ways': { sv: 'Ditt beslut', en: 'Your decision' },
  'decide.ways.other': { sv: 'Eller besluta något annat:', en: 'Or decide something else:' },
  'decide.toDecision': { sv: 'Till ditt beslut', en: 'To your decision' },
  'decide.plain.text': {
    sv: 'Bevilja enligt ansökan: ur {part}, på objekt {costObject}, utan villkor.',
    en: 'Approve as applied for: from {part}, on cost object {costObject}, without conditions.',
  },
  'decide.plain.button': { sv: 'Bevilja {amount}', en: 'Approve {amount}' },
  'decide.plain.change': {
    sv: 'Ändra belopp eller lägg till villkor',
    en: 'Change the amount or add conditions',
  },
  'decide.plain.lower': { sv: 'Bevilja ett lägre belopp', en: 'Approve a lower amount' },
  'decide.plain.return': { sv: 'Begär komplettering', en: 'Ask for a completion' },
  'decide.plain.defer': { sv: 'Skjut upp beslutet', en: 'Defer the decision' },
  'decide.plain.reject': { sv: 'Avslå med motivering', en: 'Reject with reasons' },
  'decide.approve': { sv: 'Bevilja', en: 'Approve' },
  'decide.approve.intro': {
    sv: 'Fälten är ifyllda så som ansökan är skriven. Klicka på Bevilja, eller ändra först.',
    en: 'The fields are filled in as the application is written. Click Approve, or change them first.',
  },
  'decide.approve.lower.intro': {
    sv: 'Det sökta beloppet är högre än din gräns. Du kan bevilja upp till gränsen, med en motivering.',
    en: 'The amount applied for is above your limit. You can approve up to the limit, with reasons.',
  },
  'decide.approve.amount.limit': {
    sv: 'Högst {limit}: så långt räcker din delegation.',
    en: 'At most {limit}: that is how far your delegation reaches.',
  },
  'decide.newDecisionOn': { sv: 'Nytt beslut senast', en: 'New decision by' },
  'decide.day.approved': {
    sv: 'Fyll i om beslutet behöver prövas på nytt. Skriv till exempel 2019-12-31. Tidigast {earliest}, senast {latest}.',
    en: 'Fill in if the decision must be taken anew. Write for example 2019-12-31. Earliest {earliest}, latest {latest}.',
  },
  'decide.day.returned': {
    sv: 'Skriv till exempel 2019-02-14. Tidigast {earliest}, senast {latest}.',
    en: 'Write for example 2019-02-14. Earliest {earliest}, latest {latest}.',
  },
  'decide.day.deferred': {
    sv: 'Den dagen ställs frågan igen. Skriv till exempel 2019-02-14. Tidigast {earliest}, senast {latest}.',
    en: 'On that day the question is put again. Write for example 2019-02-14. Earliest {earliest}, latest {latest}.',
  },
  'decide.approve.amount.hint': {
    sv: 'Högst {applied}. Beviljar du mindre behövs en motivering.',
    en: 'At most {applied}. If you approve less, reasons are needed.',
  },
  'decide.approve.awaited': {
    sv: 'Ansökan har inget belopp än och kan därför inte beviljas.',
    en: 'The application has no amount yet and can therefore not be approved.',
  },
  'decide.fundingPart.required': { sv: 'Välj en del av bidraget.', en: 'Choose a part of the grant.' },
  'decide.fundingPart.earmarked': {
    sv: 'Öronmärkt: {purpose}. Kvar: {left}',
    en: 'Earmarked: {purpose}. Left: {left}',
  },
  'decide.fundingPart.left': { sv: 'Kvar: {left}', en: 'Left: {left}' },
  'decide.costObject.required': { sv: 'Välj ett objekt.', en: 'Choose a cost object.' },
  'decide.conditions.hint': {
    sv: 'Till exempel att arbetet ska redovisas före ett visst datum.',
    en: 'For example that the work is to be reported before a certain date.',
  },
  'decide.motivation.hint': {
    sv: 'Behövs när du beviljar mindre än vad som är sökt.',
    en: 'Needed when you approve less than was applied for.',
  },
  'decide.reject': { sv: 'Avslå', en: 'Reject' },
  'decide.reject.intro': {
    sv: 'Motiveringen skickas till sökanden tillsammans med beslutet.',
    en: 'The reasons are sent to the applicant together with the decision.',
  },
  'decide.return.intro': {
    sv: 'Sökanden får veta vad som saknas och svarar i samma formulär. Frågan kommer tillbaka när svaret kommer, eller när sista dagen har gått.',
    en: 'The applicant is told what is missing and answers in the same form. The question comes back with the answer, or when the last day has passed.',
  },
  'decide.return.what': { sv: 'Vad som saknas', en: 'What is missing' },
  'decide.return.what.hint': {
    sv: 'Skriv så att sökanden vet precis vad som behövs.',
    en: 'Write so that the applicant knows exactly what is needed.',
  },
  'decide.return.until': { sv: 'Sista dag för kompletteringen', en: 'Last day for the completion' },
  'decide.return.button': { sv: 'Skicka tillbaka', en: 'Send it back' },
  'decide.defer.intro': {
    sv: 'Sökanden får veta varför och till när. Du kan ta upp frågan tidigare.',
    en: 'The applicant is told why and until when. You can take it up earlier.',
  },
  'decide.defer.why': { sv: 'Varför beslutet skjuts upp', en: 'Why the decision is deferred' },
  'decide.defer.until': { sv: 'Ta upp frågan igen den', en: 'Take it up again on' },
  'decide.defer.button': { sv: 'Skjut upp', en: 'Defer' },
  'decide.motivation.returned': {
    sv: 'Skriv vad som saknas. Sökanden får det i mejlet.',
    en: 'Write what is missing. The applicant gets it in the email.',
  },
  'decide.motivation.deferred': {
    sv: 'Skriv varför beslutet skjuts upp. Sökanden får det i mejlet.',
    en: 'Write why the decision is deferred. The applicant gets it in the email.',
  },
  'decide.others': { sv: 'Andra ansökningar som väntar', en: 'Other applications that wait' },
  'decide.others.none': {
    sv: 'Inga andra ansökningar väntar i satsningen.',
    en: 'No other applications wait in the programme.',
  },
  'decide.others.sum': {
    sv: '{count} andra väntar, tillsammans {sum}.',
    en: '{count} others wait, {sum} in all.',
  },
  'decide.others.more': { sv: 'och {count} till', en: 'and {count} more' },
  'decide.seeApplication': { sv: 'Se ansökan och beslutet', en: 'See the application and the decision' },
  'decide.form.unreadable': {
    sv: 'Formuläret innehåller något som inte hör dit. Ladda om sidan och försök igen. Inget har sparats.',
    en: 'The form holds something that does not belong there. Reload the page and try again. Nothing was saved.',
  },

  'budget.allocated': { sv: 'Tilldelat', en: 'Allocated' },
  'budget.decided': { sv: 'Beslutat', en: 'Decided' },
  'budget.left': { sv: 'Kvar', en: 'Left' },
  'budget.overdrawn': { sv: 'Överskridet med', en: 'Overdrawn by' },
  'budget.thisDecision': { sv: 'Det här beslutet', en: 'This decision' },
  'budget.leftAfter': { sv: 'Kvar efter beslutet', en: 'Left after the decision' },
  'budget.overdrawnAfter': { sv: 'Skulle överskridas med', en: 'Would be overdrawn by' },
} as const;
