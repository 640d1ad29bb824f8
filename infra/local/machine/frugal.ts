/**
 * An option of Node's: V8 lets its space for new objects grow to 8 MB and no further. Without it, making 10 000 payouts'
 * files holds some 80 MB more than it needs, and is no faster. The task has it on AWS, and so have `npm run export`
 * (bootstrap.mjs, which imports nothing, says it again) and its measurement.
 */
export const frugal = '--max-semi-space-size=8';
