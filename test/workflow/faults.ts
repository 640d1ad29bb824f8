import type { Table } from '../../shared/store/client.ts';

/** A call of the table as the store makes it: before the SDK has done anything with it. */
export type TableCall = { command: string; input: unknown };

/** What happens instead of the call; `proceed` makes the real one. */
type Fault = (proceed: () => Promise<unknown>) => Promise<unknown>;

type Rule = { matches(call: TableCall): boolean; fault: Fault; skip: number; left: number };

export type InjectOptions = {
  /** How many matching calls it happens to; 1 unless told. */
  times?: number;
  /** How many matching calls are let through before that. */
  skip?: number;
};

/** Puts faults in front of the real table's client, by SDK middleware: between the store's code and the SDK. */
export function createFaults() {
  let rules: Rule[] = [];

  function onTable(table: Table): void {
    table.client.middlewareStack.add(
      (next, context) => async (args) => {
        const call = { command: String(context.commandName), input: args.input };
        const rule = nextRule(call);
        if (!rule) return next(args);
        let output: Awaited<ReturnType<typeof next>> | undefined;
        await rule.fault(async () => {
          output = await next(args);
        });
        if (!output) throw new Error('a fault neither made the call nor failed');
        return output;
      },
      { step: 'initialize', priority: 'high', name: 'faults' },
    );
  }

  /** The rule is used up before its fault begins: what the fault itself calls is not hit again. */
  function nextRule(call: TableCall): Rule | undefined {
    return rules.find((rule) => {
      if (rule.left === 0 || !rule.matches(call)) return false;
      if (rule.skip > 0) {
        rule.skip -= 1;
        return false;
      }
      rule.left -= 1;
      return true;
    });
  }

  /** Answers with how often it has happened so far. */
  function inject(
    matches: Rule['matches'],
    fault: Fault,
    { times = 1, skip = 0 }: InjectOptions = {},
  ): { happened(): number } {
    const rule: Rule = { matches, fault, skip, left: times };
    rules.push(rule);
    return { happened: () => times - rule.left };
  }

  return {
    onTable,
    inject,
    /** The call never reaches the table. */
    fail: (matches: Rule['matches'], error: () => Error, options?: InjectOptions) =>
      inject(matches, () => Promise.reject(error()), options),
    /** The table has done it, and nobody hears so. */
    loseAnswer: (matches: Rule['matches'], error: () => Error, options?: InjectOptions) =>
      inject(
        matches,
        async (proceed) => {
          await proceed();
          throw error();
        },
        options,
      ),
    /** Something else happens just before the call. */
    before: (matches: Rule['matches'], act: () => Promise<unknown>, options?: InjectOptions) =>
      inject(
        matches,
        async (proceed) => {
          await act();
          await proceed();
        },
        options,
      ),
    clear: () => {
      rules = [];
    },
  };
}

/** Matches calls of that command whose input holds all these texts, as JSON. */
export const callOf =
  (command: string, ...texts: string[]) =>
  (call: TableCall): boolean => {
    if (call.command !== command) return false;
    const input = JSON.stringify(call.input);
    return texts.every((text) => input.includes(text));
  };

/** An error as the SDK would throw it. */
export const sdkError = (name: string, more: object = {}): Error =>
  Object.assign(new Error(`injected ${name}`), { name, ...more });
