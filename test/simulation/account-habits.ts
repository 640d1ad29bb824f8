/**
 * When somebody does something at a programme's year end, in this order: `opening`, the morning when the follow-up opens;
 * `mending`, a week later; `reminded`, the day after the reminder; `last-day`, its afternoon; `chased`, the morning after,
 * when the coordinator reminds who is late; `late`, nine days after it; `mended`, a week later; `settled`, when all that is
 * owed comes in; then the report is `lock`ed, `approve`d and marked as sent (`send`), and `over` is when nobody waits for
 * anything more.
 */
export const yearEndMoments = [
  'opening',
  'mending',
  'reminded',
  'last-day',
  'chased',
  'late',
  'mended',
  'settled',
  'lock',
  'approve',
  'send',
  'over',
] as const;
export type YearEndMoment = (typeof yearEndMoments)[number];

/** How a unit accounts for an activity. `about` is Swedish, for the table that is printed. */
export type AccountHabit = {
  about: string;
  /** When the account is first sent in. */
  sends: Extract<YearEndMoment, 'opening' | 'reminded' | 'last-day' | 'late'>;
  /** What the activity cost, in hundredths of the award. */
  cost: number;
  /** The first account does not say what was done: it comes back, and is mended at the next moment. */
  isUnclear?: true;
  /** Money that is asked back comes when one has been reminded of it, or at last when everything is settled. */
  paysBackLate?: true;
};

/** By the order of a table's rows: the first five have something of everything. */
const ofUnits: AccountHabit[] = [
  { about: 'i tid, enligt beslutet', sends: 'opening', cost: 100 },
  { about: 'i tid, kostade mindre', sends: 'opening', cost: 93 },
  { about: 'återsänd en gång', sends: 'opening', cost: 100, isUnclear: true },
  { about: 'för sent, kostade mer', sends: 'late', cost: 108 },
  { about: 'efter påminnelsen, kostade mindre', sends: 'reminded', cost: 85 },
  { about: 'sista dagen, kostade mer', sends: 'last-day', cost: 104 },
  { about: 'för sent och återsänd, kostade mindre', sends: 'late', cost: 97, isUnclear: true },
  { about: 'efter påminnelsen, enligt beslutet', sends: 'reminded', cost: 100 },
];

/** By the order of the providers: what they have not used of what they were paid, they are to pay back. */
const ofProviders: AccountHabit[] = [
  { about: 'i tid, kostade mindre', sends: 'opening', cost: 90 },
  { about: 'efter påminnelsen, enligt beslutet', sends: 'reminded', cost: 100 },
  { about: 'för sent, kostade mindre', sends: 'late', cost: 50 },
  { about: 'återsänd en gång', sends: 'last-day', cost: 100, isUnclear: true },
  { about: 'i tid, kostade mer', sends: 'opening', cost: 110 },
  { about: 'i tid, betalar tillbaka sent', sends: 'opening', cost: 40, paysBackLate: true },
];

const nth = (habits: readonly AccountHabit[], index: number): AccountHabit => {
  const habit = habits[index % habits.length];
  if (!habit) throw new RangeError(`No habit ${index}`);
  return habit;
};

/** The habit of the unit that applied with the table's row of this index. */
export const unitHabit = (index: number): AccountHabit => nth(ofUnits, index);

/** The habit of the provider with this index. */
export const providerHabit = (index: number): AccountHabit => nth(ofProviders, index);

/** What an activity cost, in whole kronor. */
export const costOf = ({ cost }: Pick<AccountHabit, 'cost'>, award: number): number =>
  Math.floor((award * cost) / 100);
