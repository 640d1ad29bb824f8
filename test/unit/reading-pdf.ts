import { getDocumentProxy } from 'unpdf';

type Node = { role?: string; children?: Node[] };

/** What a program that reads a PDF aloud finds: text by page, tags in reading order, language and title. */
export async function readPdf(bytes: Uint8Array) {
  // The reader takes the bytes for itself.
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  const tags: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    collect((await page.getStructTree()) as Node | null, tags);
  }
  const { info } = await document.getMetadata();
  return { pages, text: pages.join(' '), tags, info: info as Record<string, unknown> };
}

function collect(node: Node | null, tags: string[]): void {
  if (node?.role) tags.push(node.role);
  for (const child of node?.children ?? []) collect(child, tags);
}
