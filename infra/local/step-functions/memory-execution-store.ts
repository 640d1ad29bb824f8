import type { ExecutionStore } from './execution-store.ts';
import type { HistoryPage } from './history.ts';
import type { Execution, HistoryEvent } from './model.ts';

/** Keeps executions as long as the object lives; copies on the way in and out, as a database would. */
export function createMemoryExecutionStore(): ExecutionStore {
  const executions = new Map<string, Execution>();
  const pages = new Map<string, HistoryEvent[]>();
  const definitions = new Map<string, unknown>();
  const key = (machineName: string, name: string) => `${machineName}:${name}`;

  function put(execution: Execution, page: HistoryPage | undefined): void {
    const id = key(execution.machineName, execution.name);
    executions.set(id, structuredClone(execution));
    if (page) pages.set(id, [...(pages.get(id) ?? []), ...structuredClone(page.events)]);
  }

  return {
    async create(execution, page) {
      if (executions.has(key(execution.machineName, execution.name))) return false;
      put(execution, page);
      return true;
    },
    save: async (execution, page) => put(execution, page),
    load: async (machineName, name) => structuredClone(executions.get(key(machineName, name))),
    pagedEvents: async (machineName, name) => structuredClone(pages.get(key(machineName, name)) ?? []),
    running: async () =>
      structuredClone([...executions.values()].filter(({ status }) => status === 'RUNNING')),
    list: async (status) => structuredClone([...executions.values()].filter((one) => one.status === status)),
    keepDefinition: async (hash, definition) => void definitions.set(hash, structuredClone(definition)),
    definition: async (hash) => structuredClone(definitions.get(hash)),
  };
}
