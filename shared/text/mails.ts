/** The mails of the decision phase. One purpose each. */
export const mails = {
  'mail.hello': { sv: 'Hej!', en: 'Hello!' },
  'mail.footer': {
    sv: 'Mejlet skickades av Bidragsled för {organisation}. Länken leder till en sida där du loggar in. Den ändrar ingenting förrän du själv väljer något.',
    en: 'Sent by Bidragsled for {organisation}. The link leads to a page where you sign in. It changes nothing until you choose something yourself.',
  },
  'mail.received.subject': {
    sv: 'Vi har tagit emot er ansökan: {activity}',
    en: 'We have received your application: {activity}',
  },
  'mail.received.intro': {
    sv: 'Vi har tagit emot er ansökan till {programme}. Hälso- och sjukvårdsdirektören får nu frågan om beslut. Du får ett mejl när beslutet är fattat.',
    en: 'We have received your application to {programme}. The director of health and care is now asked to decide. You will get a mail when the decision is made.',
  },
  'mail.received.link': { sv: 'Se ansökan', en: 'See the application' },
  'mail.decision-wanted.subject': {
    sv: 'Beslut behövs: {activity}, {amount}',
    en: 'Decision wanted: {activity}, {amount}',
  },
  'mail.decision-wanted.intro': {
    sv: '{unit} har ansökt om pengar ur {programme}. Du behöver besluta.',
    en: '{unit} has applied for money from {programme}. You need to decide.',
  },
  'mail.decision-wanted.link': { sv: 'Läs och besluta', en: 'Read and decide' },
  'mail.reminder.subject': {
    sv: 'Påminnelse, beslut behövs: {activity}, {amount}',
    en: 'Reminder, decision wanted: {activity}, {amount}',
  },
  'mail.reminder.intro': {
    sv: 'Frågan ställdes den {askedAt} och väntar fortfarande på ditt beslut. {unit} har ansökt om pengar ur {programme}.',
    en: 'The question was put on {askedAt} and still waits for your decision. {unit} has applied for money from {programme}.',
  },
  'mail.approved.subject': {
    sv: 'Beslut {number}: beviljad, {activity}',
    en: 'Decision {number}: approved, {activity}',
  },
  'mail.approved.intro': {
    sv: 'Er ansökan till {programme} är beviljad. Det ger er rätt att bokföra kostnader upp till beloppet på objektet. Inga pengar flyttas. Kommentera avvikelsen mot budget med hänvisning till beslutets nummer.',
    en: 'Your application to {programme} is approved. It gives you the right to book costs up to the amount on the cost object. No money is moved. Comment the deviation from the budget with the number of the decision.',
  },
  'mail.rejected.subject': {
    sv: 'Beslut {number}: avslag, {activity}',
    en: 'Decision {number}: rejected, {activity}',
  },
  'mail.rejected.intro': {
    sv: 'Er ansökan till {programme} är avslagen.',
    en: 'Your application to {programme} is rejected.',
  },
  'mail.decided.link': { sv: 'Se beslutet', en: 'See the decision' },
  'mail.appeal.approved': {
    sv: 'Beslutet är internt. Det kan inte överklagas med förvaltningsbesvär.',
    en: 'The decision is internal. It cannot be appealed under the Administrative Procedure Act.',
  },
  'mail.appeal.rejected': {
    sv: 'Beslutet är internt. Det kan inte överklagas med förvaltningsbesvär. Ni får lämna in en ny ansökan så länge satsningen är öppen.',
    en: 'The decision is internal. It cannot be appealed under the Administrative Procedure Act. You may apply again while the programme is open.',
  },
  'mail.fact.decidedBy': { sv: 'Beslutat av', en: 'Decided by' },
  'mail.fact.leftBefore': { sv: 'Kvar i {part}', en: 'Left in {part}' },
  'mail.fact.warnings': { sv: 'Att tänka på', en: 'To consider' },
  'mail.fact.appeal': { sv: 'Överklagande', en: 'Appeal' },
  'mail.amountAwaited': { sv: 'belopp inväntas', en: 'amount awaited' },
} as const;
