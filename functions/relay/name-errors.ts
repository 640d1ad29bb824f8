import type { Log } from '../../shared/log/log.ts';
import { onlyName } from '../../shared/log/only-name.ts';

/**
 * Middleware for both handlers: what fails is logged, and leaves as a name. It is replaced, not thrown: middy would hang
 * what was thrown first on an error that is thrown here.
 */
export const nameErrors = (log: Log) => ({
  onError: (request: { error: unknown }): void => {
    log.error('RELAY_FAILED', request.error);
    request.error = onlyName(request.error);
  },
});
