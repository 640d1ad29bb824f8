/** The files of a report to the authority: what they are called, their headings, and what is said beside the numbers. */
export const reportFileTexts = {
  'reportFile.title': { sv: 'Återrapport {name} {year}', en: 'Report {name} {year}' },
  'reportFile.page': { sv: 'Sida {number}', en: 'Page {number}' },
  'reportFile.version': { sv: 'version {version}', en: 'version {version}' },

  'reportFile.fact.programme': { sv: 'Satsning', en: 'Programme' },
  'reportFile.fact.agreement': { sv: 'Överenskommelse', en: 'Agreement' },
  'reportFile.fact.diaryNumber': { sv: 'Regionens diarienummer', en: 'Diary number of the region' },
  'reportFile.fact.agreementDiaryNumber': {
    sv: 'Överenskommelsens diarienummer',
    en: 'Diary number of the agreement',
  },
  'reportFile.fact.authority': { sv: 'Lämnas till', en: 'Sent to' },
  'reportFile.fact.dueOn': { sv: 'Ska vara inne senast', en: 'Due' },
  'reportFile.fact.version': { sv: 'Version', en: 'Version' },
  'reportFile.fact.locked': { sv: 'Låst', en: 'Locked' },
  'reportFile.fact.lockedBy': { sv: '{day} av {name}', en: '{day} by {name}' },
  'reportFile.fact.hash': { sv: 'Kontrollsumma (SHA-256)', en: 'Checksum (SHA-256)' },
  'reportFile.fact.hash.note': {
    sv: 'Kontrollsumman gäller rapportens JSON-fil. Stämmer den är ingenting ändrat sedan rapporten låstes.',
    en: 'The checksum is that of the report’s JSON file. If it agrees, nothing has changed since the report was locked.',
  },

  'reportFile.sheet.because': { sv: 'Varför uppföljningar saknas', en: 'Why follow-ups are missing' },
  'reportFile.completeness': { sv: 'Är allt med?', en: 'Is everything there?' },
  'reportFile.complete.yes': {
    sv: 'Ja. Alla beviljade aktiviteter har en godkänd uppföljning.',
    en: 'Yes. Every approved activity has an accepted follow-up.',
  },
  'reportFile.complete.no': {
    sv: 'Nej. Uppföljningar saknas eller är inte godkända.',
    en: 'No. Follow-ups are missing or not accepted.',
  },
  'reportFile.complete.why': {
    sv: 'Rapporten låstes ändå: {why}',
    en: 'The report was locked all the same: {why}',
  },
  'reportFile.complete.counts': {
    sv: 'Uppföljningar: {approved} aktiviteter ska lämna en, {asked} är begärda, {submitted} väntar på granskning, {returned} är återsända, {accepted} är godkända, {late} är för sena.',
    en: 'Follow-ups: {approved} activities owe one, {asked} are asked for, {submitted} wait for review, {returned} are sent back, {accepted} are accepted, {late} are late.',
  },
  'reportFile.missing': {
    sv: 'Aktiviteter utan godkänd uppföljning',
    en: 'Activities without an accepted follow-up',
  },

  'reportFile.money': { sv: 'Pengarna i korthet', en: 'The money in short' },
  'reportFile.money.allocated': { sv: 'Tilldelat regionen', en: 'Allocated to the region' },
  'reportFile.money.unused': { sv: 'Inte använt', en: 'Not used' },
  'reportFile.money.repaid': {
    sv: '{amount}, som betalas tillbaka till staten',
    en: '{amount}, which is paid back to the state',
  },
  'reportFile.money.kept': {
    sv: '{amount}, som inte behöver betalas tillbaka',
    en: '{amount}, which need not be paid back',
  },
  'reportFile.money.note': {
    sv: 'Alla belopp är hela kronor. Summorna per syfte räknar varje aktivitet under dess första syfte.',
    en: 'All amounts are whole kronor. The sums by purpose count each activity under its first purpose.',
  },

  'reportFile.plot': { sv: 'Beslutat och använt per verksamhet', en: 'Decided and used by unit' },
  'reportFile.plot.largest': {
    sv: 'De {shown} verksamheter av {count} som fått mest. Alla står i tabellen per verksamhet.',
    en: 'The {shown} units of {count} that got most. All of them stand in the table by unit.',
  },
  'reportFile.plot.alt': {
    sv: 'Liggande staplar som jämför beslutat och använt belopp. {rows}',
    en: 'Horizontal bars that compare amounts decided and used. {rows}',
  },
  'reportFile.plot.row': {
    sv: '{name}: beslutat {decided}, använt {used}.',
    en: '{name}: decided {decided}, used {used}.',
  },

  'reportFile.by.purpose': { sv: 'Per syfte', en: 'By purpose' },
  'reportFile.by.costObject': { sv: 'Per objekt', en: 'By cost object' },
  'reportFile.by.unit': { sv: 'Per verksamhet', en: 'By unit' },
  'reportFile.by.part': { sv: 'Per del av bidraget', en: 'By part of the grant' },
  'reportFile.group.part': { sv: '– {name}', en: '– {name}' },
  'reportFile.total': { sv: 'Summa', en: 'Sum' },
  'reportFile.name.purpose': { sv: 'Syfte', en: 'Purpose' },
  'reportFile.name.costObject': { sv: 'Objekt', en: 'Cost object' },
  'reportFile.name.unit': { sv: 'Verksamhet', en: 'Unit' },
  'reportFile.name.part': { sv: 'Del av bidraget', en: 'Part of the grant' },
  'reportFile.count': { sv: 'Antal', en: 'Number' },
  'reportFile.countLong': { sv: 'Antal aktiviteter', en: 'Number of activities' },

  'reportFile.leadership': { sv: 'Så stödjer ledningen arbetet', en: 'How the leadership supports the work' },
  'reportFile.leadership.none': {
    sv: 'Ledningen har inte skrivit något.',
    en: 'The leadership has written nothing.',
  },

  'reportFile.effects': { sv: 'Åtgärder och effekter per syfte', en: 'Measures and effects by purpose' },
  'reportFile.effects.none': { sv: 'Ingen uppföljning har kommit in.', en: 'No follow-up has come in.' },
  'reportFile.effects.of': { sv: '{activity}, {unit}', en: '{activity}, {unit}' },
  'reportFile.effects.measures': { sv: 'Åtgärder: {text}', en: 'Measures: {text}' },
  'reportFile.effects.elsewhere': {
    sv: 'Åtgärderna står under {purpose}.',
    en: 'The measures stand under {purpose}.',
  },
  'reportFile.effects.effect': { sv: 'Effekt: {text}', en: 'Effect: {text}' },
  'reportFile.effects.deviation': {
    sv: 'Avvikelse från beslut {number}: {text}',
    en: 'Deviation from decision {number}: {text}',
  },
  'reportFile.effects.notAccepted': {
    sv: 'Uppföljningen är inte godkänd än.',
    en: 'The follow-up is not accepted yet.',
  },

  'reportFile.indicators': { sv: 'Mått', en: 'Indicators' },
  'reportFile.indicator': { sv: 'Mått', en: 'Indicator' },
  'reportFile.indicator.sum': { sv: 'Summa', en: 'Sum' },
  'reportFile.indicator.unit': { sv: 'Mäts i', en: 'Measured in' },
  'reportFile.indicator.heading': { sv: '{name} ({unit})', en: '{name} ({unit})' },

  'reportFile.activities': { sv: 'Alla aktiviteter', en: 'All activities' },
  'reportFile.activity': { sv: 'Aktivitet', en: 'Activity' },
  'reportFile.application': { sv: 'Ansökans id', en: 'Id of the application' },
  'reportFile.status': { sv: 'Status', en: 'Status' },
  'reportFile.decision': { sv: 'Beslut', en: 'Decision' },
  'reportFile.purposes': { sv: 'Syften', en: 'Purposes' },
  'reportFile.followUp': { sv: 'Uppföljning', en: 'Follow-up' },
  'reportFile.followUp.none': { sv: 'Inte begärd', en: 'Not asked for' },
  'reportFile.followUp.late': { sv: '{status}, för sent', en: '{status}, late' },
  'reportFile.late': { sv: 'För sent', en: 'Late' },
  'reportFile.measures': { sv: 'Åtgärder', en: 'Measures' },
  'reportFile.effect': { sv: 'Effekt', en: 'Effect' },
  'reportFile.effect.one': { sv: '{purpose}: {text}', en: '{purpose}: {text}' },
  'reportFile.outcome': { sv: 'Kostnad i utfall', en: 'Cost in outcome' },
  'reportFile.depreciation': { sv: 'Varav avskrivning', en: 'Of which depreciation' },
  'reportFile.deviation': { sv: 'Kommentar till avvikelsen', en: 'Comment on the deviation' },
  'reportFile.need': { sv: 'Fortsatt behov', en: 'Continued need' },

  'reportFile.sheet.summary': { sv: 'Sammanfattning', en: 'Summary' },
  'reportFile.sheet.followUps': { sv: 'Uppföljningar', en: 'Follow-ups' },
  'reportFile.sheet.repaid': { sv: 'Betalas tillbaka till staten', en: 'Paid back to the state' },
  'reportFile.sheet.activities': { sv: 'Aktiviteter', en: 'Activities' },
  'reportFile.sheet.effects': { sv: 'Effekter', en: 'Effects' },
  'reportFile.sheet.fact': { sv: 'Uppgift', en: 'Fact' },
  'reportFile.sheet.value': { sv: 'Värde', en: 'Value' },
} as const;
