/**
 * Calls back once when the process that started this one is gone. The bootstrap gives its child a process group
 * of its own, so that whoever kills the bootstrap with `kill -9` does not reach the child: it has to notice by itself.
 * Returns a function that ends the watch.
 */
export function onParentGone(callback: () => void, everyMilliseconds = 500): () => void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, everyMilliseconds).unref();
  return () => clearInterval(timer);
}
