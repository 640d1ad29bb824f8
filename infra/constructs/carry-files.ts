import type { ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Where Lambda unpacks what lies in a folder beside the bundle. */
export const carriedTo = (folder: string): string => `/var/task/${folder}`;

/** Puts files into a folder beside the bundle. */
export function carryFiles(folder: string, files: readonly string[]): ICommandHooks {
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_input, output) => [
      `mkdir -p "${output}/${folder}"`,
      `cp ${files.map((file) => `"${file}"`).join(' ')} "${output}/${folder}/"`,
    ],
  };
}
