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
    sv: 'Vi har tagit emot er ansökan till {programme}. Hälso- och sjukvårdsdirektören får nu frågan om beslut. Ni får ett mejl när beslutet är fattat.',
    en: 'We have received your application to {programme}. The director of health and care is now asked to decide. You will get an email when the decision is made.',
  },
  'mail.received.link': { sv: 'Se ansökan', en: 'See the application' },
  'mail.decision-wanted.subject': {
    sv: 'Beslut behövs: {activity}, {amount}',
    en: 'Decision wanted: {activity}, {amount}',
  },
  'mail.decision-wanted.intro': {
    sv: '{unit} söker medel ur {programme}. Du behöver besluta.',
    en: '{unit} applies for money from {programme}. You need to decide.',
  },
  'mail.decision-wanted.link': { sv: 'Läs och besluta', en: 'Read and decide' },
  'mail.reminder.subject': {
    sv: 'Påminnelse, beslut behövs: {activity}, {amount}',
    en: 'Reminder, decision wanted: {activity}, {amount}',
  },
  'mail.reminder.intro': {
    sv: 'Frågan ställdes den {askedAt} och väntar fortfarande på ditt beslut. {unit} söker medel ur {programme}.',
    en: 'The question was put on {askedAt} and still waits for your decision. {unit} applies for money from {programme}.',
  },
  'mail.approved.subject': {
    sv: 'Beslut {number}: beviljad, {activity}',
    en: 'Decision {number}: approved, {activity}',
  },
  'mail.approved.intro': {
    sv: 'Er ansökan till {programme} är beviljad. Ni får bokföra kostnader på objektet, upp till beloppet. Inga medel flyttas. Ange beslutets nummer när ni kommenterar avvikelsen mot budget.',
    en: 'Your application to {programme} is approved. You may book costs on the cost object, up to the amount. No money is moved. Give the number of the decision when you comment on the deviation from the budget.',
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
    sv: 'Beslutet kan inte överklagas enligt förvaltningslagen. Det är fattat på delegation, så den som är medlem i regionen kan be förvaltningsrätten pröva om det är lagligt. Det kallas laglighetsprövning och står i 13 kap. kommunallagen.',
    en: 'The decision cannot be appealed under the Administrative Procedure Act (förvaltningslagen). It was made under delegation, so a member of the region can ask the administrative court to review whether it is lawful. This is called laglighetsprövning, chapter 13 of the Local Government Act (kommunallagen).',
  },
  'mail.appeal.rejected': {
    sv: 'Beslutet kan inte överklagas enligt förvaltningslagen. Det är fattat på delegation, så den som är medlem i regionen kan be förvaltningsrätten pröva om det är lagligt. Det kallas laglighetsprövning och står i 13 kap. kommunallagen. Ni får lämna in en ny ansökan så länge satsningen är öppen.',
    en: 'The decision cannot be appealed under the Administrative Procedure Act (förvaltningslagen). It was made under delegation, so a member of the region can ask the administrative court to review whether it is lawful. This is called laglighetsprövning, chapter 13 of the Local Government Act (kommunallagen). You may apply again while the programme is open.',
  },
  'mail.fact.decidedBy': { sv: 'Beslutat av', en: 'Decided by' },
  'mail.fact.leftBefore': { sv: 'Kvar i {part}', en: 'Left in {part}' },
  'mail.fact.warnings': { sv: 'Att tänka på', en: 'To consider' },
  'mail.fact.appeal': { sv: 'Överklagande', en: 'Appeal' },
  'mail.amountAwaited': { sv: 'belopp inväntas', en: 'amount awaited' },
} as const;
