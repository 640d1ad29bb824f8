import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { type Application, ApplicationSchema } from '../domain/application.ts';
import { type FollowUp, FollowUpSchema } from '../domain/follow-up.ts';
import type { Table } from './client.ts';
import { type Key, keys } from './keys.ts';
import { type Item, parseRow } from './query.ts';

/** DynamoDB reads so many rows together (AWS documentation). */
const mostTogether = 100;
const batchesAtOnce = 4;
const tries = 10;

/** Applications and the last account of each, consistently; what does not exist is left out. */
export async function standingOf(
  table: Table,
  ids: readonly string[],
): Promise<{ applications: Application[]; followUps: FollowUp[] }> {
  const items = await readAll(table, ids.map(keys.application));
  const applications = items.map((item) => parseRow(ApplicationSchema, item));
  return { applications, followUps: await standingFollowUps(table, applications) };
}

/** The last account of each of these, consistently; of those that have sent in none, nothing. */
export async function standingFollowUps(
  table: Table,
  applications: readonly Pick<Application, 'id' | 'followUp'>[],
): Promise<FollowUp[]> {
  const sentIn = applications.flatMap(({ id, followUp }) =>
    followUp && followUp.revision > 0 ? [keys.followUp(id, followUp.revision)] : [],
  );
  return (await readAll(table, sentIn)).map((item) => parseRow(FollowUpSchema, item));
}

async function readAll(table: Table, wanted: readonly Key[]): Promise<Item[]> {
  const found: Item[] = [];
  const step = mostTogether * batchesAtOnce;
  for (let from = 0; from < wanted.length; from += step) {
    const batches = Array.from({ length: batchesAtOnce }, (_, index) =>
      wanted.slice(from + index * mostTogether, from + (index + 1) * mostTogether),
    ).filter(({ length }) => length > 0);
    found.push(...(await Promise.all(batches.map((batch) => readBatch(table, batch)))).flat());
  }
  return found;
}

/** What DynamoDB leaves for lack of room or capacity is asked for again. */
async function readBatch({ client, name }: Table, batch: readonly Key[]): Promise<Item[]> {
  const found: Item[] = [];
  let left: Item[] = [...batch];
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (attempt > tries) throw new Error(`${left.length} rows of a batch were not read`);
    if (attempt > 1) await pause(attempt);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: left, ConsistentRead: true } } }),
    );
    found.push(...(Responses?.[name] ?? []));
    left = UnprocessedKeys?.[name]?.Keys ?? [];
  }
  return found;
}

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(800, 10 * 2 ** attempt)));
