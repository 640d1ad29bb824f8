import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { ApplicationSchema } from '../domain/application.ts';
import { AuditRowSchema } from '../domain/audit.ts';
import { FollowUpSchema } from '../domain/follow-up.ts';
import { BalanceSchema, LedgerEntrySchema } from '../domain/ledger.ts';
import { PayoutSchema } from '../domain/payout.ts';
import { ProgrammeSchema } from '../domain/programme.ts';
import type { WholeTable } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import type { Item } from './query.ts';

/**
 * Reads every row that tells of money or of what has happened, by a scan: for reconciliation alone (DESIGN §5). A scan is
 * not one moment: what people do meanwhile may be seen in part.
 */
export async function readWholeTable(table: Table): Promise<WholeTable> {
  const items = await everyItem(table);
  const unreadable: string[] = [];
  const rowsOf = <T extends z.ZodType>(type: string, schema: T): z.output<T>[] =>
    items
      .filter(({ itemType }) => itemType === type)
      .flatMap((item) => {
        const { success, data } = schema.safeParse(item.data);
        if (!success) unreadable.push(`${item.pk} ${item.sk}`);
        return success ? [data] : [];
      });
  return {
    programmes: rowsOf('Programme', ProgrammeSchema),
    balances: rowsOf('Balance', BalanceSchema),
    entries: rowsOf('Ledger', LedgerEntrySchema),
    applications: rowsOf('Application', ApplicationSchema),
    audit: rowsOf('Audit', AuditRowSchema),
    payouts: rowsOf('Payout', PayoutSchema),
    followUps: rowsOf('FollowUp', FollowUpSchema),
    unreadable,
  };
}

/** Every row there is, page by page. */
export async function everyItem({ client, name }: Table): Promise<Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: name,
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}
