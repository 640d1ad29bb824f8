import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { assetFiles } from '../../functions/web/ui/assets.ts';
import { carriedTo, carryFiles } from './carry-files.ts';
import type { FileBucket } from './file-bucket.ts';
import type { GrantTable } from './grant-table.ts';
import { TrailFunction } from './trail-function.ts';

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
      environment: {
        ...environment,
        ASSETS_FOLDER: carriedTo('assets'),
        FILES_BUCKET: files.bucket.bucketName,
      },
      commandHooks: carryFiles('assets', assetFiles()),
    });
    table.grantItems(this.site.role);
    table.grantDeletion(this.site.role);
    files.grantFetching(this.site.role);
  }
}
