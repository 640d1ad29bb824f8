import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { payDayProblem, payDays } from '../domain/pay-day.ts';
import type { Bookkeeping, OrderChoice, Payer, PaymentOrder } from '../domain/payment-order.ts';
import type { Person } from '../domain/person.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { createClaimPayouts } from './claim-payouts.ts';
import { optimistically } from './optimistic.ts';
import { errandRow } from './outbox-rows.ts';
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
 * no payout is claimed twice, and one that is attested no more is left.
 * @throws DomainError NotAllowed, DateNotAllowed, NothingToOrder (facts: `held`, how many are held back, as text), OrderNotFound,
 * TooManyAtOnce
 */
export function createMakeOrder(deps: MakeOrderDeps) {
  const { orders, clock, payer, bookkeeping } = deps;
  const waitingPayouts = createWaitingPayouts(deps);
  const claimPayouts = createClaimPayouts(deps);

  return {
    async make(command: OrderCommand): Promise<MadeOrder> {
      checkAllowed(command.by);
      const begun = (await ownOrder(command)) ?? (await brokenOff(command));
      if (begun) return goOn(begun);
      checkDay(command.payOn, localDateOf(clock.now()));
      const waiting = await waitingPayouts(command.choice);
      assertSome(waiting.ready.length, waiting);
      const order = newOrder(command);
      await orders.begin(order);
      return fill(order, waiting);
    },
    /** Goes on with an order that was broken off, whoever began it. */
    async resume(id: string, by: OrderCommand['by']): Promise<MadeOrder> {
      checkAllowed(by);
      const order = await orders.find(id);
      if (!order) throw new DomainError('OrderNotFound');
      return goOn(order);
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

  async function goOn(order: PaymentOrder): Promise<MadeOrder> {
    if (order.status === 'closed') return { order, held: [] };
    return fill(order, await waitingPayouts(order.choice));
  }

  async function fill(order: PaymentOrder, waiting: WaitingPayouts): Promise<MadeOrder> {
    const filled = await claimPayouts(order.id, waiting.ready);
    assertSome(filled.count, waiting);
    return { order: await close(order.id), held: waiting.held };
  }

  function close(id: string): Promise<PaymentOrder> {
    return optimistically(async () => {
      const order = await orders.find(id);
      if (!order) throw new DomainError('OrderNotFound');
      return order.status === 'closed' ? order : orders.close(order, errandRow('order', id, clock.now()));
    });
  }
}

function checkAllowed(by: OrderCommand['by']): void {
  if (!mayOrder(by)) throw new DomainError('NotAllowed');
}

function assertSome(count: number, { held }: WaitingPayouts): void {
  if (count === 0) throw new DomainError('NothingToOrder', { held: String(held.length) });
}

function checkDay(payOn: LocalDate, today: LocalDate): void {
  if (payDayProblem(payOn, today)) throw new DomainError('DateNotAllowed', payDays(today));
}

const sameChoice = (one: OrderChoice, other: OrderChoice): boolean =>
  one.programmeId === other.programmeId && one.quarter === other.quarter && one.unitId === other.unitId;
