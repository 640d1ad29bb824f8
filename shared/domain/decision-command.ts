/** What the one who decides clicks (DOMAIN fact 24). `amount` in kronor, days in Stockholm. */
export type DecisionCommand = Approval | Rejection | Return | Deferral;

export type Approval = {
  outcome: 'approved';
  amount: number;
  fundingPartId: string;
  costObject: string;
  conditions?: string | undefined;
  motivation?: string | undefined;
  newDecisionOn?: string | undefined;
};

type Rejection = { outcome: 'rejected'; motivation?: string | undefined };

/** Sent back: `motivation` says what is missing, `until` is the last day for it. */
type Return = { outcome: 'returned'; motivation?: string | undefined; until: string };

/** Put off: on `until` the question is put again. */
type Deferral = { outcome: 'deferred'; motivation?: string | undefined; until: string };
