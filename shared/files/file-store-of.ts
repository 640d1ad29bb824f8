import type { FileStore } from '../use-cases/ports.ts';
import { createS3FileStore } from './s3-file-store.ts';

/** Neither a bucket nor a place of the laptop's: no file could lie anywhere. */
class FilesMissing extends Error {
  constructor() {
    super('set FILES_BUCKET (on AWS) or hand over a store of files (on a laptop)');
    this.name = 'FilesMissing';
  }
}

const nowhere: FileStore = {
  write: () => Promise.reject(new FilesMissing()),
  keep: () => Promise.reject(new FilesMissing()),
  address: () => Promise.reject(new FilesMissing()),
};

/** The bucket that the settings name, or the laptop's own store. Without either, the first use says so. */
export function fileStoreOf(
  { FILES_BUCKET }: { FILES_BUCKET?: string | undefined },
  ofLaptop: FileStore | undefined,
): FileStore {
  return ofLaptop ?? (FILES_BUCKET ? createS3FileStore({ bucket: FILES_BUCKET }) : nowhere);
}
