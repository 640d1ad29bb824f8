import { existsSync } from 'node:fs';

/** The browser journeys need Chromium, and say so at once instead of failing one by one. */
export function setup(): void {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(path)) return;
  throw new Error(
    `The browser journeys need Chromium, and there is none at ${path}: install it (Debian or Ubuntu: ` +
      'apt install chromium) or set CHROMIUM to the path of a Chrome or Chromium.',
  );
}
