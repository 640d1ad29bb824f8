/**
 * When somebody does something in a quarter: `opening`, the morning when the window opens; `reminded`, the day of the
 * reminder; `last-day`, the afternoon of the window's last day; `closed`, the morning after it; `afterwards`, a week later.
 */
export const moments = ['opening', 'reminded', 'last-day', 'closed', 'afterwards'] as const;
export type Moment = (typeof moments)[number];

/**
 * `ask`: as one should. `ask-unspecified`: without a reference, which the controller sends back. `ask-too-much`: more than is
 * left, and when the page refuses that, not at all; `ask-too-much-first`: then as one should. `open-form` and `send-form`: the
 * form is opened in time, and sent in when the window has closed.
 */
export type Act =
  | 'ask'
  | 'ask-unspecified'
  | 'ask-too-much'
  | 'ask-too-much-first'
  | 'open-form'
  | 'send-form';

/** What a provider does in one quarter; `twelfths` of the award are asked for. */
type QuarterHabit = { twelfths: number; acts: Partial<Record<Moment, Act>> };

/** How a provider lives through a year, the first quarter first. `about` is Swedish, for the table that is printed. */
export type Habit = { about: string; quarters: [QuarterHabit, QuarterHabit, QuarterHabit, QuarterHabit] };

const at = (moment: Moment, twelfths = 3): QuarterHabit => ({ twelfths, acts: { [moment]: 'ask' } });
const acts = (some: QuarterHabit['acts'], twelfths = 3): QuarterHabit => ({ twelfths, acts: some });
const nothing = acts({}, 0);
const atOnce = at('opening');

const inTime: Habit = { about: 'äskar i tid', quarters: [atOnce, atOnce, atOnce, atOnce] };

const afterReminder: Habit = {
  about: 'äskar efter påminnelsen',
  quarters: [at('reminded'), at('reminded'), at('reminded'), at('reminded')],
};

const tooMuchFirst: Habit = {
  about: 'äskar för mycket först',
  quarters: [
    acts({ opening: 'ask-too-much-first' }),
    atOnce,
    atOnce,
    acts({ reminded: 'ask-too-much-first' }),
  ],
};

const never: Habit = { about: 'äskar aldrig', quarters: [nothing, nothing, nothing, nothing] };

const returnedOnce: Habit = {
  about: 'återsänd en gång, rättar',
  quarters: [atOnce, acts({ opening: 'ask-unspecified', reminded: 'ask' }), atOnce, atOnce],
};

const missesOne: Habit = {
  about: 'missar tredje kvartalet',
  quarters: [atOnce, atOnce, nothing, at('opening', 6)],
};

const mendsAfterwards: Habit = {
  about: 'rättar när fönstret har stängt',
  quarters: [acts({ 'last-day': 'ask-unspecified', afterwards: 'ask' }), atOnce, atOnce, at('last-day')],
};

const givesUp: Habit = {
  about: 'äskar för mycket, avstår',
  quarters: [acts({ opening: 'ask-too-much' }), at('opening', 6), atOnce, atOnce],
};

const tooLate: Habit = {
  about: 'skickar när fönstret har stängt',
  quarters: [atOnce, acts({ 'last-day': 'open-form', closed: 'send-form' }), atOnce, at('opening', 6)],
};

const allAtOnce: Habit = {
  about: 'äskar allt första kvartalet',
  quarters: [at('opening', 12), nothing, nothing, nothing],
};

const neverMends: Habit = {
  about: 'återsänd en gång, rättar inte',
  quarters: [atOnce, atOnce, acts({ opening: 'ask-unspecified' }), at('opening', 6)],
};

const sparing: Habit = {
  about: 'äskar mindre än beviljat',
  quarters: [at('opening', 2), at('reminded', 2), at('opening', 2), at('reminded', 2)],
};

const habits = [
  inTime,
  afterReminder,
  tooMuchFirst,
  never,
  returnedOnce,
  missesOne,
  mendsAfterwards,
  givesUp,
  tooLate,
  allAtOnce,
  neverMends,
  sparing,
] as const;

/** The habit of the provider with this index: a dozen of them, over and over. */
export const habitOf = (index: number): Habit => habits[index % habits.length] ?? inTime;
