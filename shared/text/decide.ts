/** The director's page. */
export const decide = {
  'decide.title': { sv: 'Beslut: {activity}', en: 'Decision: {activity}' },
  'decide.lede': {
    sv: '{unit} söker {amount} ur {programme}.',
    en: '{unit} applies for {amount} from {programme}.',
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
  'decide.plain': { sv: 'Bevilja enligt ansökan', en: 'Approve as applied for' },
  'decide.plain.text': {
    sv: 'Ur {part}, på objekt {costObject}, utan villkor.',
    en: 'From {part}, on cost object {costObject}, without conditions.',
  },
  'decide.plain.button': { sv: 'Bevilja {amount}', en: 'Approve {amount}' },
  'decide.plain.change': {
    sv: 'Ändra belopp eller lägg till villkor',
    en: 'Change the amount or add conditions',
  },
  'decide.plain.reject': { sv: 'Avslå med motivering', en: 'Reject with reasons' },
  'decide.approve': { sv: 'Bevilja', en: 'Approve' },
  'decide.approve.intro': {
    sv: 'Fälten är ifyllda så som ansökan är skriven. Klicka på Bevilja, eller ändra först.',
    en: 'The fields are filled in as the application is written. Click Approve, or change them first.',
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
