/** Lambda's Node runs the tests, not whichever the shell has: skipped install scripts would go unnoticed otherwise. */
export function setup(): void {
  if (/^v24\./.test(process.version)) return;
  throw new Error(
    `The tests run on Node 24, as Lambda does, and this is Node ${process.version.slice(1)}: use npm test.`,
  );
}
