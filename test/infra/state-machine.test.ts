import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readable, resourcesOf } from './readable.ts';
import { synthesizeStack } from './synthesized-stack.ts';

const text = readFileSync(new URL('../../workflows/grant.asl.json', import.meta.url), 'utf8');
const TaskSchema = z.object({
  Type: z.literal('Task'),
  Resource: z.string(),
  TimeoutSeconds: z.union([z.int().positive(), z.string().regex(/^\{%.*%\}$/)]),
  Retry: z.array(z.object({ ErrorEquals: z.array(z.string()).min(1), MaxAttempts: z.int().min(1) })).min(1),
  Catch: z.array(z.object({ ErrorEquals: z.array(z.string()).min(1), Next: z.string() })).min(1),
});
const MachineSchema = z.object({
  QueryLanguage: z.literal('JSONata'),
  TimeoutSeconds: z.int(),
  States: z.record(z.string(), z.looseObject({ Type: z.string() })),
});
const machine = MachineSchema.parse(JSON.parse(text));
const tasks = Object.entries(machine.States).filter(([, { Type }]) => Type === 'Task');

const DeployedSchema = z.object({
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.unknown().transform(readable)),
});
const { template } = synthesizeStack();

function deployed() {
  const [only] = resourcesOf(template, 'AWS::StepFunctions::StateMachine');
  return DeployedSchema.parse(only?.properties);
}

describe('The definition of the state machine', () => {
  test.each(tasks)(
    'gives the task %s a time limit, retries and an answer to business errors',
    (_name, state) => {
      expect(TaskSchema.safeParse(state).error).toBeUndefined();
    },
  );

  test('has tasks, and no execution plans to live for a year', () => {
    expect(tasks.length).toBeGreaterThan(0);
    expect(machine.TimeoutSeconds).toBeLessThan(365 * 24 * 3600);
  });
});

describe('The state machine on AWS', () => {
  test('is the one definition, with the functions filled in', () => {
    const { DefinitionString, DefinitionSubstitutions } = deployed();
    expect(JSON.parse(fillIn(DefinitionString, DefinitionSubstitutions))).toEqual(
      JSON.parse(text.replaceAll(/\$\{(\w+)Function\}/g, 'Tasks$1Function.Arn')),
    );
  });

  test('fills in every name that the definition asks for, and no other', () => {
    const asked = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    expect(Object.keys(deployed().DefinitionSubstitutions).sort()).toEqual([...asked].sort());
  });

  test('is standard, traced, and logs errors without what the executions carry', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: Match.objectLike({ Level: 'ERROR', IncludeExecutionData: false }),
    });
  });
});

/** As CloudFormation does it. */
function fillIn(definition: string, substitutions: Record<string, string>): string {
  return Object.entries(substitutions).reduce(
    (filled, [name, value]) => filled.replaceAll(`\${${name}}`, value),
    definition,
  );
}
