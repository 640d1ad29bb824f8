import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const regular = '400Regular/SourceSans3_400Regular.ttf';
const bold = '600SemiBold/SourceSans3_600SemiBold.ttf';

/** The files of Source Sans 3 (SIL Open Font License) in a checkout: what a bundle that makes PDFs has to carry beside it. */
export function fontFiles(): string[] {
  const folder = fileURLToPath(
    new URL('../../node_modules/@expo-google-fonts/source-sans-3/', import.meta.url),
  );
  return [join(folder, regular), join(folder, bold)];
}

/** Reads the fonts, from a folder beside the bundle or from the checkout. @throws what the file system throws */
export function loadFonts(folder?: string): { regular: Uint8Array; bold: Uint8Array } {
  const [ofRegular = '', ofBold = ''] = folder
    ? [regular, bold].map((file) => join(folder, basename(file)))
    : fontFiles();
  return { regular: readFileSync(ofRegular), bold: readFileSync(ofBold) };
}
