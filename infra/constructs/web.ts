import { Duration } from 'aws-cdk-lib';
import type { ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import { assetFiles } from '../../functions/web/ui/assets.ts';
import type { FileBucket } from './file-bucket.ts';
import type { GrantTable } from './grant-table.ts';
import { TrailFunction } from './trail-function.ts';

/** Where Lambda unpacks the bundle. */
const assetsFolder = '/var/task/assets';

type WebProps = { table: GrantTable; files: FileBucket; environment: Record<string, string> };

/** The pages. The only function that the internet reaches: it can only touch the table (DESIGN §1), and sign addresses to files. */
export class Web extends Construct {
  readonly site: TrailFunction;

  constructor(scope: Construct, id: string, { table, files, environment }: WebProps) {
    super(scope, id);
    this.site = new TrailFunction(this, 'Site', {
      entry: 'functions/web/lambda.ts',
      description: 'The pages',
      timeout: Duration.seconds(20),
      memoryMb: 1024,
      environment: { ...environment, ASSETS_FOLDER: assetsFolder, FILES_BUCKET: files.bucket.bucketName },
      commandHooks: carryAssets(assetFiles()),
    });
    table.grantItems(this.site.role);
    table.grantDeletion(this.site.role);
    files.grantFetching(this.site.role);
  }
}

/** Puts the stylesheets beside the bundle. */
function carryAssets(files: string[]): ICommandHooks {
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_input, output) => [
      `mkdir -p "${output}/assets"`,
      `cp ${files.map((file) => `"${file}"`).join(' ')} "${output}/assets/"`,
    ],
  };
}
