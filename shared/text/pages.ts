import { charts } from './charts.ts';
import { mailFates } from './mail-fates.ts';
import { accessibilityPage } from './page-accessibility.ts';
import { applicationPage } from './page-application.ts';
import { programmePage } from './page-programme.ts';
import { startPage } from './page-start.ts';
import { stuckPage } from './page-stuck.ts';

/** The texts of the pages that one reads: start, programmes, an application, what is stuck, accessibility. */
export const pages = {
  ...startPage,
  ...programmePage,
  ...charts,
  ...applicationPage,
  ...stuckPage,
  ...mailFates,
  ...accessibilityPage,
} as const;
