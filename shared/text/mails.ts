import { askingMails } from './mails-asking.ts';
import { decidedMails } from './mails-decided.ts';
import { followUpMails } from './mails-follow-up.ts';
import { payoutMails } from './mails-payouts.ts';

/** The mails. One purpose each. */
export const mails = {
  ...askingMails,
  ...decidedMails,
  ...payoutMails,
  ...followUpMails,

  'mail.hello': { sv: 'Hej!', en: 'Hello!' },
  'mail.footer': {
    sv: 'Mejlet skickades av Bidragsled för {organisation}. Länken leder till en sida där du loggar in. Den ändrar ingenting förrän du själv väljer något.',
    en: 'Sent by Bidragsled for {organisation}. The link leads to a page where you sign in. It changes nothing until you choose something yourself.',
  },
  'mail.amountAwaited': { sv: 'belopp inväntas', en: 'amount awaited' },

  'mail.received.application.subject': {
    sv: 'Vi har tagit emot er ansökan: {activity}',
    en: 'We have received your application: {activity}',
  },
  'mail.received.application.intro': {
    sv: 'Vi har tagit emot er ansökan till {programme}. Hälso- och sjukvårdsdirektören får nu frågan om beslut. Ni får ett mejl när beslutet är fattat.',
    en: 'We have received your application to {programme}. The director of health and care is now asked to decide. You will get an email when the decision is made.',
  },
  'mail.received.change.subject': {
    sv: 'Vi har tagit emot er begäran om ändring: {activity}',
    en: 'We have received your request for a change: {activity}',
  },
  'mail.received.change.intro': {
    sv: 'Vi har tagit emot er begäran om att ändra en beviljad aktivitet i {programme}. Aktiviteten gäller som förut tills ändringen är beslutad. Ni får ett mejl då.',
    en: 'We have received your request to change an approved activity in {programme}. The activity stands as before until the change is decided. You will get an email then.',
  },
  'mail.received.link': { sv: 'Se ansökan', en: 'See the application' },

  'mail.withdrawn.application.subject': {
    sv: 'Er ansökan är återtagen: {activity}',
    en: 'Your application is withdrawn: {activity}',
  },
  'mail.withdrawn.application.intro': {
    sv: 'Er ansökan till {programme} är återtagen. Inget beslut fattas om den. Ni kan ansöka på nytt så länge satsningen är öppen.',
    en: 'Your application to {programme} is withdrawn. No decision will be made on it. You may apply again while the programme is open.',
  },
  'mail.withdrawn.change.subject': {
    sv: 'Er begäran om ändring är återtagen: {activity}',
    en: 'Your request for a change is withdrawn: {activity}',
  },
  'mail.withdrawn.change.intro': {
    sv: 'Er begäran om att ändra aktiviteten i {programme} är återtagen. Det tidigare beslutet gäller som förut.',
    en: 'Your request to change the activity in {programme} is withdrawn. The earlier decision stands as before.',
  },

  'mail.completionReminder.subject': {
    sv: 'Påminnelse, komplettera senast {until}: {activity}',
    en: 'Reminder, complete by {until}: {activity}',
  },
  'mail.completionReminder.application': {
    sv: 'Er ansökan till {programme} väntar på att ni kompletterar den. Sista dagen är den {until}. Därefter kan beslut fattas på de uppgifter som finns.',
    en: 'Your application to {programme} waits for you to complete it. The last day is {until}. After that it may be decided on what is there.',
  },
  'mail.completionReminder.change': {
    sv: 'Er begäran om att ändra en aktivitet i {programme} väntar på att ni kompletterar den. Sista dagen är den {until}. Därefter kan beslut fattas på de uppgifter som finns.',
    en: 'Your request to change an activity in {programme} waits for you to complete it. The last day is {until}. After that it may be decided on what is there.',
  },
  'mail.complete.link': { sv: 'Komplettera', en: 'Complete it' },

  'mail.fact.missing': { sv: 'Vad som saknas', en: 'What is missing' },
  'mail.fact.lastDay': { sv: 'Sista dag', en: 'Last day' },
} as const;
