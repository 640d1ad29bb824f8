export type StopList = ReturnType<typeof createStopList>;

/** What has been started, so that it can be stopped: the last first, each to its end, whatever the others do. */
export function createStopList() {
  const stops: { what: string; stop: () => unknown }[] = [];
  const add = (what: string, stop: () => unknown): void => {
    stops.push({ what, stop });
  };
  return {
    add,
    /** Notes a part as soon as it has started, also when another that starts beside it fails. */
    async keep<T extends { stop(): unknown }>(what: string, starting: Promise<T>): Promise<T> {
      const part = await starting;
      add(what, () => part.stop());
      return part;
    },
    async stopAll(): Promise<void> {
      const problems: unknown[] = [];
      for (const { stop } of stops.splice(0).reverse()) {
        try {
          await stop();
        } catch (error) {
          problems.push(error);
        }
      }
      if (problems.length > 0) throw new AggregateError(problems, 'not everything could be stopped');
    },
  };
}
