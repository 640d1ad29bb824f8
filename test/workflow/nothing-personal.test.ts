import { inspect } from 'node:util';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { composeRelay } from '../../functions/relay/composition.ts';
import { createStreamHandler } from '../../functions/relay/stream.ts';
import { createSweepHandler } from '../../functions/relay/sweep.ts';
import { createTaskHandler } from '../../functions/tasks/task-handler.ts';
import { lambdaContext } from '../../infra/local/machine/lambda-context.ts';
import { createMemoryLog } from '../../infra/local/machine/local-log.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { createTable } from '../../shared/store/client.ts';
import { parseRow } from '../../shared/store/query.ts';
import { TellInputSchema, TellOutputSchema } from '../../workflows/contracts/decision-phase.ts';
import { createFaults, sdkError } from './faults.ts';

const address = 'ortopedi@example.org';
const refusedBySes = () =>
  sdkError('MessageRejected', {
    message: `These identities failed the check: ${address}`,
    identity: address,
  });

function unreadableRow(): unknown {
  try {
    return parseRow(TellInputSchema, { pk: `PERSON#${address}`, sk: 'PERSON', data: {} });
  } catch (error) {
    return error;
  }
}

/** All that Lambda's runtime could say of what it was thrown: message, stack, causes and fields of its own. */
const allOf = (thrown: unknown): string =>
  inspect(thrown, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(thrown);

async function thrownBy(act: () => Promise<unknown>): Promise<unknown> {
  try {
    return await act().then(() => undefined);
  } catch (error) {
    return error;
  }
}

describe('What a task throws is a name, and neither it nor the log holds an address', () => {
  const cases: [string, unknown, string][] = [
    ['an error of SES', refusedBySes(), 'Transient'],
    ['a row that cannot be read', unreadableRow(), 'Transient'],
    ['an error with a cause', new Error('broken', { cause: refusedBySes() }), 'Transient'],
    ['no error at all', { email: address }, 'Transient'],
    ['a refusal with its facts', new DomainError('AlreadyDecided', { decidedBy: address }), 'AlreadyDecided'],
    ['a race that was lost', new DomainError('TooManyAtOnce', { who: address }), 'Transient'],
  ];

  test.each(cases)('%s', async (_what, error, name) => {
    const log = createMemoryLog();
    const handler = createTaskHandler({
      name: 'tell',
      input: TellInputSchema,
      output: TellOutputSchema,
      log,
      run: () => Promise.reject(error),
    });
    const input = TellInputSchema.parse({ v: 1, applicationId: 'a1', phase: 'decision', round: '1' });
    const thrown = await thrownBy(() => handler(input, lambdaContext('tell')));

    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).toMatchObject({ name, message: name });
    expect(allOf(thrown)).not.toContain(address);
    expect(log.lines).toHaveLength(1);
    expect(JSON.stringify(log.lines)).not.toContain(address);
  });

  test('the log has the error’s real name', async () => {
    const log = createMemoryLog();
    const run = () => Promise.reject(refusedBySes());
    const handler = createTaskHandler({
      name: 'tell',
      input: TellInputSchema,
      output: TellOutputSchema,
      log,
      run,
    });
    const input = TellInputSchema.parse({ v: 1, applicationId: 'a1', phase: 'decision', round: '1' });
    await thrownBy(() => handler(input, lambdaContext('tell')));
    expect(log.lines).toMatchObject([{ code: 'TASK_FAILED', task: 'tell', error: 'MessageRejected' }]);
  });
});

describe('What the relay lets out', () => {
  /** A relay whose table answers every call with an error that holds an address. */
  function brokenRelay() {
    const log = createMemoryLog();
    const table = createTable({ name: 'unused', endpoint: 'http://127.0.0.1:9' });
    const faults = createFaults();
    faults.onTable(table);
    faults.fail(() => true, refusedBySes, { times: 99 });
    const settings = { STAGE: 'dev', TABLE_NAME: 'unused', STATE_MACHINE_ARN: 'unused' };
    return { log, parts: composeRelay(settings, { clock: systemClock, log, table }) };
  }

  test('the sweeper throws a name, and logs no address', async () => {
    const { log, parts } = brokenRelay();
    const thrown = await thrownBy(() => createSweepHandler(parts)({}, lambdaContext('sweep')));
    expect(thrown).toMatchObject({ name: 'MessageRejected', message: 'MessageRejected' });
    expect(allOf(thrown)).not.toContain(address);
    expect(log.lines).toMatchObject([{ code: 'RELAY_FAILED', error: 'MessageRejected' }]);
    expect(JSON.stringify(log.lines)).not.toContain(address);
  });

  test('the stream reports a row that failed by its number, and logs no address', async () => {
    const { log, parts } = brokenRelay();
    const NewImage = { data: { M: { id: { S: 'start-a1' } } } };
    const event: DynamoDBStreamEvent = { Records: [{ dynamodb: { SequenceNumber: '7', NewImage } }] };
    const answer = await createStreamHandler(parts)(event, lambdaContext('stream'));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
    expect(log.lines).toMatchObject([{ code: 'RELAY_FAILED', error: 'MessageRejected' }]);
    expect(JSON.stringify(log.lines)).not.toContain(address);
  });

  test('the stream throws a name when an event is no event', async () => {
    const { log, parts } = brokenRelay();
    const event = Object.defineProperty({}, 'Records', {
      get: () => {
        throw refusedBySes();
      },
    }) as DynamoDBStreamEvent;
    const thrown = await thrownBy(() => createStreamHandler(parts)(event, lambdaContext('stream')));
    expect(thrown).toMatchObject({ name: 'MessageRejected', message: 'MessageRejected' });
    expect(allOf(thrown)).not.toContain(address);
    expect(JSON.stringify(log.lines)).not.toContain(address);
  });
});
