import { ulid } from 'ulid';
import { localBookkeeping, localPayer } from '../../infra/local/local-payer.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { payDays } from '../../shared/domain/pay-day.ts';
import type { Person } from '../../shared/domain/person.ts';
import { localDateOf } from '../../shared/domain/stockholm-time.ts';
import type { Store } from '../../shared/store/store.ts';
import { createMakeOrder } from '../../shared/use-cases/make-order.ts';

/** Everything that is attested goes with a payment order, as the region's finance does before an activity is closed. */
export async function orderAll({ store, clock }: { store: Store; clock: Clock }, by: Person): Promise<void> {
  const orders = createMakeOrder({ ...store, clock, payer: localPayer, bookkeeping: localBookkeeping });
  const { earliest: payOn } = payDays(localDateOf(clock.now()));
  await orders.make({ id: ulid(), by, choice: {}, payOn });
}
