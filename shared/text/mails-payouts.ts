/** The mails of the payouts phase, to the provider and to the controller; and the invitation to apply. */
export const payoutMails = {
  'mail.payout-wanted.subject': {
    sv: 'Dags att äska för {quarter}: {activity}',
    en: 'Time to ask for {quarter}: {activity}',
  },
  'mail.payout-wanted.intro': {
    sv: 'Nu kan ni äska medel för {quarter} ur {programme}. Sista dagen är den {lastDay}.',
    en: 'You can now ask for money for {quarter} from {programme}. The last day is {lastDay}.',
  },
  'mail.payout-reminder.subject': {
    sv: 'Påminnelse, äska senast {lastDay}: {activity}',
    en: 'Reminder, ask for money by {lastDay}: {activity}',
  },
  'mail.payout-reminder.intro': {
    sv: 'Vi har inte fått något äskande för {quarter} ur {programme}. Sista dagen är den {lastDay}.',
    en: 'We have received no request for {quarter} from {programme}. The last day is {lastDay}.',
  },
  'mail.payout-reminder.again': {
    sv: 'Ert äskande för {quarter} ur {programme} är återsänt och väntar på att ni äskar på nytt. Sista dagen är den {lastDay}.',
    en: 'Your request for {quarter} from {programme} was sent back and waits for you to ask anew. The last day is {lastDay}.',
  },
  'mail.payout-wanted.how': {
    sv: 'Ange verkliga kostnader per kostnadsslag, och intyga att de inte har ersatts tidigare.',
    en: 'Give your actual costs by type, and state that they have not been reimbursed before.',
  },
  'mail.payout-wanted.later': {
    sv: 'Äskar ni inte förfaller kvartalet, men medlen finns kvar till senare kvartal under {year}.',
    en: 'If you do not ask, the quarter lapses, but the money stays for later quarters of {year}.',
  },
  'mail.payout-wanted.last': {
    sv: 'Det är årets sista kvartal. Det ni inte äskar nu betalas inte ut.',
    en: 'It is the last quarter of the year. What you do not ask for now is not paid.',
  },
  'mail.payout-wanted.link': { sv: 'Äska', en: 'Ask for money' },

  'mail.attest-wanted.subject': {
    sv: 'Attest behövs, {quarter}: {activity}, {amount}',
    en: 'Attest wanted, {quarter}: {activity}, {amount}',
  },
  'mail.attest-wanted.intro': {
    sv: '{unit} äskar {amount} för {quarter} ur {programme}. Du behöver attestera eller återsända.',
    en: '{unit} asks for {amount} for {quarter} from {programme}. You need to attest it or send it back.',
  },
  'mail.attest-reminder.subject': {
    sv: 'Påminnelse, attest behövs, {quarter}: {activity}, {amount}',
    en: 'Reminder, attest wanted, {quarter}: {activity}, {amount}',
  },
  'mail.attest-reminder.intro': {
    sv: 'Frågan ställdes till dig den {askedAt} och väntar fortfarande på ditt svar. {unit} äskar {amount} för {quarter} ur {programme}.',
    en: 'The question was put to you on {askedAt} and still waits for your answer. {unit} asks for {amount} for {quarter} from {programme}.',
  },
  'mail.attest-wanted.link': { sv: 'Läs och attestera', en: 'Read and attest' },
  'mail.attest.limit': {
    sv: 'Frågan går till dig eftersom beloppet är högre än gränsen för den som vanligen attesterar.',
    en: 'You are asked because the amount is above the limit of the one who usually attests.',
  },
  'mail.attest.vacant': {
    sv: 'Frågan går till dig eftersom den som vanligen attesterar inte har någon delegation just nu.',
    en: 'You are asked because the one who usually attests has no delegation right now.',
  },
  'mail.attest.aboveLimit': {
    sv: 'Beloppet är högre än din gräns, {limit}. Du kan inte attestera det. Samordnaren kan lämna frågan till någon med högre gräns.',
    en: 'The amount is above your limit, {limit}. You cannot attest it. The coordinator can hand the question to somebody with a higher limit.',
  },
  'mail.attest.newLink': {
    sv: 'Länken nedan är ny. Tidigare länkar i samma fråga går inte längre att attestera med.',
    en: 'The link below is new. Earlier links about the same question can no longer be used to attest.',
  },
  'mail.attest.again': {
    sv: 'Ett tidigare äskande för kvartalet återsändes den {day}. Det här är ett nytt.',
    en: 'An earlier request for the quarter was sent back on {day}. This is a new one.',
  },

  'mail.openedByOther.attest.intro': {
    sv: '{by} öppnade din länk den {at}, inloggad som sig själv. Sidan visades inte, och inget har ändrats. Bara du kan attestera.',
    en: '{by} opened your link on {at}, signed in as themself. The page was not shown, and nothing has changed. Only you can attest.',
  },
  'mail.openedByOther.attest.whatToDo': {
    sv: 'Har du skickat mejlet vidare behöver du inte göra något. Ska någon annan attestera åt dig: be samordnaren lämna över frågan.',
    en: 'If you forwarded the email you need not do anything. If somebody else should attest for you, ask the coordinator to hand over the question.',
  },

  'mail.payout-attested.subject': {
    sv: 'Attesterat, {quarter}: {activity}, {amount}',
    en: 'Attested, {quarter}: {activity}, {amount}',
  },
  'mail.payout-attested.intro': {
    sv: 'Ert äskande för {quarter} ur {programme} är attesterat. Beloppet betalas ut till det konto som är registrerat för er. Har ni bytt konto väntar utbetalningen tills bytet är godkänt.',
    en: 'Your request for {quarter} from {programme} is attested. The amount is paid to the account that is registered for you. If you have changed account, the payment waits until the change is approved.',
  },
  'mail.payout-returned.subject': {
    sv: 'Återsänt, äska på nytt senast {until}: {activity}',
    en: 'Sent back, ask anew by {until}: {activity}',
  },
  'mail.payout-returned.intro': {
    sv: 'Ert äskande för {quarter} ur {programme} är återsänt. Ni kan rätta och äska på nytt till och med den {until}.',
    en: 'Your request for {quarter} from {programme} was sent back. You can correct it and ask anew until {until}.',
  },
  'mail.payout-lapsed.subject': {
    sv: 'Inget äskande för {quarter}: {activity}',
    en: 'No request for {quarter}: {activity}',
  },
  'mail.payout-lapsed.intro': {
    sv: 'Sista dagen att äska för {quarter} ur {programme} var den {lastDay}. Vi har inte fått något äskande som kan attesteras, och kvartalet har förfallit.',
    en: 'The last day to ask for {quarter} from {programme} was {lastDay}. We have received no request that can be attested, and the quarter has lapsed.',
  },
  'mail.payout-lapsed.later': {
    sv: 'Inget är förlorat: medlen finns kvar, och ni kan äska dem för senare kvartal under {year}.',
    en: 'Nothing is lost: the money stays, and you can ask for it for later quarters of {year}.',
  },
  'mail.payout-lapsed.last': {
    sv: 'Det var årets sista kvartal. Det som inte är äskat betalas inte ut.',
    en: 'It was the last quarter of the year. What was not asked for is not paid.',
  },
  'mail.payout.link': { sv: 'Se ansökan och utbetalningar', en: 'See the application and payouts' },

  'mail.fact.provider': { sv: 'Vårdgivare', en: 'Provider' },
  'mail.fact.quarter': { sv: 'Avser', en: 'Period' },
  'mail.fact.requested': { sv: 'Äskat belopp', en: 'Amount asked for' },
  'mail.fact.requestedBy': { sv: 'Äskat av', en: 'Asked for by' },
  'mail.fact.costs': { sv: 'Kostnader', en: 'Costs' },
  'mail.fact.costLine': { sv: '{type}, {text}: {amount}', en: '{type}, {text}: {amount}' },
  'mail.fact.area': { sv: 'Beslutat område', en: 'Decided area' },
  'mail.fact.reference': { sv: 'Er referens', en: 'Your reference' },
  'mail.fact.theirReference': { sv: 'Vårdgivarens referens', en: 'Reference of the provider' },
  'mail.fact.award': { sv: 'Beviljat', en: 'Awarded' },
  'mail.fact.paid': { sv: 'Utbetalt eller attesterat', en: 'Paid or attested' },
  'mail.fact.paidBefore': { sv: 'Utbetalt eller attesterat tidigare', en: 'Paid or attested before' },
  'mail.fact.asked': { sv: 'Äskat, inte attesterat', en: 'Asked for, not attested' },
  'mail.fact.leftToAsk': { sv: 'Kvar att äska', en: 'Left to ask for' },
  'mail.fact.leftAfter': { sv: 'Kvar efter attest', en: 'Left after the attest' },
  'mail.fact.whyReturned': { sv: 'Varför', en: 'Why' },
  'mail.fact.attestedBy': { sv: 'Attesterat av', en: 'Attested by' },
  'mail.fact.returnedBy': { sv: 'Återsänt av', en: 'Sent back by' },

  'mail.invitation.subject': {
    sv: 'Inbjudan att ansöka: {programme}',
    en: 'Invitation to apply: {programme}',
  },
  'mail.invitation.intro': {
    sv: 'Externa vårdgivare med offentlig finansiering kan söka medel ur {programme}, och ni bjuds in att ansöka. Sista dagen är den {lastDay}.',
    en: 'External providers with public financing may apply for money from {programme}, and you are invited. The last day is {lastDay}.',
  },
  'mail.invitation.link': { sv: 'Läs om satsningen och ansök', en: 'Read about the programme and apply' },
  'mail.fact.programme': { sv: 'Satsning', en: 'Programme' },
  'mail.fact.agreement': { sv: 'Överenskommelse', en: 'Agreement' },
  'mail.fact.purposes': { sv: 'Syften', en: 'Purposes' },
  'mail.fact.message': { sv: 'Hälsning från regionen', en: 'Message from the region' },
} as const;
