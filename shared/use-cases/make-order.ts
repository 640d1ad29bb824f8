import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { payDayProblem, payDays } from '../domain/pay-day.ts';
import type { Bookkeeping, OrderChoice, Payer, PaymentOrder } from '../domain/payment-order.ts';
import type { Person } from '../domain/person.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { createClaimPayouts } from './claim-payouts.ts';
import { createCloseOrder } from './close-order.ts';
import type { Directory, OrderStore, PayoutStore, ProgrammeStore } from './ports.ts';
import { createWaitingPayouts, type HeldPayout, type WaitingPayouts } from './waiting-payouts.ts';

type MakeOrderDeps = {
  payouts: PayoutStore;
  orders: OrderStore;
  directory: Directory;
  programmes: ProgrammeStore;
  clock: Clock;
  payer: Payer;
  bookkeeping: Bookkeeping;
};

/** `id` is made when the form is opened: one form is one order, however often it is sent. `payOn` is Stockholm's day. */
export type OrderCommand = {
  id: string;
  by: Pick<Person, 'email' | 'name' | 'roles'>;
  choice: OrderChoice;
  payOn: LocalDate;
};

/** `held` are the payouts of the choice that were left, and why. */
export type MadeOrder = { order: PaymentOrder; held: HeldPayout[] };

export const mayOrder = (person: Pick<Person, 'roles'>): boolean =>
  person.roles.some((role) => role === 'controller' || role === 'administrator');

const ordersLookedAt = 100;

/**
 * Makes a payment order of the attested payouts of a choice: claims them in pieces, each one transaction, then closes the
 * order and asks for its files. What was broken off goes on when the same person asks for the same again, or by `resume`;
 * no payout is claimed twice, and one that is attested no more is left. An order whose payment day has passed meanwhile is
 * gone on with for another day only.
 * @throws DomainError NotAllowed, DateNotAllowed (facts: the days that may be chosen), NothingToOrder (facts: `held`, how many
 * are held back, as text), OrderAccountsWait (see close-order.ts), OrderNotFound, TooManyAtOnce
 */
export function createMakeOrder(deps: MakeOrderDeps) {
  const { orders, clock, payer, bookkeeping } = deps;
  const waitingPayouts = createWaitingPayouts(deps);
  const claimPayouts = createClaimPayouts(deps);
  const closeOrder = createCloseOrder(deps);

  return {
    async make(command: OrderCommand): Promise<MadeOrder> {
      checkAllowed(command.by);
      const begun = (await ownOrder(command)) ?? (await brokenOff(command));
      if (begun) return goOn(begun, command.payOn);
      checkDay(command.payOn, localDateOf(clock.now()));
      const waiting = await waitingPayouts(command.choice);
      assertSome(waiting.ready.length, waiting.held);
      const order = newOrder(command);
      await orders.begin(order);
      return fill(order, waiting);
    },
    /** Goes on with an order that was broken off, whoever began it. `payOn` is for one whose own day has passed. */
    async resume(id: string, by: OrderCommand['by'], payOn?: LocalDate): Promise<MadeOrder> {
      checkAllowed(by);
      const order = await orders.find(id);
      if (!order) throw new DomainError('OrderNotFound');
      return goOn(order, payOn);
    },
  };

  async function ownOrder({ id, by }: OrderCommand): Promise<PaymentOrder | undefined> {
    const order = await orders.find(id);
    if (order && order.createdBy.email !== by.email) throw new DomainError('NotAllowed');
    return order;
  }

  /** The list may lag: then a second order takes what is left, and the first can still be gone on with. */
  async function brokenOff({ by, choice, payOn }: OrderCommand): Promise<PaymentOrder | undefined> {
    const latest = await orders.list(ordersLookedAt);
    return latest.find(
      (order) =>
        order.status === 'gathering' &&
        order.createdBy.email === by.email &&
        order.payOn === payOn &&
        sameChoice(order.choice, choice),
    );
  }

  function newOrder({ id, by, choice, payOn }: OrderCommand): PaymentOrder {
    return {
      id,
      status: 'gathering',
      choice,
      payOn,
      payer,
      bookkeeping,
      createdAt: clock.now(),
      createdBy: { email: by.email, name: by.name },
      count: 0,
      sum: 0,
      chunks: 0,
    };
  }

  async function goOn(order: PaymentOrder, payOn = order.payOn): Promise<MadeOrder> {
    if (order.status === 'closed') return { order, held: [] };
    const today = localDateOf(clock.now());
    const day = dayHasPassed(order, today) ? payOn : order.payOn;
    checkDay(day, today);
    return fill({ ...order, payOn: day }, await waitingPayouts(order.choice));
  }

  async function fill({ id, payOn }: PaymentOrder, { ready, held }: WaitingPayouts): Promise<MadeOrder> {
    const filled = await claimPayouts(id, ready);
    const left = [...held, ...filled.held];
    assertSome(filled.order.count, left);
    return { order: await closeOrder(id, payOn), held: left };
  }
}

/** The order still gathers, and the day on which the bank was to pay has been. */
export const dayHasPassed = ({ status, payOn }: PaymentOrder, today: LocalDate): boolean =>
  status === 'gathering' && payDayProblem(payOn, today) === 'past';

function checkAllowed(by: OrderCommand['by']): void {
  if (!mayOrder(by)) throw new DomainError('NotAllowed');
}

function assertSome(count: number, held: readonly HeldPayout[]): void {
  if (count === 0) throw new DomainError('NothingToOrder', { held: String(held.length) });
}

function checkDay(payOn: LocalDate, today: LocalDate): void {
  if (payDayProblem(payOn, today)) throw new DomainError('DateNotAllowed', payDays(today));
}

const sameChoice = (one: OrderChoice, other: OrderChoice): boolean =>
  one.programmeId === other.programmeId && one.quarter === other.quarter && one.unitId === other.unitId;
