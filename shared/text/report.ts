/** A programme's report to the authority: its draft, the leadership's text, and locking it. */
export const reportTexts = {
  'report.title': { sv: 'Rapport till myndigheten', en: 'Report to the authority' },
  'report.lede': {
    sv: 'Sammanställd av uppföljningarna och av vad som bokförts på satsningen. Ska lämnas senast {day}.',
    en: 'Compiled from the follow-ups and from what is booked on the programme. Due by {day}.',
  },
  'report.lede.authority': {
    sv: 'Sammanställd av uppföljningarna och av vad som bokförts på satsningen. Ska lämnas till {authority} senast {day}.',
    en: 'Compiled from the follow-ups and from what is booked on the programme. Due to {authority} by {day}.',
  },
  'report.toProgramme': { sv: 'Till satsningen', en: 'To the programme' },
  'report.toReport': { sv: 'Till rapporten', en: 'To the report' },
  'report.complete': { sv: 'Komplett', en: 'Complete' },
  'report.incomplete': { sv: 'Inte komplett', en: 'Not complete' },

  'report.missing.title': { sv: 'Är rapporten komplett?', en: 'Is the report complete?' },
  'report.missing.none': {
    sv: 'Ja. Alla beviljade aktiviteter har en godkänd uppföljning.',
    en: 'Yes. Every approved activity has an accepted follow-up.',
  },
  'report.missing.nothingApproved': {
    sv: 'Ingen aktivitet är beviljad, så ingen uppföljning väntas.',
    en: 'No activity is approved, so no follow-up is awaited.',
  },
  'report.missing.some': {
    sv: 'Nej. {accepted} av {approved} beviljade aktiviteter har en godkänd uppföljning.',
    en: 'No. {accepted} of {approved} approved activities have an accepted follow-up.',
  },
  'report.missing.caption': { sv: 'Det som saknas', en: 'What is missing' },
  'report.missing.state': { sv: 'Uppföljning', en: 'Follow-up' },
  'report.missing.due': { sv: 'Sista dag', en: 'Last day' },
  'report.missing.action': { sv: 'Gör nu', en: 'Do now' },
  'report.missing.review': { sv: 'Granska', en: 'Review' },
  'report.missing.remind': { sv: 'Påminn', en: 'Remind' },
  'report.missing.remindLate': {
    sv: 'Påminn alla som är sena ({count})',
    en: 'Remind all who are late ({count})',
  },
  'report.missing.remindSome': {
    sv: 'Påminn de {count} som har varit sena längst (av {all})',
    en: 'Remind the {count} who have been late the longest (of {all})',
  },
  'report.missing.remindNext': {
    sv: 'Påminn {count} till (av {all} som är kvar)',
    en: 'Remind {count} more (of {all} that are left)',
  },
  'report.missing.all': { sv: 'Visa alla {count} som saknas', en: 'Show all {count} that are missing' },
  'report.missing.page.title': { sv: 'Uppföljningar som saknas', en: 'Missing follow-ups' },
  'report.state.none': { sv: 'Inte påbörjad', en: 'Not begun' },
  'report.late': { sv: 'Sen', en: 'Late' },
  'report.begin': {
    sv: 'Börja uppföljningen av {count} aktiviteter',
    en: 'Begin the follow-up of {count} activities',
  },
  'report.begin.one': {
    sv: 'Börja uppföljningen av en aktivitet',
    en: 'Begin the follow-up of one activity',
  },
  'report.begin.text': {
    sv: 'Uppföljningen börjar annars av sig själv när den öppnar. Verksamheterna får ett mejl.',
    en: 'The follow-up otherwise begins by itself when it opens. The units get an email.',
  },
  'report.begun': {
    sv: 'Uppföljningen börjar nu av sig själv. Aktiviteter som väntar: {count}. Verksamheterna får mejl. Ladda om sidan om en stund.',
    en: 'The follow-up now begins by itself. Activities that wait: {count}. The units get an email. Reload the page in a while.',
  },
  'report.begun.none': {
    sv: 'Satsningens datum bevakas. Inget väntar nu; uppföljningen börjar av sig själv den dag den öppnar.',
    en: 'The programme’s dates are watched over. Nothing waits now; the follow-up begins by itself on the day it opens.',
  },
  'report.reminded.one': {
    sv: 'Ett mejl med påminnelse är på väg.',
    en: 'A reminder is on its way by email.',
  },
  'report.reminded.many': {
    sv: '{count} mejl med påminnelse är på väg.',
    en: '{count} reminders are on their way by email.',
  },
  'report.reminded.left': {
    sv: '{count} mejl med påminnelse är på väg, till dem som har varit sena längst. {left} är kvar. Påminn dem med knappen nedan.',
    en: '{count} reminders are on their way by email, to those who have been late the longest. {left} are left. Remind them with the button below.',
  },
  'report.reminded.none': {
    sv: 'Ingen påminnelse behövdes. Uppföljningen har kommit in, väntar inte på någon eller har redan en påminnelse i dag.',
    en: 'No reminder was needed. The follow-up has come in, waits for nobody, or has been reminded of today.',
  },

  'report.sums.title': { sv: 'Summor', en: 'Sums' },
  'report.sums.intro': {
    sv: 'Kronor. Beslutat, använt, utbetalt, frigjort och återbetalt kommer från bokföringen. Frigjort är det som uppföljningarna lämnat tillbaka.',
    en: 'Kronor. Decided, used, paid, released and paid back come from the ledger. Released is what follow-ups gave back.',
  },
  'report.sum.asked': { sv: 'Sökt', en: 'Asked' },
  'report.sum.decided': { sv: 'Beslutat', en: 'Decided' },
  'report.sum.used': { sv: 'Använt', en: 'Used' },
  'report.sum.paid': { sv: 'Utbetalt', en: 'Paid' },
  'report.sum.released': { sv: 'Frigjort', en: 'Released' },
  'report.sum.recovered': { sv: 'Återbetalt', en: 'Paid back' },
  'report.sum.activities': { sv: 'Ansökningar', en: 'Applications' },
  'report.sum.all': { sv: 'Summa', en: 'Sum' },
  'report.sum.byPurpose': { sv: 'Per syfte', en: 'By purpose' },
  'report.sum.byPurpose.note': {
    sv: 'En ansökan med flera syften räknas helt under det första.',
    en: 'An application with several purposes is counted in full under the first.',
  },
  'report.sum.byCostObject': { sv: 'Per objekt', en: 'By cost object' },
  'report.sum.byUnit': { sv: 'Per verksamhet', en: 'By unit' },
  'report.sum.byPart': { sv: 'Per del av bidraget', en: 'By part of the grant' },
  'report.sum.ofWhich': { sv: 'därav', en: 'of which' },
  'report.sum.purpose': { sv: 'Syfte', en: 'Purpose' },
  'report.sum.none': { sv: 'Inga ansökningar än.', en: 'No applications yet.' },

  'report.units.title': { sv: 'Beviljat och utfall per verksamhet', en: 'Granted and outcome by unit' },
  'report.units.granted': { sv: 'Beviljat', en: 'Granted' },
  'report.units.outcome': { sv: 'Utfall', en: 'Outcome' },
  'report.units.difference': { sv: 'Skillnad', en: 'Difference' },
  'report.units.accounts': { sv: 'Uppföljningar', en: 'Follow-ups' },
  'report.units.of': { sv: '{accounts} av {activities}', en: '{accounts} of {activities}' },
  'report.units.come': {
    sv: '{accounts} av {activities} uppföljningar har kommit in',
    en: '{accounts} of {activities} follow-ups have come in',
  },
  'report.units.awaited': { sv: 'Inväntas', en: 'Awaited' },
  'report.units.intro': {
    sv: 'Utfallet är vad aktiviteterna kostade enligt de uppföljningar som kommit in, med årets avskrivning. Kronor.',
    en: 'The outcome is what the activities cost by the follow-ups that have come in, with this year’s depreciation. Kronor.',
  },
  'report.units.first': {
    sv: 'De {shown} verksamheter som fått mest visas. Alla {count} står i tabellen.',
    en: 'The {shown} units that were granted most are shown. All {count} are in the table.',
  },
  'report.units.table': { sv: 'Samma i siffror', en: 'The same in figures' },

  'report.effects.title': { sv: 'Åtgärder och effekter per syfte', en: 'Measures and effects by purpose' },
  'report.effects.none': { sv: 'Ingen uppföljning har kommit in än.', en: 'No follow-up has come in yet.' },
  'report.effects.count.one': { sv: 'En uppföljning', en: 'One follow-up' },
  'report.effects.count.many': { sv: '{count} uppföljningar', en: '{count} follow-ups' },
  'report.effects.all': { sv: 'Visa alla {count}', en: 'Show all {count}' },
  'report.effects.measures': { sv: 'Åtgärder', en: 'Measures' },
  'report.effects.effect': { sv: 'Effekt', en: 'Effect' },
  'report.effects.deviation': { sv: 'Avvikelse', en: 'Deviation' },
  'report.effects.figures': {
    sv: 'Beslut {number}: beviljat {granted}, utfall {outcome}.',
    en: 'Decision {number}: granted {granted}, outcome {outcome}.',
  },
  'report.indicators.title': { sv: 'Mått', en: 'Indicators' },
  'report.indicators.name': { sv: 'Mått', en: 'Indicator' },
  'report.indicators.sum': { sv: 'Sammanlagt', en: 'Altogether' },
  'report.indicators.activities': { sv: 'Mätt av', en: 'Measured by' },

  'report.leadership.title': { sv: 'Ledningens text', en: 'The leadership’s text' },
  'report.leadership.label': {
    sv: 'Hur stöder den strategiska ledningen arbetet?',
    en: 'How does the strategic leadership support the work?',
  },
  'report.leadership.hint': {
    sv: 'Texten följer med i nästa version som låses. Skriv inga personnummer.',
    en: 'The text goes into the next version that is locked. Write no personal numbers.',
  },
  'report.leadership.save': { sv: 'Spara texten', en: 'Save the text' },
  'report.leadership.saved': { sv: 'Sparad {when} av {who}.', en: 'Saved {when} by {who}.' },
  'report.leadership.none': { sv: 'Ingen text än.', en: 'No text yet.' },
  'report.leadership.done': { sv: 'Texten är sparad.', en: 'The text is saved.' },
  'report.leadership.theirs': { sv: 'Sparad text', en: 'Saved text' },
  'report.leadership.yours': { sv: 'Din text', en: 'Your text' },
  'report.leadership.empty': { sv: 'Tom', en: 'Empty' },

  'report.unused.title': { sv: 'Medel som inte använts', en: 'Money not used' },
  'report.unused.allocated': { sv: 'Tilldelat', en: 'Allocated' },
  'report.unused.amount': { sv: 'Inte använt', en: 'Not used' },
  'report.unused.repaid': {
    sv: 'Av {allocated} har {used} använts. {amount} har inte använts och betalas tillbaka till staten. Regionens diarienummer: {own}. Överenskommelsens diarienummer: {theirs}.',
    en: 'Of {allocated}, {used} has been used. {amount} has not been used and is repaid to the state. The region’s diary number: {own}. The agreement’s diary number: {theirs}.',
  },
  'report.unused.nothing': {
    sv: 'Hela tilldelningen är använd. Inget betalas tillbaka till staten. Regionens diarienummer: {own}. Överenskommelsens diarienummer: {theirs}.',
    en: 'The whole allocation has been used. Nothing is repaid to the state. The region’s diary number: {own}. The agreement’s diary number: {theirs}.',
  },
  'report.unused.kept': {
    sv: '{amount} har inte använts. Överenskommelsen kräver inte att pengarna betalas tillbaka.',
    en: '{amount} has not been used. The agreement does not demand that the money is repaid.',
  },
  'report.unused.notYet': {
    sv: 'Rapporten är inte komplett. Beloppet minskar med det som godkänns i de uppföljningar som saknas.',
    en: 'The report is not complete. The amount shrinks by what is accepted in the follow-ups that are missing.',
  },
  'report.unused.noNumber': { sv: 'saknas', en: 'missing' },
  'report.unused.addNumbers': {
    sv: 'Lägg till diarienumret som saknas i satsningens uppgifter innan rapporten låses.',
    en: 'Add the missing diary number to the programme before the report is locked.',
  },

  'report.lock.title': { sv: 'Lås en version', en: 'Lock a version' },
  'report.lock.text': {
    sv: 'En låst version ändras inte. Det som ändras därefter blir en ny version, som säger vad som skiljer.',
    en: 'A locked version does not change. What changes afterwards becomes a new version, which says what differs.',
  },
  'report.lock.because': {
    sv: 'Varför låses rapporten utan alla uppföljningar?',
    en: 'Why is the report locked without all follow-ups?',
  },
  'report.lock.because.hint': { sv: 'Skälet står i rapporten.', en: 'The reason stands in the report.' },
  'report.lock.button': { sv: 'Lås rapporten', en: 'Lock the report' },
  'report.lock.unchanged': {
    sv: 'Inget har ändrats sedan den här versionen låstes. Ingen ny version behövdes.',
    en: 'Nothing has changed since this version was locked. No new version was needed.',
  },
  'report.lock.done': {
    sv: 'Versionen är låst. Nu ska den godkännas av någon annan än den som låste den.',
    en: 'The version is locked. Somebody other than who locked it is now to approve it.',
  },
} as const;
