/** The mails of the followUp phase: to the unit or provider, and to coordinators. */
export const followUpMails = {
  'mail.follow-up.first.subject': {
    sv: 'Dags för uppföljning, senast {lastDay}: {activity}',
    en: 'Time for the follow-up, by {lastDay}: {activity}',
  },
  'mail.follow-up.reminder.subject': {
    sv: 'Påminnelse, uppföljning senast {lastDay}: {activity}',
    en: 'Reminder, follow-up by {lastDay}: {activity}',
  },
  'mail.follow-up.asked.subject': {
    sv: 'Påminnelse om uppföljning: {activity}',
    en: 'Reminder of the follow-up: {activity}',
  },
  'mail.follow-up.late.subject': {
    sv: 'Uppföljningen är försenad: {activity}',
    en: 'The follow-up is late: {activity}',
  },
  'mail.follow-up.first.intro': {
    sv: 'Nu ska ni följa upp er aktivitet i {programme}. Sista dagen är den {lastDay}.',
    en: 'It is time to follow up your activity in {programme}. The last day is {lastDay}.',
  },
  'mail.follow-up.soon.intro': {
    sv: 'Vi har inte fått er uppföljning av aktiviteten i {programme}. Sista dagen är den {lastDay}.',
    en: 'We have not received your follow-up of the activity in {programme}. The last day is {lastDay}.',
  },
  'mail.follow-up.no-working-day.intro': {
    sv: 'Vi har inte fått er uppföljning av aktiviteten i {programme}. Sista dagen, den {lastDay}, är en {weekday} och ingen arbetsdag. Skicka in den senast den {workingDay}, som är arbetsdagen före.',
    en: 'We have not received your follow-up of the activity in {programme}. The last day, {lastDay}, is a {weekday} and no working day. Send it in by {workingDay}, which is the working day before.',
  },
  'mail.follow-up.late.intro': {
    sv: 'Sista dagen för er uppföljning av aktiviteten i {programme} var den {lastDay}. Vi har inte fått den. Skicka in den så snart ni kan. Utan den blir regionens rapport inte fullständig.',
    en: 'The last day for your follow-up of the activity in {programme} was {lastDay}. We have not received it. Send it in as soon as you can. Without it the region’s report is not complete.',
  },
  'mail.follow-up.asked.intro': {
    sv: 'Samordnaren påminner om er uppföljning av aktiviteten i {programme}. Vi har inte fått den. Sista dag: den {lastDay}.',
    en: 'The coordinator reminds you of your follow-up of the activity in {programme}. We have not received it. Last day: {lastDay}.',
  },
  'mail.follow-up.how': {
    sv: 'Berätta vad ni har gjort, vilken effekt det gav och vad det kostade, och om behovet finns kvar. Ni kan spara ett utkast och fortsätta senare.',
    en: 'Tell us what you have done, what effect it had and what it cost, and whether the need remains. You can save a draft and go on later.',
  },
  'mail.follow-up.mend': {
    sv: 'Er uppföljning är återsänd. Rätta den och skicka in den på nytt.',
    en: 'Your follow-up was sent back. Correct it and send it in again.',
  },
  'mail.follow-up.link': { sv: 'Följ upp aktiviteten', en: 'Follow up the activity' },

  'mail.review-wanted.subject': {
    sv: 'Uppföljning att granska: {activity}',
    en: 'Follow-up to review: {activity}',
  },
  'mail.review-reminder.subject': {
    sv: 'Påminnelse, uppföljning att granska: {activity}',
    en: 'Reminder, follow-up to review: {activity}',
  },
  'mail.review-wanted.intro': {
    sv: '{unit} har skickat in sin uppföljning av en aktivitet i {programme}. Du behöver godkänna eller återsända den.',
    en: '{unit} has sent in its follow-up of an activity in {programme}. You need to accept it or send it back.',
  },
  'mail.review-reminder.intro': {
    sv: 'Uppföljningen från {unit} av en aktivitet i {programme} väntar fortfarande på granskning. Frågan ställdes till dig den {askedAt}.',
    en: 'The follow-up from {unit} of an activity in {programme} still waits for review. The question was put to you on {askedAt}.',
  },
  'mail.review.link': { sv: 'Läs och granska', en: 'Read and review' },

  'mail.follow-up-accepted.subject': {
    sv: 'Er uppföljning är godkänd: {activity}',
    en: 'Your follow-up is accepted: {activity}',
  },
  'mail.follow-up-accepted.intro': {
    sv: 'Er uppföljning av aktiviteten i {programme} är godkänd, och aktiviteten är avslutad.',
    en: 'Your follow-up of the activity in {programme} is accepted, and the activity is closed.',
  },
  'mail.follow-up-accepted.released': {
    sv: 'Det som inte användes går tillbaka till satsningen. Det kan inte längre bokföras eller betalas ut.',
    en: 'What was not used goes back to the programme. It can no longer be booked or paid.',
  },
  'mail.follow-up-accepted.overpaid': {
    sv: 'Ni har fått mer utbetalt än ni har använt. Regionen återkräver mellanskillnaden. Ett eget mejl kommer om det.',
    en: 'You have been paid more than you have used. The region asks for the difference back. A separate email follows about it.',
  },
  'mail.follow-up-accepted.link': {
    sv: 'Se ansökan och uppföljningen',
    en: 'See the application and its follow-up',
  },
  'mail.follow-up-returned.subject': {
    sv: 'Er uppföljning är återsänd, rätta senast {until}: {activity}',
    en: 'Your follow-up is sent back, correct it by {until}: {activity}',
  },
  'mail.follow-up-returned.intro': {
    sv: 'Er uppföljning av aktiviteten i {programme} är återsänd. Rätta den och skicka in den på nytt. Sista dagen är den {until}.',
    en: 'Your follow-up of the activity in {programme} is sent back. Correct it and send it in again. The last day is {until}.',
  },
  'mail.follow-up-returned.link': { sv: 'Rätta uppföljningen', en: 'Correct the follow-up' },

  'mail.repayment-wanted.subject': {
    sv: 'Återkrav, betala {amount} senast {payBy}: {activity}',
    en: 'Money asked back, pay {amount} by {payBy}: {activity}',
  },
  'mail.repayment-reminder.subject': {
    sv: 'Påminnelse, återkrav på {amount}: {activity}',
    en: 'Reminder, {amount} asked back: {activity}',
  },
  'mail.repayment-wanted.intro': {
    sv: 'Ni har fått {paid} utbetalt för aktiviteten i {programme} och använt {used}. Regionen återkräver {amount}. Betala senast den {payBy} och ange beslutsnumret vid betalningen. Kontot att betala till står på sidan.',
    en: 'You have been paid {paid} for the activity in {programme} and have used {used}. The region asks for {amount} back. Pay by {payBy} and give the decision number with the payment. The page says which account to pay to.',
  },
  'mail.repayment-reminder.intro': {
    sv: 'Vi har inte noterat någon återbetalning av {amount} för aktiviteten i {programme}. Sista dagen att betala: den {payBy}. Har ni redan betalat behöver ni inte göra något: återbetalningen noteras när den har kommit.',
    en: 'We have not noted any repayment of {amount} for the activity in {programme}. The last day to pay: {payBy}. If you have paid already you need not do anything: the repayment is noted once it has come.',
  },
  'mail.repayment.link': { sv: 'Se underlaget till återkravet', en: 'See the statement' },

  'mail.programme-dates.opened.subject': {
    sv: 'Uppföljningen är öppen: {programme}',
    en: 'The follow-up is open: {programme}',
  },
  'mail.programme-dates.soon.subject': {
    sv: 'Datum som närmar sig: {programme}',
    en: 'Dates that come near: {programme}',
  },
  'mail.programme-dates.late.subject': { sv: 'Försenat: {programme}', en: 'Late: {programme}' },
  'mail.programme-dates.opened.one': {
    sv: 'Uppföljningen av {programme} är öppen. Den som ansvarar för den enda beviljade aktiviteten får ett mejl.',
    en: 'The follow-up of {programme} is open. Whoever is responsible for the one approved activity gets an email.',
  },
  'mail.programme-dates.opened.many': {
    sv: 'Uppföljningen av {programme} är öppen. De som ansvarar för de {count} beviljade aktiviteterna får mejl.',
    en: 'The follow-up of {programme} is open. Those responsible for the {count} approved activities get emails.',
  },
  'mail.programme-dates.soon.intro': {
    sv: 'Det här ska snart vara klart i {programme}.',
    en: 'This is soon to be done in {programme}.',
  },
  'mail.programme-dates.late.intro': {
    sv: 'Det här skulle ha varit klart i {programme}. Öppna satsningens rapport för att se vad som återstår.',
    en: 'This should have been done in {programme}. Open the report of the programme to see what remains.',
  },
  'mail.programme-dates.day.soon': { sv: 'den {day}', en: '{day}' },
  'mail.programme-dates.day.no-working-day': {
    sv: 'den {day}. Det är en {weekday} och ingen arbetsdag. Arbetsdagen före är den {workingDay}.',
    en: '{day}. That is a {weekday} and no working day. The working day before is {workingDay}.',
  },
  'mail.programme-dates.day.late': { sv: 'den {day} har passerat', en: '{day} has passed' },
  'mail.programme-dates.missing': { sv: 'Uppföljningar som saknas', en: 'Follow-ups that are missing' },
  'mail.programme-dates.link': { sv: 'Till satsningens rapport', en: 'To the report of the programme' },

  'mail.approval.subject': {
    sv: 'Rapport att godkänna: {programme}',
    en: 'Report to approve: {programme}',
  },
  'mail.approval.intro': {
    sv: 'Rapporten till myndigheten för {programme} är låst som version {version} och väntar på godkännande.',
    en: 'The report to the authority for {programme} is locked as version {version} and waits for approval.',
  },
  'mail.approval.one': {
    sv: 'Alla som kan godkänna den får det här mejlet. Det räcker att en gör det. Har en senare version kommit står det på sidan.',
    en: 'All who can approve it get this email. It is enough that one does. If a later version has come, the page says so.',
  },
  'mail.approval.lockedBy': { sv: 'Låst av', en: 'Locked by' },
  'mail.approval.link': { sv: 'Läs och godkänn', en: 'Read and approve' },

  'mail.fact.outcome': { sv: 'Utfall', en: 'Outcome' },
  'mail.fact.deviation': { sv: 'Avvikelse', en: 'Deviation' },
  'mail.deviation.none': { sv: 'Ingen', en: 'None' },
  'mail.deviation.more': { sv: '{amount} mer än beviljat', en: '{amount} above the award' },
  'mail.deviation.less': { sv: '{amount} mindre än beviljat', en: '{amount} below the award' },
  'mail.fact.deviationComment': { sv: 'Kommentar till avvikelsen', en: 'Comment on the deviation' },
  'mail.fact.sentIn': { sv: 'Inskickad', en: 'Sent in' },
  'mail.sentIn.inTime': { sv: '{day}, i tid', en: '{day}, in time' },
  'mail.sentIn.late': { sv: '{day}, för sent', en: '{day}, late' },
  'mail.fact.used': { sv: 'Använt av beviljat', en: 'Used of the award' },
  'mail.fact.released': { sv: 'Går tillbaka till satsningen', en: 'Goes back to the programme' },
  'mail.fact.askedBack': { sv: 'Återkrävs', en: 'Asked back' },
  'mail.fact.acceptedBy': { sv: 'Godkänd av', en: 'Accepted by' },
  'mail.fact.sentBackBy': { sv: 'Återsänd av', en: 'Sent back by' },
  'mail.fact.payBy': { sv: 'Betala senast', en: 'Pay by' },
  'mail.fact.regionsNumber': { sv: 'Regionens diarienummer', en: 'The region’s diary number' },
  'mail.fact.agreementsNumber': {
    sv: 'Överenskommelsens diarienummer',
    en: 'Diary number of the agreement',
  },
  'mail.diaryNumber.missing': { sv: 'Saknas', en: 'Missing' },

  'weekday.1': { sv: 'måndag', en: 'Monday' },
  'weekday.2': { sv: 'tisdag', en: 'Tuesday' },
  'weekday.3': { sv: 'onsdag', en: 'Wednesday' },
  'weekday.4': { sv: 'torsdag', en: 'Thursday' },
  'weekday.5': { sv: 'fredag', en: 'Friday' },
  'weekday.6': { sv: 'lördag', en: 'Saturday' },
  'weekday.7': { sv: 'söndag', en: 'Sunday' },
} as const;
