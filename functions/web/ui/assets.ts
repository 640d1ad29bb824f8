import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iconSvg } from './mark.ts';

/** The stylesheet, the icon and the script, under names that change with their content, so that they can be kept for ever. */
export type Assets = {
  stylesheetPath: string;
  stylesheet: string;
  iconPath: string;
  icon: string;
  scriptPath: string;
  script: string;
};
/** Where the files lie: the design system's components, its theme, our own sheets, our script. May be one and the same. */
export type AssetFolders = { components: string; theme: string; own: string; scripts: string };

// Only what the pages use: the design system's whole sheet is 147 KB, a third of which are its search fields.
const baseParts = ['base.css', 'heading.css', 'label.css', 'paragraph.css', 'validation-message.css'];
const componentParts = [
  'link.css',
  'button.css',
  'input.css',
  'field.css',
  'fieldset.css',
  'alert.css',
  'skip-link.css',
  'details.css',
  'list.css',
  'card.css',
  'tag.css',
  'error-summary.css',
  'table.css',
];
const themePart = 'designsystemet.css';
const ownParts = [
  'theme.css',
  'site.css',
  'header.css',
  'forms.css',
  'surfaces.css',
  'tables.css',
  'figures.css',
  'charts.css',
  'accounts.css',
  'changes.css',
  'report.css',
  'history.css',
  'forced-colors.css',
  'print.css',
];
const scriptPart = 'autosave.js';
const layers = '@charset "UTF-8";\n@layer ds.theme, ds.base, ds.components, bidragsled;\n';

/** The folders of a checkout: the packages in node_modules, and assets/ beside this folder. */
export function localAssetFolders(): AssetFolders {
  const packages = new URL('../../../node_modules/@digdir/', import.meta.url);
  return {
    components: fileURLToPath(new URL('designsystemet-css/dist/src/', packages)),
    theme: fileURLToPath(new URL('designsystemet-theme/src/themes/', packages)),
    own: fileURLToPath(new URL('../assets/', import.meta.url)),
    scripts: fileURLToPath(new URL('../scripts/', import.meta.url)),
  };
}

/** Every file that `loadAssets` reads, in order: what a bundle has to carry beside it. */
export function assetFiles(folders: AssetFolders = localAssetFolders()): string[] {
  return [
    join(folders.theme, themePart),
    ...[...baseParts, ...componentParts].map((part) => join(folders.components, part)),
    ...ownParts.map((part) => join(folders.own, part)),
    join(folders.scripts, scriptPart),
  ];
}

/**
 * Reads the stylesheets once and joins them into one, ours last. Call it when the function starts, not per request.
 * Throws what the file system throws when a file is missing.
 */
export function loadAssets(folders: AssetFolders = localAssetFolders()): Assets {
  const own = ownParts.map((part) => readFileSync(join(folders.own, part), 'utf8'));
  const stylesheet = [
    layers,
    // @charset may stand first in a sheet only, and stands there already.
    readFileSync(join(folders.theme, themePart), 'utf8').replace(/^@charset [^;]+;/, ''),
    ...baseParts.map((part) => inLayer('ds.base', join(folders.components, part))),
    ...componentParts.map((part) => inLayer('ds.components', join(folders.components, part))),
    ...own,
  ].join('\n');
  const icon = iconSvg;
  const script = readFileSync(join(folders.scripts, scriptPart), 'utf8');
  return {
    stylesheetPath: `/assets/${fingerprint(stylesheet)}.css`,
    stylesheet,
    iconPath: `/assets/${fingerprint(icon)}.svg`,
    icon,
    scriptPath: `/assets/${fingerprint(script)}.js`,
    script,
  };
}

function inLayer(layer: string, file: string): string {
  return `@layer ${layer}{${readFileSync(file, 'utf8')}}`;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
