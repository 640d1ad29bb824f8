/** The mails that tell the applicant of a decision, and the words about it that pages use as well. */
export const decidedMails = {
  'mail.application.approved.subject': {
    sv: 'Beslut {number}: beviljad, {activity}',
    en: 'Decision {number}: approved, {activity}',
  },
  'mail.application.approved.intro': {
    sv: 'Er ansökan till {programme} är beviljad.',
    en: 'Your application to {programme} is approved.',
  },
  'mail.application.rejected.subject': {
    sv: 'Beslut {number}: avslag, {activity}',
    en: 'Decision {number}: rejected, {activity}',
  },
  'mail.application.rejected.intro': {
    sv: 'Er ansökan till {programme} är avslagen.',
    en: 'Your application to {programme} is rejected.',
  },
  'mail.application.returned.subject': {
    sv: 'Beslut {number}: komplettera senast {until}, {activity}',
    en: 'Decision {number}: complete by {until}, {activity}',
  },
  'mail.application.returned.intro': {
    sv: 'Er ansökan till {programme} behöver kompletteras innan den kan avgöras. Sista dagen är den {until}. Därefter kan beslut fattas på de uppgifter som finns.',
    en: 'Your application to {programme} needs to be completed before it can be decided. The last day is {until}. After that it may be decided on what is there.',
  },
  'mail.application.deferred.subject': {
    sv: 'Beslut {number}: uppskjutet till {until}, {activity}',
    en: 'Decision {number}: deferred until {until}, {activity}',
  },
  'mail.application.deferred.intro': {
    sv: 'Beslutet om er ansökan till {programme} är uppskjutet. Frågan tas upp igen den {until}. Ni behöver inte göra något nu.',
    en: 'The decision on your application to {programme} is deferred. It will be taken up again on {until}. You need not do anything now.',
  },

  'mail.change.approved.subject': {
    sv: 'Beslut {number}: ändring beviljad, {activity}',
    en: 'Decision {number}: change approved, {activity}',
  },
  'mail.change.approved.intro': {
    sv: 'Er begäran om att ändra en aktivitet i {programme} är beviljad. Det här beslutet gäller nu i stället för det tidigare.',
    en: 'Your request to change an activity in {programme} is approved. This decision now applies in place of the earlier one.',
  },
  'mail.change.rejected.subject': {
    sv: 'Beslut {number}: ändring avslagen, {activity}',
    en: 'Decision {number}: change rejected, {activity}',
  },
  'mail.change.rejected.intro': {
    sv: 'Er begäran om att ändra en aktivitet i {programme} är avslagen. Det tidigare beslutet gäller som förut.',
    en: 'Your request to change an activity in {programme} is rejected. The earlier decision stands as before.',
  },
  'mail.change.returned.subject': {
    sv: 'Beslut {number}: komplettera ändringen senast {until}, {activity}',
    en: 'Decision {number}: complete the change by {until}, {activity}',
  },
  'mail.change.returned.intro': {
    sv: 'Er begäran om att ändra en aktivitet i {programme} behöver kompletteras innan den kan avgöras. Sista dagen är den {until}. Därefter kan beslut fattas på de uppgifter som finns. Det tidigare beslutet gäller under tiden.',
    en: 'Your request to change an activity in {programme} needs to be completed before it can be decided. The last day is {until}. After that it may be decided on what is there. The earlier decision stands meanwhile.',
  },
  'mail.change.deferred.subject': {
    sv: 'Beslut {number}: ändring uppskjuten till {until}, {activity}',
    en: 'Decision {number}: change deferred until {until}, {activity}',
  },
  'mail.change.deferred.intro': {
    sv: 'Beslutet om er begäran om att ändra en aktivitet i {programme} är uppskjutet. Frågan tas upp igen den {until}. Det tidigare beslutet gäller under tiden, och ni behöver inte göra något nu.',
    en: 'The decision on your request to change an activity in {programme} is deferred. It will be taken up again on {until}. The earlier decision stands meanwhile, and you need not do anything now.',
  },

  'mail.booking': {
    sv: 'Ni får bokföra kostnader på objektet, upp till beloppet. Inga medel flyttas. Ange beslutets nummer när ni kommenterar avvikelsen mot budget.',
    en: 'You may book costs on the cost object, up to the amount. No money is moved. Give the number of the decision when you comment on the deviation from the budget.',
  },
  'mail.booking.conditional': {
    sv: 'Överenskommelsen mellan staten och regionerna är inte tecknad än. Beslutet gäller när den är tecknad. Vänta till dess med att bokföra kostnader på objektet.',
    en: 'The agreement between the state and the regions is not signed yet. The decision applies once it is signed. Until then, do not book costs on the cost object.',
  },
  'mail.asking': {
    sv: 'Ni kan äska medel kvartal för kvartal, upp till beloppet. Ni får ett mejl när det är dags.',
    en: 'You can ask for money quarter by quarter, up to the amount. You will get an email when it is time.',
  },
  'mail.asking.conditional': {
    sv: 'Överenskommelsen mellan staten och regionerna är inte tecknad än. Beslutet gäller när den är tecknad. Därefter kan ni äska medel kvartal för kvartal, och ni får ett mejl när det är dags.',
    en: 'The agreement between the state and the regions is not signed yet. The decision applies once it is signed. After that you can ask for money quarter by quarter, and you will get an email when it is time.',
  },
  'mail.decided.link': { sv: 'Se beslutet', en: 'See the decision' },

  'mail.award': {
    sv: '{amount} ur {part}, objekt {costObject}',
    en: '{amount} from {part}, cost object {costObject}',
  },
  'mail.award.number': {
    sv: '(beslut {number})',
    en: '(decision {number})',
  },

  'mail.insteadOf.director': { sv: '{name}', en: '{name}' },
  'mail.insteadOf.controller': { sv: '{name}', en: '{name}' },
  'mail.insteadOf.limit': {
    sv: '{name}, vars gräns är lägre än beloppet',
    en: '{name}, whose limit is below the amount',
  },
  'mail.insteadOf.substitution': { sv: '{name}, som är frånvarande', en: '{name}, who is away' },
  'mail.insteadOf.escalated': {
    sv: '{name}, som inte har svarat i tid',
    en: '{name}, who has not answered in time',
  },
  'mail.insteadOf.undelivered': {
    sv: '{name}, som mejlen inte når fram till',
    en: '{name}, whom the emails do not reach',
  },
  'mail.insteadOf.conflict': {
    sv: '{name}, som är jävig',
    en: '{name}, who has a conflict of interest',
  },
  'mail.insteadOf.vacant': {
    sv: '{name}, som inte längre har en delegation',
    en: '{name}, who no longer has a delegation',
  },
  'mail.insteadOf.chosen': {
    sv: '{name}, sedan frågan har lämnats över för hand',
    en: '{name}, after the question was handed over by a person',
  },

  'mail.rejected.again': {
    sv: 'Ni får lämna in en ny ansökan så länge satsningen är öppen.',
    en: 'You may apply again while the programme is open.',
  },

  'mail.fact.decidedBy': { sv: 'Beslutat av', en: 'Decided by' },
  'mail.fact.insteadOf': { sv: 'I stället för', en: 'In place of' },
  'mail.fact.appeal': { sv: 'Överklagande', en: 'Appeal' },
  'mail.fact.before': { sv: 'Före ändringen', en: 'Before the change' },
  'mail.fact.deferredUntil': { sv: 'Tas upp igen', en: 'Taken up again' },
  'mail.fact.newDecision': { sv: 'Nytt beslut behövs senast', en: 'A new decision is needed by' },
} as const;
