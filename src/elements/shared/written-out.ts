/** A view as it goes into other programs: as plain text, and as HTML that has nothing of ours but the words. */
import {render, type TemplateResult} from 'lit';

/** `host` is for words of the interface: their language is marked where it is another than that of the content. */
export function writtenOut(
  view: TemplateResult,
  host: HTMLElement & {readonly contentLanguage: string},
): [plain: string, html: string] {
  const box = document.createElement('div');
  box.lang = host.contentLanguage;
  render(view, box, {host});
  return [
    plain(box)
      .replace(/ *\n */g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    // What the serialiser writes has `<` and `>` only around tags, and around comments of Lit.
    new XMLSerializer()
      .serializeToString(box)
      .replace(/<!--.*?-->| (?:xmlns|part|class|role|data-theme)="[^"]*"(?=[^<]*>)/gs, ''),
  ];
}

/** Of a text, or of an element with what is in it: what is a box of its own stands apart. */
function plain(node: Node): string {
  const inside = [...node.childNodes].map(plain).join('');
  const {localName, parentElement, href} = node as HTMLAnchorElement;
  if (!localName) return node instanceof Text ? node.data.replace(/\s+/g, ' ') : '';
  if (localName === 'li') {
    const number = [...(parentElement?.children ?? [])].indexOf(node as Element) + 1;
    return `\n${parentElement?.localName === 'ol' ? `${number}.` : '-'} ${inside.trim()}`;
  }
  if (localName === 'a' && href !== inside) return `${inside} (${href})`;
  return /^(p|div|[uo]l|blockquote)$/.test(localName) ? `\n\n${inside}\n\n` : inside;
}
