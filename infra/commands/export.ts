import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ulid } from 'ulid';
import type { Clock } from '../../shared/domain/clock.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { formatKronor } from '../../shared/domain/money.ts';
import { workingDayAfter } from '../../shared/domain/pay-day.ts';
import { orderFileKinds, type PaymentOrder } from '../../shared/domain/payment-order.ts';
import { formatDate, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { orderFiles } from '../../shared/orders/order-files.ts';
import type { Store } from '../../shared/store/store.ts';
import { quarterText } from '../../shared/text/quarter-text.ts';
import { createMakeOrder } from '../../shared/use-cases/make-order.ts';
import { rowsOf } from '../../shared/use-cases/make-order-files.ts';
import type { HeldPayout } from '../../shared/use-cases/waiting-payouts.ts';
import { readStageConfig } from '../config/stage-config.ts';
import { localBookkeeping, localPayer } from '../local/local-payer.ts';
import { localFolder } from '../local/machine/local-folder.ts';
import { type ExportArguments, readExportArguments } from './export-arguments.ts';
import { t } from './import-report.ts';
import { onRunningTable, type Surroundings } from './on-running-table.ts';
import { printable } from './printable.ts';

type Wanted = Extract<ExportArguments, { to: string }>;

/** Whoever runs the command has the rights to the table: the order is made in the command's name. */
const command = { email: 'npm-run-export', name: 'npm run export', roles: ['administrator' as const] };

/**
 * `npm run export`: makes a payment order and writes its four files, or writes an earlier order's files once more, which
 * are the same bytes (SECURITY 39). Answers with the exit code.
 */
export function exportCommand(args: string[], surroundings: Surroundings): Promise<number> {
  const { say, complain } = surroundings;
  return onRunningTable<Wanted>(
    readExportArguments(args),
    {
      usage: 'export.usage',
      help: ['export.help', 'export.help.order', 'export.help.payOn', 'export.help.stage'],
      work: async (wanted, { store, clock }) => {
        const { order, held } = await orderOf(wanted, store, clock);
        if (order.status === 'gathering') {
          complain(t('export.gathering', { id: order.id }));
          return 1;
        }
        for (const line of [madeText(order), ...held.map(heldText)]) say(line);
        for await (const path of writeFiles(order, store, wanted.to)) say(path);
        return 0;
      },
    },
    surroundings,
  );
}

/** @throws DomainError OrderNotFound, and as `createMakeOrder` */
async function orderOf(
  wanted: Wanted,
  store: Store,
  clock: Clock,
): Promise<{ order: PaymentOrder; held: HeldPayout[] }> {
  if (wanted.kind === 'again') {
    const order = await store.orders.find(wanted.order);
    if (!order) throw new DomainError('OrderNotFound');
    return { order, held: [] };
  }
  const { payer, bookkeeping } = wanted.stage
    ? readStageConfig(wanted.stage)
    : { payer: localPayer, bookkeeping: localBookkeeping };
  const { make } = createMakeOrder({ ...store, clock, payer, bookkeeping });
  const { choice, payOn = workingDayAfter(localDateOf(clock.now())) } = wanted;
  return make({ id: ulid(), by: command, choice, payOn });
}

/** One after the other, each whole or not at all. Gives the path of each. */
async function* writeFiles(order: PaymentOrder, { orders }: Store, to: string): AsyncGenerator<string> {
  const rows = await rowsOf(orders, order);
  mkdirSync(to, { recursive: true });
  for (const kind of orderFileKinds) {
    const { name, content } = await orderFiles.make(kind, order, rows);
    const path = resolve(join(to, name));
    writeFileSync(`${path}.tmp`, content);
    renameSync(`${path}.tmp`, path);
    yield path;
  }
}

const madeText = ({ id, count, sum, payOn }: PaymentOrder): string =>
  t('export.made', { id, count, sum: formatKronor(sum), payOn: formatDate(payOn, 'sv') });

const heldText = ({ payout, why }: HeldPayout): string =>
  t('export.held', {
    provider: payout.unitName,
    quarter: quarterText(t, payout.quarter),
    amount: formatKronor(payout.amount),
    why: t(`orders.held.${why}`),
  });

if (import.meta.main) {
  process.exitCode = await exportCommand(process.argv.slice(2), {
    say: (line) => console.log(printable(line)),
    complain: (line) => console.error(printable(line)),
    environment: process.env,
    folder: localFolder(),
  });
}
