/** The year-end follow-up: its statuses, its deadlines, its rows in the history, and a sentence for each refusal. */
export const followUpWords = {
  'followUpStatus.asked': { sv: 'Inväntas', en: 'Awaited' },
  'followUpStatus.submitted': { sv: 'Väntar på granskning', en: 'Waits for review' },
  'followUpStatus.returned': { sv: 'Återsänd', en: 'Sent back' },
  'followUpStatus.accepted': { sv: 'Godkänd', en: 'Accepted' },

  'deadline.follow-up-opens': { sv: 'Uppföljningen öppnar', en: 'The follow-up opens' },
  'deadline.follow-up-due': {
    sv: 'Sista dag för verksamheternas uppföljning',
    en: 'Last day for the units’ follow-up',
  },
  'deadline.review-due': {
    sv: 'Sista dag att granska uppföljningarna',
    en: 'Last day to review the follow-ups',
  },
  'deadline.lock-due': { sv: 'Sista dag att låsa rapporten', en: 'Last day to lock the report' },
  'deadline.approval-due': {
    sv: 'Sista dag att godkänna rapporten',
    en: 'Last day to approve the report',
  },
  'deadline.report-due': {
    sv: 'Sista dag att lämna rapporten till myndigheten',
    en: 'Last day to send the report to the authority',
  },

  'audit.follow-up-began': {
    sv: 'Uppföljningen av aktiviteten började',
    en: 'The follow-up of the activity began',
  },
  'audit.follow-up-submitted': { sv: 'Uppföljningen skickades in', en: 'The follow-up was sent in' },
  'audit.follow-up-accepted': {
    sv: 'Uppföljningen godkändes och aktiviteten avslutades',
    en: 'The follow-up was accepted and the activity closed',
  },
  'audit.follow-up-returned': { sv: 'Uppföljningen återsändes', en: 'The follow-up was sent back' },
  'audit.reminded': {
    sv: 'Verksamheten påmindes om uppföljningen',
    en: 'The unit was reminded of the follow-up',
  },
  'audit.repaid': {
    sv: 'Vårdgivaren betalade tillbaka det som återkrävdes',
    en: 'The provider paid back what was asked back',
  },

  'mailKind.follow-up-wanted': { sv: 'Mejl: dags för uppföljning', en: 'Email: time for the follow-up' },
  'mailKind.follow-up-reminder': {
    sv: 'Mejl: påminnelse om uppföljning',
    en: 'Email: reminder of the follow-up',
  },
  'mailKind.review-wanted': { sv: 'Mejl: uppföljning att granska', en: 'Email: follow-up to review' },
  'mailKind.review-reminder': {
    sv: 'Mejl: påminnelse om granskning',
    en: 'Email: reminder of the review',
  },
  'mailKind.follow-up-accepted': {
    sv: 'Mejl: uppföljningen är godkänd',
    en: 'Email: follow-up accepted',
  },
  'mailKind.follow-up-returned': {
    sv: 'Mejl: uppföljningen är återsänd',
    en: 'Email: follow-up sent back',
  },
  'mailKind.repayment-wanted': { sv: 'Mejl: återkrav', en: 'Email: money asked back' },
  'mailKind.repayment-reminder': {
    sv: 'Mejl: påminnelse om återkrav',
    en: 'Email: reminder of money asked back',
  },
  'mailKind.programme-dates': { sv: 'Mejl: satsningens datum', en: 'Email: dates of the programme' },
  'mailKind.approval-wanted': { sv: 'Mejl: rapport att godkänna', en: 'Email: report to approve' },

  'error.ActivityClosed': {
    sv: 'Uppföljningen är godkänd och aktiviteten är avslutad. Den går inte längre att ändra, äska för eller attestera. Inget har sparats.',
    en: 'The follow-up is accepted and the activity is closed. It can no longer be changed, asked for or attested. Nothing was saved.',
  },
  'error.AwardMoved': {
    sv: 'Beviljat belopp har ändrats sedan uppföljningen skrevs. Nu gäller beslut {number}: {amount}. Uppföljningen ska lämnas mot det beslutet. Inget har sparats.',
    en: 'The award has changed since the follow-up was written. Decision {number} applies now: {amount}. The follow-up must be made against that decision. Nothing was saved.',
  },
  'error.AwardMoved.unnamed': {
    sv: 'Beviljat belopp har ändrats sedan uppföljningen skrevs. Läs beslutet på ansökans sida och lämna uppföljningen mot det. Inget har sparats.',
    en: 'The award has changed since the follow-up was written. Read the decision on the application’s page and make the follow-up against it. Nothing was saved.',
  },
  'error.ChangeUnderWay': {
    sv: 'En ändring av aktiviteten väntar på beslut. Vänta tills den är beslutad eller återtagen och godkänn sedan uppföljningen.',
    en: 'A change of the activity waits for a decision. Wait until it is decided or withdrawn, and then accept the follow-up.',
  },
  'error.CostTypeTwice': {
    sv: 'Samma typ av kostnad står två gånger. Lägg ihop beloppen på en rad.',
    en: 'The same type of cost stands twice. Add the amounts up in one row.',
  },
  'error.DeviationUnexplained': {
    sv: 'Utfallet är {outcome} och beviljat belopp är {award}. Skriv varför utfallet avviker från beslut {number}.',
    en: 'The outcome is {outcome} and the award is {award}. Write why the outcome differs from decision {number}.',
  },
  'error.EffectsNotOfPurposes': {
    sv: 'Skriv en effekt för vart och ett av aktivitetens syften, och inte för några andra.',
    en: 'Write one effect for each of the activity’s purposes, and for no others.',
  },
  'error.FollowUpChanged': {
    sv: 'Uppföljningen har ändrats sedan du öppnade sidan. Läs den igen innan du svarar. Inget har sparats.',
    en: 'The follow-up has changed since you opened the page. Read it again before you answer. Nothing was saved.',
  },
  'error.FollowUpNotOpen': {
    sv: 'Uppföljningen är inte öppen än. Den öppnar tidigast {opensAt}, och då kommer ett mejl.',
    en: 'The follow-up is not open yet. It opens on {opensAt} at the earliest, and an email is then sent.',
  },
  'error.FollowUpReviewed': {
    sv: 'Det finns ingen uppföljning att granska. Status är nu ”{status}”. Inget har sparats.',
    en: 'There is no follow-up to review. The status is now “{status}”. Nothing was saved.',
  },
  'error.FollowUpSent': {
    sv: 'Uppföljningen är redan inskickad och väntar på granskning. Den kan ändras om samordnaren återsänder den.',
    en: 'The follow-up is already sent in and waits for review. It can be changed if the coordinator sends it back.',
  },
  'error.IndicatorUnknown': {
    sv: 'Ett av måtten hör inte till aktivitetens syften, eller står två gånger. Öppna sidan på nytt och fyll i de mått som visas.',
    en: 'One of the indicators does not belong to the activity’s purposes, or stands twice. Open the page again and fill in the indicators shown.',
  },
  'error.NeedContradicts': {
    sv: 'Svaret om fortsatt behov stämmer inte med beloppet. Ta bort beloppet, eller svara att behovet finns kvar.',
    en: 'The answer about continued need does not agree with the amount. Remove the amount, or answer that the need remains.',
  },
  'error.NeedContradicts.partly': {
    sv: 'Behovet finns delvis kvar. Skriv ett belopp, eller vad som behövs.',
    en: 'Part of the need remains. Write an amount, or what is needed.',
  },
  'error.NothingOwed': {
    sv: 'Det finns inget att betala tillbaka för aktiviteten. Inget har sparats.',
    en: 'There is nothing to pay back for the activity. Nothing was saved.',
  },
  'error.OwnFollowUp': {
    sv: 'Du kan inte granska en uppföljning som du själv eller din egen verksamhet har lämnat, eller av det som du har ansökt om. Be en annan samordnare.',
    en: 'You cannot review a follow-up that you or your own unit have made, or of what you have applied for. Ask another coordinator.',
  },
  'error.UnitWithoutContact': {
    sv: 'Det finns ingen att påminna hos {unit}. Lägg till en person i katalogen.',
    en: 'There is nobody to remind at {unit}. Add a person to the directory.',
  },
  'error.PayoutsUnderWay': {
    sv: 'Ett äskande väntar på attest eller på ett betalningsuppdrag, eller är återsänt och kan fortfarande rättas. Det ska vara klart innan uppföljningen kan godkännas.',
    en: 'A request for payment waits for its attest or for a payment order, or was sent back and can still be mended. That must be done before the follow-up can be accepted.',
  },
} as const;
