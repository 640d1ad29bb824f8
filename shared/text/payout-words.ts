/** Payouts to external providers: their statuses, their quarters, and a sentence for each refusal. */
export const payoutWords = {
  'quarter.named': { sv: 'kvartal {number} {year}', en: 'quarter {number} of {year}' },

  'payoutStatus.requested': { sv: 'Äskad', en: 'Asked for' },
  'payoutStatus.returned': { sv: 'Återsänd', en: 'Sent back' },
  'payoutStatus.attested': { sv: 'Attesterad', en: 'Attested' },
  'payoutStatus.ordered': { sv: 'I betalningsuppdrag', en: 'In a payment order' },
  'payoutStatus.paid': { sv: 'Utbetald', en: 'Paid' },
  'payoutStatus.lapsed': { sv: 'Förfallen', en: 'Lapsed' },

  'error.AccountChangeUnsigned': {
    sv: 'Kontonumret ändras. Ange med --by <e-post> vilken administratör som ändrar det.',
    en: 'The account number changes. Say with --by <e-mail> which administrator changes it.',
  },
  'error.AccountWriterGaveRole': {
    sv: 'Den som ändrade kontonumret har också lagt upp dig i katalogen eller gett dig din roll. Be någon annan svara.',
    en: 'Whoever changed the account number also added you to the directory or gave you your role. Ask somebody else to answer.',
  },
  'error.AlreadyAttested': {
    sv: 'Äskandet är redan besvarat: {by} svarade den {at}. Status är nu ”{status}”. Ditt val har inte sparats.',
    en: 'The request is already answered: {by} answered on {at}. Its status is now “{status}”. Your choice was not saved.',
  },
  'error.AreaNotDecided': {
    sv: 'Området är inte beslutat för {quarter}. Ni kan äska för: {decided}.',
    en: 'The area is not decided for {quarter}. You can ask for: {decided}.',
  },
  'error.AreaNotDecided.none': {
    sv: 'Ni har inget beslutat område för {quarter}. Kontakta samordnaren.',
    en: 'You have no decided area for {quarter}. Contact the coordinator.',
  },
  'error.AwardConditional': {
    sv: 'Beslutet gäller först när avtalet mellan staten och regionerna är tecknat. Det är det inte än.',
    en: 'The decision applies only once the agreement between the state and the regions is signed. It is not yet.',
  },
  'error.AwardExceeded': {
    sv: 'Beloppet {amount} är mer än vad som är kvar: {left}. Av beviljade {awarded} är {paid} utbetalt eller attesterat och {asked} äskat. Inget har sparats.',
    en: 'The amount {amount} is more than what is left: {left}. Of {awarded} awarded, {paid} is paid or attested and {asked} asked for. Nothing was saved.',
  },
  'error.AwardPartlyPaid': {
    sv: '{paid} är redan utbetalt, attesterat eller äskat. Beviljat belopp kan inte bli lägre än så, och medlen måste tas ur samma del av bidraget.',
    en: '{paid} is already paid, attested or asked for. The award cannot be less than that, and must stay in the same part of the grant.',
  },
  'error.CostLinesNotSum': {
    sv: 'Kostnaderna är tillsammans {sum}, men du äskar {amount}. De ska vara lika.',
    en: 'The costs add up to {sum}, but you ask for {amount}. They must be equal.',
  },
  'error.DepartmentNeverPaid': {
    sv: 'Ansökan är en av regionens egna verksamheters. De bokför sina kostnader på objektet och får inget utbetalt.',
    en: 'The application belongs to one of the region’s own units. They book their costs on the cost object and are paid nothing.',
  },
  'error.InvitationNotFound': { sv: 'Inbjudan finns inte.', en: 'There is no such invitation.' },
  'error.InvitationsClosed': {
    sv: 'Det går inte att bjuda in: satsningen är stängd, eller så får externa vårdgivare inte ansöka i den.',
    en: 'Nobody can be invited: the programme is closed, or external providers may not apply in it.',
  },
  'error.NothingAwarded': {
    sv: 'Aktiviteten har inget beviljat belopp. Det finns inget att betala ut eller följa upp.',
    en: 'Nothing is awarded to the activity. There is nothing to pay or to follow up.',
  },
  'error.NothingToOrder': {
    sv: 'Inget attesterat äskande passar urvalet. Det finns inget att betala ut.',
    en: 'No attested request fits the choice. There is nothing to pay.',
  },
  'error.OrderAccountsWait': {
    sv: 'Uppdraget kan inte bli klart än. Ett nytt kontonummer väntar på att någon annan attesterar det: {providers}.',
    en: 'The order cannot be finished yet. A new account number waits for somebody else to attest it: {providers}.',
  },
  'error.OrderNotFound': {
    sv: 'Betalningsuppdraget finns inte.',
    en: 'There is no such payment order.',
  },
  'error.OwnAccountChange': {
    sv: 'Du kan inte godkänna ett kontonummer som du själv har ändrat. Be någon annan.',
    en: 'You cannot approve an account number that you have changed yourself. Ask somebody else.',
  },
  'error.OwnPayoutRequest': {
    sv: 'Du kan inte attestera ett äskande som du själv eller din egen vårdgivare har gjort.',
    en: 'You cannot attest a request that you or your own provider have made.',
  },
  'error.PayoutAnswered': {
    sv: 'Det går inte längre. Äskandet har nu status ”{status}”. Inget har sparats.',
    en: 'This is no longer possible. The status of the request is now “{status}”. Nothing was saved.',
  },
  'error.PayoutChanged': {
    sv: 'Äskandet eller beslutet bakom det har ändrats sedan du öppnade sidan. Läs igen innan du går vidare. Inget har sparats.',
    en: 'The request, or the decision behind it, has changed since you opened the page. Read it again before you go on. Nothing was saved.',
  },
  'error.PayoutNotFound': { sv: 'Äskandet finns inte.', en: 'There is no such request.' },
  'error.QuarterAsked': {
    sv: 'Ni har redan äskat {amount} för {quarter}. Status är ”{status}”. Ett nytt äskande går bara om det förra har återsänts.',
    en: 'You have already asked for {amount} for {quarter}. The status is “{status}”. A new request is possible only if the one before is sent back.',
  },
  'error.QuarterClosed': {
    sv: 'Tiden för att äska för {quarter} är slut. Sista dagen var den {lastDay}.',
    en: 'The time to ask for {quarter} is over. The last day was {lastDay}.',
  },
  'error.QuarterNotOpen': {
    sv: 'Det går inte att äska för {quarter} än. Första dagen är den {opensOn}.',
    en: 'You cannot ask for {quarter} yet. The first day is {opensOn}.',
  },
  'error.QuarterOutsideProgramme': {
    sv: 'Satsningen gäller {year}. Det går inte att äska för {quarter}.',
    en: 'The programme is for {year}. You cannot ask for {quarter}.',
  },
} as const;
