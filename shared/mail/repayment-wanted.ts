import { formatKronor } from '../domain/money.ts';
import { addDaysToDate, localDateOf } from '../domain/stockholm-time.ts';
import type { LetterFacts, Letters } from '../use-cases/letters.ts';
import { activityFacts, followUpWords, measuredAward } from './follow-up-facts.ts';
import type { Draft, Pen } from './pen.ts';
import type { Fact } from './render.ts';

type Wanted = Parameters<Letters['repaymentWanted']>[1];

/** To a provider: the statement of what it was paid and did not use, with both diary numbers (DOMAIN fact 41). */
export function repaymentWanted(pen: Pen, facts: LetterFacts, ask: Wanted): Draft {
  const kind = ask.isReminder ? 'repayment-reminder' : 'repayment-wanted';
  const sums = sumsOf(facts, ask);
  const words = {
    ...followUpWords(pen, facts, sums.amount),
    paid: formatKronor(sums.paid),
    used: formatKronor(sums.used),
    payBy: pen.day(payBy(facts, ask)),
  };
  return {
    kind,
    subject: { key: `mail.${kind}.subject`, words },
    paragraphs: [pen.say(`mail.${kind}.intro`, words)],
    facts: [
      [pen.t('mail.fact.askedBack'), words.amount],
      [pen.t('mail.fact.payBy'), words.payBy],
      ...activityFacts(pen, facts),
      ...numberFacts(pen, facts, ask),
      measuredAward(pen, facts, ask.followUp),
      [pen.t('mail.fact.paid'), words.paid],
      [pen.t('mail.fact.used'), words.used],
    ],
    link: { text: 'mail.repayment.link', path: `/applications/${facts.file.application.id}/repayment` },
  };
}

function sumsOf({ file }: LetterFacts, { followUp }: Wanted) {
  const { used = 0, overpaid = 0 } = followUp.accepted?.closing ?? {};
  return { used, paid: used + overpaid, amount: file.application.followUp?.repayment?.amount ?? overpaid };
}

/** The day by which it is to be paid; the question is due when that day is over. */
function payBy({ file }: LetterFacts, { question }: Wanted): string {
  const { repayment } = file.application.followUp ?? {};
  return (
    repayment?.payBy ??
    addDaysToDate(localDateOf(question.dueAt ?? question.askedAt), question.dueAt ? -1 : 0)
  );
}

/** A number that nobody has entered is said to be missing, so that it is asked for and not overlooked. */
function numberFacts({ t }: Pen, { books: { programme } }: LetterFacts, { followUp }: Wanted): Fact[] {
  const missing = t('mail.diaryNumber.missing');
  return [
    [t('mail.fact.regionsNumber'), programme.diaryNumber ?? missing],
    [t('mail.fact.agreementsNumber'), programme.agreementDiaryNumber ?? missing],
    [t('term.decisionNumber'), followUp.award.number],
  ];
}
