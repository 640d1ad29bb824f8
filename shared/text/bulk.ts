/** Several plain approvals on one page. */
export const bulk = {
  'bulk.link': { sv: 'Bevilja flera', en: 'Approve several' },
  'bulk.title': { sv: 'Bevilja flera', en: 'Approve several' },
  'bulk.lede': {
    sv: 'Välj dem som ska beviljas precis som de är sökta. Du får se summan innan något sparas.',
    en: 'Choose those to be approved exactly as applied for. You see the sum before anything is saved.',
  },
  'bulk.empty': { sv: 'Inget väntar på ditt beslut.', en: 'Nothing waits for your decision.' },
  'bulk.caption': {
    sv: 'Ansökningar som väntar på ditt beslut',
    en: 'Applications that wait for your decision',
  },
  'bulk.legend': { sv: 'Vilka ska beviljas?', en: 'Which are to be approved?' },
  'bulk.hint': {
    sv: 'Ska något ändras, kompletteras eller avslås: öppna ansökan och besluta om den för sig.',
    en: 'If something is to be changed, completed or rejected, open the application and decide on it by itself.',
  },
  'bulk.hint.most': { sv: 'Välj högst {most} åt gången.', en: 'Choose at most {most} at a time.' },
  'bulk.choose': { sv: 'Välj', en: 'Choose' },
  'bulk.chooseOne': { sv: 'Välj {activity}', en: 'Choose {activity}' },
  'bulk.isChange': { sv: 'Ändring av en beviljad aktivitet', en: 'Change of an approved activity' },
  'bulk.refused.own': { sv: 'Din egen ansökan', en: 'Your own application' },
  'bulk.refused.awaited': { sv: 'Beloppet inväntas', en: 'The amount is awaited' },
  'bulk.refused.limit': { sv: 'Högre än din gräns', en: 'Above your limit' },
  'bulk.refused.money': { sv: 'Medlen räcker inte', en: 'Not enough money' },
  'bulk.refused.terms': {
    sv: 'Det som är beviljat har villkor eller en dag för nytt beslut, som skulle försvinna',
    en: 'What is approved has conditions or a day for a new decision, which would be lost',
  },
  'bulk.byItself': { sv: 'Besluta för sig', en: 'Decide by itself' },
  'bulk.check': { sv: 'Gå vidare och kontrollera', en: 'Go on and check' },
  'bulk.fault.none': { sv: 'Välj minst en ansökan.', en: 'Choose at least one application.' },
  'bulk.fault.many': {
    sv: 'Du har valt {count}. Välj högst {most} åt gången, och ta resten efteråt. Inget har sparats.',
    en: 'You have chosen {count}. Choose at most {most} at a time, and take the rest afterwards. Nothing was saved.',
  },
  'bulk.fault.moved': {
    sv: 'Något av det du valde har ändrats eller avgjorts medan du läste. Se över valet och gå vidare igen.',
    en: 'Something that you chose was changed or decided while you read. Look at the choice and go on again.',
  },
  'bulk.fault.money': {
    sv: 'Tillsammans är det {sum} ur {part}, men bara {left} är kvar. Ta bort något så att summan ryms.',
    en: 'Together it is {sum} from {part}, but only {left} is left. Take something away so that the sum fits.',
  },

  'bulk.back': { sv: 'Ändra valet', en: 'Change the choice' },
  'bulk.confirm.title.one': { sv: 'Bevilja en ansökan?', en: 'Approve one application?' },
  'bulk.confirm.title.many': { sv: 'Bevilja {count} ansökningar?', en: 'Approve {count} applications?' },
  'bulk.confirm.lede': { sv: 'Tillsammans {sum}.', en: '{sum} in all.' },
  'bulk.confirm.chosen': { sv: 'Det här beviljas', en: 'This will be approved' },
  'bulk.confirm.caption': { sv: 'Valda ansökningar med belopp', en: 'Chosen applications with amounts' },
  'bulk.confirm.leftAfter': { sv: 'Kvar efter besluten', en: 'Left after the decisions' },
  'bulk.confirm.sum': { sv: 'Summa', en: 'Sum' },
  'bulk.confirm.sums': {
    sv: 'Medlen före och efter besluten',
    en: 'The money before and after the decisions',
  },
  'bulk.confirm.these': { sv: 'De här besluten', en: 'These decisions' },
  'bulk.confirm.back': {
    sv: 'Besluten tar inga nya medel härifrån. Kvar efteråt: {left}.',
    en: 'The decisions take no new money from here. Left after them: {left}.',
  },
  'bulk.confirm.each': {
    sv: 'Varje ansökan får ett eget beslut med eget nummer, och varje sökande får ett eget mejl.',
    en: 'Each application gets a decision and a number of its own, and each applicant an email of their own.',
  },
  'bulk.approve.one': { sv: 'Bevilja ansökan', en: 'Approve the application' },
  'bulk.approve.many': { sv: 'Bevilja {count} ansökningar', en: 'Approve {count} applications' },

  'bulk.done.pageTitle': { sv: 'Flera beslut', en: 'Several decisions' },
  'bulk.done.title': { sv: '{approved} av {all} är beviljade', en: '{approved} of {all} are approved' },
  'bulk.done.all': { sv: 'Sökandena får besked i varsitt mejl.', en: 'Each applicant is told by email.' },
  'bulk.done.some': {
    sv: 'De beviljade är sparade. Resten är som förut, och skälet står nedan.',
    en: 'Those approved are saved. The rest is as it was, and the reason stands below.',
  },
  'bulk.done.approved': { sv: 'Beviljade', en: 'Approved' },
  'bulk.done.caption': { sv: 'Besluten med nummer och belopp', en: 'The decisions with numbers and amounts' },
  'bulk.done.refused': { sv: 'Inte beviljade', en: 'Not approved' },
} as const;
