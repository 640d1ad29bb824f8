/**
 * Why the local run cannot start or go on, as one sentence for the person at the keyboard.
 * Whoever started it prints the message without a stack and leaves with exit code 1.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
