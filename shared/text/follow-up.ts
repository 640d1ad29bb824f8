/** The form in which a unit accounts for its activity at year end, and the page where it checks its answers. */
export const followUpForm = {
  'followUp.title': { sv: 'Uppföljning', en: 'Follow-up' },
  'followUp.lede': {
    sv: 'Berätta vad ni gjorde, vad det ledde till och vad det kostade. Ni kan spara och fortsätta senare.',
    en: 'Tell us what you did, what it led to and what it cost. You can save and continue later.',
  },
  'followUp.late': { sv: 'Försenad', en: 'Late' },
  'followUp.for': { sv: 'Ni svarar för', en: 'You answer for' },
  'followUp.dueOn': { sv: 'Sista dag', en: 'Last day' },
  'followUp.aside': { sv: 'Till hjälp', en: 'For help' },
  'followUp.granted': { sv: 'Det ni beviljades', en: 'What you were granted' },
  'followUp.decidedOn': { sv: 'Beslutat', en: 'Decided' },
  'followUp.conditions.none': { sv: 'Inga villkor i beslutet', en: 'No conditions in the decision' },
  'followUp.save': { sv: 'Spara och fortsätt senare', en: 'Save and continue later' },
  'followUp.afterwards.department': {
    sv: 'En samordnare granskar uppföljningen. När den är godkänd avslutas aktiviteten, och det ni inte använde går tillbaka till satsningen. Ni får besked i ett mejl.',
    en: 'A coordinator reviews the follow-up. When it is accepted the activity is closed, and what you did not use goes back to the programme. You are told in an email.',
  },
  'followUp.afterwards.provider': {
    sv: 'En samordnare granskar uppföljningen. När den är godkänd avslutas aktiviteten. Har ni fått mer än ni använde återkrävs skillnaden. Ni får besked i ett mejl.',
    en: 'A coordinator reviews the follow-up. When it is accepted the activity is closed. If you were paid more than you used, the difference is asked back. You are told in an email.',
  },

  'followUp.section.measures': { sv: 'Åtgärder', en: 'Measures' },
  'followUp.section.effects': { sv: 'Effekt', en: 'Effect' },
  'followUp.section.outcome': { sv: 'Utfall', en: 'Outcome' },
  'followUp.section.investment': { sv: 'Investering', en: 'Investment' },
  'followUp.section.deviation': { sv: 'Avvikelse från beslutet', en: 'Deviation from the decision' },
  'followUp.section.need': { sv: 'Behov {year}', en: 'Need in {year}' },

  'followUp.label.measures': { sv: 'Vad har ni gjort?', en: 'What have you done?' },
  'followUp.label.effect': { sv: 'Effekt: {purpose}', en: 'Effect: {purpose}' },
  'followUp.label.costs': { sv: 'Bokförda kostnader', en: 'Booked costs' },
  'followUp.label.investment': {
    sv: 'Har ni gjort en investering med medlen?',
    en: 'Have you made an investment with the money?',
  },
  'followUp.label.inServiceOn': { sv: 'Togs i bruk', en: 'Taken into use' },
  'followUp.label.deviationComment': {
    sv: 'Varför avviker utfallet från beslut {number}?',
    en: 'Why does the outcome differ from decision {number}?',
  },
  'followUp.label.comment': { sv: 'Kommentar till avvikelsen', en: 'Comment on the deviation' },
  'followUp.hint.effect': {
    sv: 'Vad blev bättre, för vilka och hur vet ni det?',
    en: 'What became better, for whom, and how do you know?',
  },
  'followUp.hint.measured': {
    sv: 'Lämna tomt om ni inte har mätt.',
    en: 'Leave blank if you have not measured.',
  },
  'followUp.hint.costs': {
    sv: 'Skriv hela kronor. Lämna tomt där det inte finns någon kostnad. Har aktiviteten inte kostat något, skriv 0.',
    en: 'Write whole kronor. Leave blank where there is no cost. If the activity cost nothing, write 0.',
  },
  'followUp.hint.deviation': {
    sv: 'Behövs när utfallet är högre eller lägre än beviljat belopp.',
    en: 'Needed when the outcome is higher or lower than the award.',
  },
  'followUp.applied': { sv: 'Sökt: {amount}', en: 'Applied for: {amount}' },
  'followUp.applied.none': { sv: 'Inget sökt', en: 'Nothing applied for' },
  'followUp.intro.outcome': {
    sv: 'Skriv vad som är bokfört på aktiviteten. Ta inte med vad en investering kostade att köpa: av den räknas bara årets avskrivning.',
    en: 'Write what is booked on the activity. Leave out what an investment cost to buy: of that only this year’s depreciation counts.',
  },
  'followUp.intro.deviation': {
    sv: 'Enligt beslut {number} beviljades {amount}.',
    en: 'By decision {number}, {amount} was granted.',
  },

  'followUp.count': { sv: 'Räkna', en: 'Count' },
  'followUp.sum.title': { sv: 'Utfall mot beviljat', en: 'Outcome against the award' },
  'followUp.sum.costs': { sv: 'Bokförda kostnader', en: 'Booked costs' },
  'followUp.sum.outcome': { sv: 'Utfall', en: 'Outcome' },
  'followUp.sum.award': { sv: 'Beviljat, beslut {number}', en: 'Granted, decision {number}' },
  'followUp.sum.deviation': { sv: 'Avvikelse', en: 'Deviation' },
  'followUp.deviation.none': { sv: 'Ingen skillnad mot beviljat', en: 'No difference from the award' },
  'followUp.deviation.more': { sv: '{amount} mer än beviljat', en: '{amount} more than granted' },
  'followUp.deviation.less': { sv: '{amount} mindre än beviljat', en: '{amount} less than granted' },
  'followUp.against': { sv: 'Mot beslut {number}: {amount}', en: 'Against decision {number}: {amount}' },
  'followUp.comment.none': { sv: 'Ingen kommentar', en: 'No comment' },
  'followUp.investment.none': { sv: 'Ingen investering.', en: 'No investment.' },
  'followUp.notMeasured': { sv: 'Inte mätt', en: 'Not measured' },

  'followUp.table.caption': {
    sv: 'Utfall mot sökt och beviljat',
    en: 'Outcome against applied for and granted',
  },
  'followUp.table.type': { sv: 'Typ av kostnad', en: 'Type of cost' },
  'followUp.table.applied': { sv: 'Sökt', en: 'Applied for' },
  'followUp.table.outcome': { sv: 'Utfall', en: 'Outcome' },
  'followUp.table.difference': { sv: 'Skillnad', en: 'Difference' },
  'followUp.table.empty': { sv: 'Inga kostnader.', en: 'No costs.' },

  'followUp.required.measures': { sv: 'Skriv vad ni har gjort.', en: 'Write what you have done.' },
  'followUp.required.effect': { sv: 'Skriv vilken effekt det gav.', en: 'Write what effect it had.' },
  'followUp.required.costs': {
    sv: 'Skriv vad aktiviteten kostade. Har den inte kostat något, skriv 0.',
    en: 'Write what the activity cost. If it cost nothing, write 0.',
  },
  'followUp.number.not-a-number': {
    sv: 'Talet går inte att läsa. Skriv det med siffror, till exempel 1 240 eller 12,5.',
    en: 'The number cannot be read. Write it in digits, for example 1 240 or 12,5.',
  },
  'followUp.number.point': {
    sv: 'Talet har en punkt. Skriv decimaler efter ett komma, till exempel 12,5.',
    en: 'The number has a full stop. Write decimals after a comma, for example 12,5.',
  },
  'followUp.number.too-large': {
    sv: 'Talet är för stort. Kontrollera antalet nollor.',
    en: 'The number is too large. Check the number of zeros.',
  },

  'followUp.check.title': { sv: 'Kontrollera uppföljningen', en: 'Check the follow-up' },
  'followUp.check.lede': {
    sv: 'Läs igenom. Inget är skickat än.',
    en: 'Read it through. Nothing has been sent yet.',
  },
  'followUp.check.send': { sv: 'Skicka in uppföljningen', en: 'Send the follow-up' },
  'followUp.check.late': {
    sv: 'Sista dag var {day}. Uppföljningen räknas som försenad, men tas emot.',
    en: 'The last day was {day}. The follow-up counts as late, but is received.',
  },
  'followUp.check.changed': { sv: 'Det ni har ändrat', en: 'What you have changed' },
  'followUp.check.unchanged': {
    sv: 'Ni har inte ändrat något sedan uppföljningen återsändes.',
    en: 'You have changed nothing since the follow-up was sent back.',
  },
  'followUp.closed': {
    sv: 'Uppföljningen är godkänd och aktiviteten är avslutad. Den går inte längre att ändra.',
    en: 'The follow-up is accepted and the activity is closed. It can no longer be changed.',
  },
  'followUp.dropped.title': { sv: 'Formuläret har ändrats', en: 'The form has changed' },
  'followUp.dropped.text': {
    sv: 'Satsningen har inte längre kvar alla syften eller mått som du har svarat på. Det här har därför ingen plats kvar. Resten av det du har skrivit finns kvar.',
    en: 'The programme no longer has all the purposes or indicators that you have answered. This therefore has no place any more. The rest of what you have written is still here.',
  },
  'followUp.warnings': { sv: 'Bra att veta', en: 'Good to know' },
  'followUp.warning.above': {
    sv: 'Utfallet är {amount} högre än beviljat. Beslut {number} ger högst {award}.',
    en: 'The outcome is {amount} above the award. Decision {number} gives at most {award}.',
  },
  'followUp.warning.equipment': {
    sv: 'Utrustning är bokförd med {amount} vid sidan av en investering. Kontrollera att samma köp inte räknas två gånger.',
    en: 'Equipment is booked with {amount} beside an investment. Check that the same purchase is not counted twice.',
  },
  'followUp.warning.short.one': {
    sv: 'Effekten av ett syfte är beskriven med några få ord.',
    en: 'The effect on one purpose is described in only a few words.',
  },
  'followUp.warning.short.many': {
    sv: 'Effekten av {count} syften är beskriven med några få ord.',
    en: 'The effect on {count} purposes is described in only a few words.',
  },

  'followUp.returned.title': { sv: 'Det här behöver rättas', en: 'This needs to be corrected' },
  'followUp.returned.until': { sv: 'Skicka in igen senast den {day}.', en: 'Send it in again by {day}.' },
  'followUp.returned.by': { sv: 'Återsänd av {name} den {day}', en: 'Sent back by {name} on {day}' },
  'followUp.sent.title': { sv: 'Uppföljningen är inskickad', en: 'The follow-up is sent' },
  'followUp.sent.text': {
    sv: '{name} skickade in den {when}. En samordnare granskar den, och ni får besked i ett mejl.',
    en: '{name} sent it {when}. A coordinator reviews it, and you are told in an email.',
  },
  'followUp.refused.title': { sv: 'Uppföljningen är inte inskickad', en: 'The follow-up is not sent' },
  'followUp.lost.title': { sv: 'Det här skrev ni', en: 'This is what you wrote' },
  'followUp.lost.text': {
    sv: 'Det är inte inskickat. Kopiera det ni vill spara.',
    en: 'It is not sent. Copy what you want to keep.',
  },
  'followUp.moved.title': { sv: 'Beslutet har ändrats', en: 'The decision has changed' },
  'followUp.moved.text': {
    sv: 'Ett nytt beslut gäller sedan ni öppnade formuläret. Det ni skrev står kvar. Kontrollera utfallet mot det nya beslutet.',
    en: 'A new decision applies since you opened the form. What you wrote is still here. Check the outcome against the new decision.',
  },
} as const;
