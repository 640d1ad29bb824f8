import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { createTaskHandler } from '../../functions/tasks/task-handler.ts';
import { lambdaContext } from '../../infra/local/machine/lambda-context.ts';
import { createMemoryLog } from '../../infra/local/machine/local-log.ts';
import { loadGrantMachine } from '../../infra/local/state-machine.ts';
import { createExpressions } from '../../infra/local/step-functions/expressions.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { errandName, executionName } from '../../shared/domain/outbox.ts';
import { programmeIdOf } from '../../shared/domain/programme-merge.ts';
import {
  AcknowledgeInputSchema,
  AnswerSchema,
  AskInputSchema,
  AssessInputSchema,
  CheckAnswerInputSchema,
  EndWaitInputSchema,
  NextRoundInputSchema,
  TellInputSchema,
  WaitInputSchema,
} from '../../workflows/contracts/decision-phase.ts';
import { ErrandInputSchema, LookAtProgrammeInputSchema } from '../../workflows/contracts/errands.ts';
import { ExecutionInputSchema } from '../../workflows/contracts/execution.ts';
import {
  AskFollowUpInputSchema,
  LookAtFollowUpInputSchema,
  TellUnitInputSchema,
} from '../../workflows/contracts/follow-up-phase.ts';
import {
  AskInputSchema as AskPayoutInputSchema,
  LookAtQuarterInputSchema,
  TellProviderInputSchema,
} from '../../workflows/contracts/payouts-phase.ts';

const folder = new URL('recorded-inputs/', import.meta.url);

/**
 * Each recorded input, by file, with the contract that must go on accepting it, the state that sends it, and the input of
 * its execution where that is not the decision phase's.
 */
const contracts: Record<string, { schema: z.ZodType; state?: string; start?: string }> = {
  'start.json': { schema: ExecutionInputSchema },
  'acknowledge.json': { schema: AcknowledgeInputSchema, state: 'Acknowledge Application' },
  'assess.json': { schema: AssessInputSchema, state: 'Assess Application' },
  // Sent by definitions that counted the reminders themselves.
  'ask-with-reminder.json': { schema: AskInputSchema },
  'ask.json': { schema: AskInputSchema, state: 'Ask Director' },
  'check-answer.json': { schema: CheckAnswerInputSchema, state: 'Check Answer' },
  'next-round.json': { schema: NextRoundInputSchema, state: 'Ask For Next Round' },
  'tell.json': { schema: TellInputSchema, state: 'Tell Applicant' },
  'wait.json': { schema: WaitInputSchema, state: 'Wait For Applicant Or Date' },
  'end-wait.json': { schema: EndWaitInputSchema, state: 'End Wait' },
  'answer.json': { schema: AnswerSchema },
  'start-payouts.json': { schema: ExecutionInputSchema },
  'look-at-quarter.json': ofQuarter('Look At Quarter', LookAtQuarterInputSchema),
  'ask-provider.json': ofQuarter('Ask Provider', AskPayoutInputSchema),
  'ask-controller.json': ofQuarter('Ask Controller', AskPayoutInputSchema),
  'tell-provider.json': ofQuarter('Tell Provider', TellProviderInputSchema),
  'next-round-of-quarter.json': ofQuarter('Ask For Next Round', NextRoundInputSchema),
  'start-invitation.json': errand('Send Invitations', 'start-invitation.json'),
  'start-order.json': errand('Make Order Files', 'start-order.json'),
  'start-follow-up.json': { schema: ExecutionInputSchema },
  'look-at-follow-up.json': ofFollowUp('Look At Follow-Up', LookAtFollowUpInputSchema),
  'ask-unit.json': ofFollowUp('Ask Unit', AskFollowUpInputSchema),
  'ask-coordinator.json': ofFollowUp('Ask Coordinator', AskFollowUpInputSchema),
  'tell-unit.json': ofFollowUp('Tell Unit', TellUnitInputSchema),
  'next-round-of-follow-up.json': ofFollowUp('Ask For Next Round', NextRoundInputSchema),
  'start-programme.json': { schema: ErrandInputSchema },
  'look-at-programme.json': {
    schema: LookAtProgrammeInputSchema,
    state: 'Look At Programme',
    start: 'start-programme.json',
  },
  'start-report.json': errand('Make Report Files', 'start-report.json'),
  'start-case.json': errand('Make Case Files', 'start-case.json'),
};

function ofQuarter(state: string, schema: z.ZodType) {
  return { schema, state, start: 'start-payouts.json' };
}

function ofFollowUp(state: string, schema: z.ZodType) {
  return { schema, state, start: 'start-follow-up.json' };
}

function errand(state: string, start: string) {
  return { schema: ErrandInputSchema, state, start };
}

const recorded = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const files = Object.entries(contracts);
const sent = files.flatMap(([file, { state, start = 'start.json' }]) =>
  state ? [[file, state, start] as const] : [],
);

test('every recorded input has its contract', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(contracts).sort());
});

describe.each(files)('The recorded %s', (file, { schema }) => {
  test('is accepted as it was sent', () => {
    expect(schema.parse(recorded(file))).toEqual(recorded(file));
  });

  test('is refused without its version, and with one that nobody knows', () => {
    const { v, ...unversioned } = recorded(file);
    expect(v).toBe(1);
    expect(schema.safeParse(unversioned).success).toBe(false);
    expect(schema.safeParse({ ...unversioned, v: 2 }).success).toBe(false);
  });

  test('is refused by name with a field that the contract does not have', () => {
    const result = schema.safeParse({ ...recorded(file), applicantName: 'somebody' });
    expect(result.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['applicantName'] });
  });
});

describe('What today’s definition sends', () => {
  const definition = loadGrantMachine().definition as { States: Record<string, { Arguments: never }> };
  const expressions = createExpressions(systemClock);
  const { taskToken } = recorded('ask.json');
  /** What a state sees of its execution's age. */
  const sixHoursOld = {
    Execution: { StartTime: '2019-01-14T08:00:00.000Z' },
    State: { EnteredTime: '2019-01-14T14:00:00.000Z' },
  };

  test.each(sent)('%s is what the state %s sends', async (file, state, start) => {
    const scope = {
      request: recorded(start),
      states: { input: {}, context: { Task: { Token: taskToken }, ...sixHoursOld } },
    };
    const template = definition.States[state]?.Arguments;
    expect(template).toBeDefined();
    const { Payload } = Object(await expressions.evaluate(template as never, scope, 'Arguments'));
    expect(Payload).toEqual(recorded(file));
  });

  test('a quarter’s execution is called by its quarter, and by which one it is when it was started anew', () => {
    const name = executionName(ExecutionInputSchema.parse(recorded('start-payouts.json')));
    expect(name).toBe('01D15X3M5GZ8Q4T7N2B6K9W0RC-payouts-2019Q1-2');
    expect(name).toMatch(/^[\w-]{1,80}$/);
  });

  test('an errand’s execution is called by what it is about', () => {
    const { phase, ...about } = ErrandInputSchema.parse(recorded('start-order.json'));
    const name = errandName({ ...about, errand: phase });
    expect(name).toBe('01D4M8T1E7KZ3W6N9P2S5VYQ0H-order-1');
    expect(name).toMatch(/^[\w-]{1,80}$/);
  });

  test('the execution of a follow-up is called by its round, and that of a programme’s dates by the programme', () => {
    const followUp = executionName(ExecutionInputSchema.parse(recorded('start-follow-up.json')));
    expect(followUp).toBe('01D15X3M5GZ8Q4T7N2B6K9W0RC-followUp-1');
    for (const [file, name] of [
      ['start-programme.json', 'investering-2019-programme-1'],
      ['start-report.json', 'investering-2019-report-2'],
      ['start-case.json', '01D7V3S4M1KZ3W6N9P2S5VYQ0H-case-1'],
    ] as const) {
      const { phase, ...about } = ErrandInputSchema.parse(recorded(file));
      expect(errandName({ ...about, errand: phase })).toBe(name);
    }
  });

  test('the longest name that a page gives a programme leaves room for a thousand rounds of its errands', () => {
    const { name, year } = { name: 'Å'.repeat(200), year: 2019 };
    for (const errand of ['programme', 'report'] as const) {
      const subject = programmeIdOf({ name, year });
      expect(errandName({ subject, errand, round: '999' })).toMatch(/^[\w-]{1,80}$/);
    }
  });

  test('an execution’s name is made of what it is about, and Step Functions takes it', () => {
    const name = executionName(ExecutionInputSchema.parse(recorded('start.json')));
    expect(name).toBe('01D15X3M5GZ8Q4T7N2B6K9W0RC-decision-1');
    expect(name).toMatch(/^[\w-]{1,80}$/);
  });
});

describe('A task', () => {
  const log = createMemoryLog();
  const called: unknown[] = [];
  let task: (input: unknown) => Promise<unknown>;
  beforeAll(() => {
    const handler = createTaskHandler({
      name: 'tell',
      input: TellInputSchema,
      output: AnswerSchema,
      log,
      run: async (input) => {
        called.push(input);
        return { v: 1 as const, outcome: 'neither' as 'approved' };
      },
    });
    task = (input) => handler(input as never, lambdaContext('tell'));
  });

  test('names the field that it does not know, and does nothing', async () => {
    const input = { ...recorded('tell.json'), decidedBy: 'somebody', amount: 5 };
    await expect(task(input)).rejects.toMatchObject({ name: 'ContractBroken', message: 'ContractBroken' });
    expect(called).toEqual([]);
    expect(log.lines.at(-1)).toMatchObject({
      level: 'ERROR',
      code: 'TASK_CONTRACT',
      task: 'tell',
      side: 'input',
      place: 'decidedBy.amount unrecognized_keys',
    });
  });

  test('never answers with what its contract does not say', async () => {
    await expect(task(recorded('tell.json'))).rejects.toMatchObject({ name: 'ContractBroken' });
    expect(log.lines.at(-1)).toMatchObject({
      code: 'TASK_CONTRACT',
      side: 'output',
      place: 'outcome invalid_value',
    });
  });
});
