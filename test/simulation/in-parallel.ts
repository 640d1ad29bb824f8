/** So many people sit at their desks at the same moment: more of them only wait for the one table of a laptop. */
const mostAtOnce = 4;

/** Does the job for each, a few at a time; answers in the order of the items. The first that fails ends it. */
export async function inParallel<T, R>(items: readonly T[], job: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const left = items.entries();
  const work = async () => {
    for (const [index, item] of left) answers[index] = await job(item);
  };
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, items.length) }, work));
  return answers;
}
