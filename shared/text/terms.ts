/** The words of the domain (DOMAIN §2), as pages and mails show them. */
export const terms = {
  'term.activity': { sv: 'Aktivitet', en: 'Activity' },
  'term.applied': { sv: 'Sökt belopp', en: 'Amount applied for' },
  'term.amountStatus': { sv: 'Hur säkert beloppet är', en: 'How certain the amount is' },
  'term.award': { sv: 'Beviljat belopp', en: 'Amount awarded' },
  'term.applicant': { sv: 'Sökande', en: 'Applicant' },
  'term.application': { sv: 'Ansökan', en: 'Application' },
  'term.conditions': { sv: 'Villkor', en: 'Conditions' },
  'term.costObject': { sv: 'Objekt', en: 'Cost object' },
  'term.decisionNumber': { sv: 'Beslutsnummer', en: 'Decision number' },
  'term.fundingPart': { sv: 'Del av bidraget', en: 'Part of the grant' },
  'term.left': { sv: 'Kvar', en: 'Left' },
  'term.markA': { sv: 'A-märkt', en: 'Marked A' },
  'term.motivation': { sv: 'Motivering', en: 'Reasons' },
  'term.newHiresMotivation': { sv: 'Varför nyanställning behövs', en: 'Why new hires are needed' },
  'term.unit': { sv: 'Verksamhet', en: 'Unit' },

  'status.submitted': { sv: 'Inskickad', en: 'Submitted' },
  'status.approved': { sv: 'Beviljad', en: 'Approved' },
  'status.returned': { sv: 'Väntar på komplettering', en: 'Waits for completion' },
  'status.deferred': { sv: 'Uppskjuten', en: 'Deferred' },
  'status.rejected': { sv: 'Avslagen', en: 'Rejected' },
  'status.withdrawn': { sv: 'Återtagen', en: 'Withdrawn' },

  'amountStatus.exact': { sv: 'Exakt', en: 'Exact' },
  'amountStatus.approximate': { sv: 'Ungefärligt (ca)', en: 'Approximate' },
  'amountStatus.preliminary': { sv: 'Preliminärt', en: 'Preliminary' },
  'amountStatus.awaited': { sv: 'Kostnadsförslag inväntas', en: 'Awaiting a quotation' },

  'continuedNeed.yes': { sv: 'Ja', en: 'Yes' },
  'continuedNeed.no': { sv: 'Nej', en: 'No' },
  'continuedNeed.partly': { sv: 'Delvis', en: 'Partly' },
  'continuedNeed.unknown': { sv: 'Vet inte än', en: 'Not known yet' },

  'nature.new': { sv: 'Ny aktivitet', en: 'New activity' },
  'nature.ongoing': { sv: 'Pågående aktivitet som stärks', en: 'Ongoing activity that is strengthened' },
  'nature.keep-up': { sv: 'Behåller effekten av tidigare arbete', en: 'Keeps up the effect of earlier work' },

  'costType.staff': { sv: 'Personal', en: 'Staff' },
  'costType.equipment': { sv: 'Utrustning', en: 'Equipment' },
  'costType.building': { sv: 'Byggnation', en: 'Building' },
  'costType.training': { sv: 'Utbildning', en: 'Training' },
  'costType.it': { sv: 'It', en: 'IT' },
  'costType.other': { sv: 'Övrigt', en: 'Other' },

  'recurrence.one-off': { sv: 'Engångskostnad', en: 'One-off cost' },
  'recurrence.running': { sv: 'Löpande kostnad', en: 'Running cost' },

  'role.applicant': { sv: 'Sökande', en: 'Applicant' },
  'role.director': { sv: 'Hälso- och sjukvårdsdirektör', en: 'Director of health and care' },
  'role.substitute': { sv: 'Ersättare', en: 'Substitute' },
  'role.coordinator': { sv: 'Samordnare', en: 'Coordinator' },
  'role.controller': { sv: 'Controller', en: 'Controller' },
  'role.auditor': { sv: 'Registrator', en: 'Registrar' },
  'role.administrator': { sv: 'Administratör', en: 'Administrator' },

  'warning.AmountApproximate': { sv: 'Beloppet är ungefärligt.', en: 'The amount is approximate.' },
  'warning.AmountPreliminary': { sv: 'Beloppet är preliminärt.', en: 'The amount is preliminary.' },
  'warning.AmountAwaited': {
    sv: 'Beloppet inväntas. Ansökan kan inte beviljas förrän det finns ett belopp.',
    en: 'The amount is awaited. The application cannot be approved until there is one.',
  },
  'warning.OutsidePurpose': {
    sv: 'Sökanden bedömer inte att aktiviteten ligger inom syftet.',
    en: 'The applicant does not consider the activity to be within the purpose.',
  },
  'warning.NoDecisionToCarryOut': {
    sv: 'Det finns inget beslut om att genomföra aktiviteten.',
    en: 'There is no decision to carry out the activity.',
  },
  'warning.NewHires': {
    sv: 'Aktiviteten kräver nyanställning. Nya anställningar ska undvikas.',
    en: 'The activity needs new staff. New hires should be avoided.',
  },
  'warning.DoubleFunding': {
    sv: 'Risk för dubbel finansiering: ”{activity}” finns också i {programme}.',
    en: 'Possible double funding: “{activity}” is also in {programme}.',
  },
  'warning.InvestmentAboveDepreciation': {
    sv: 'Bidraget får bara betala årets avskrivning, {depreciation}. Högst {chargeable} kan då användas i år.',
    en: 'The grant may only pay this year’s depreciation, {depreciation}. At most {chargeable} can then be used this year.',
  },
  'warning.CostLinesDiffer': {
    sv: 'Kostnaderna är tillsammans {lines}, men sökt belopp är {amount}.',
    en: 'The costs add up to {lines}, but the amount applied for is {amount}.',
  },
  'warning.AboveWhatIsLeft': {
    sv: 'Sökt belopp är mer än vad som är kvar: {left}.',
    en: 'The amount applied for is more than what is left: {left}.',
  },
  'warning.ExistingResourcesNotDescribed': {
    sv: 'Ansökan säger inte hur befintliga resurser används.',
    en: 'The application does not say how existing resources are used.',
  },

  'audit.submitted': { sv: 'Ansökan skickades in', en: 'The application was submitted' },
  'audit.assessed': { sv: 'Underlaget för beslut togs fram', en: 'The facts for the decision were gathered' },
  'audit.asked': {
    sv: 'Frågan ställdes till den som beslutar',
    en: 'The question was put to the one who decides',
  },
  'audit.routed': { sv: 'Frågan gick vidare', en: 'The question went on' },
  'audit.routed.byHand': {
    sv: 'Frågan lämnades över för hand',
    en: 'The question was handed over by a person',
  },
  'audit.routed.back': {
    sv: 'Frågan lämnades till den vanliga ordningen',
    en: 'The question was left to the ordinary order',
  },
  'audit.opened-by-other': {
    sv: 'Någon annan än den tillfrågade öppnade länken',
    en: 'Somebody other than the one who was asked opened the link',
  },
  'audit.approved': { sv: 'Ansökan beviljades', en: 'The application was approved' },
  'audit.rejected': { sv: 'Ansökan avslogs', en: 'The application was rejected' },
  'audit.change.approved': { sv: 'Ändringen beviljades', en: 'The change was approved' },
  'audit.change.rejected': { sv: 'Ändringen avslogs', en: 'The change was rejected' },
  'audit.returned': {
    sv: 'Ansökan skickades tillbaka för komplettering',
    en: 'The application was sent back for completion',
  },
  'audit.deferred': { sv: 'Beslutet sköts upp', en: 'The decision was deferred' },
  'audit.completed': { sv: 'Sökanden kompletterade', en: 'The applicant completed it' },
  'audit.resumed': { sv: 'Frågan togs upp igen', en: 'The question was taken up again' },
  'audit.change-requested': { sv: 'Sökanden begärde en ändring', en: 'The applicant asked for a change' },
  'audit.withdrawn': { sv: 'Sökanden tog tillbaka', en: 'The applicant withdrew' },
  'audit.told': { sv: 'Sökanden fick besked', en: 'The applicant was told' },
  'audit.imported': { sv: 'Lästes in som historik', en: 'Imported as history' },
  'audit.new-round': { sv: 'Väntan fortsatte i en ny omgång', en: 'The waiting went on in a new round' },

  'mailKind.received': { sv: 'Mejl: ansökan har kommit in', en: 'Email: application received' },
  'mailKind.decision-wanted': { sv: 'Mejl: beslut behövs', en: 'Email: decision wanted' },
  'mailKind.reminder': { sv: 'Mejl: påminnelse', en: 'Email: reminder' },
  'mailKind.opened-by-other': {
    sv: 'Mejl: någon annan öppnade länken',
    en: 'Email: somebody else opened the link',
  },
  'mailKind.completion-reminder': {
    sv: 'Mejl: påminnelse om komplettering',
    en: 'Email: reminder of a completion',
  },
  'mailKind.withdrawn': { sv: 'Mejl: återtagen', en: 'Email: withdrawn' },
  'mailKind.decided': { sv: 'Mejl: beslut', en: 'Email: decision' },
} as const;
