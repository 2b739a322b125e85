/** Lines of the website around the text: recognised as a whole line, and only before and after the text. */
import {fold} from './lines.js';

const NAVIGATION = [
  /^(search|zoek(en)?|close this search box|sluit (dit )?zoek(veld|venster)?|menu|open menu|sluit(en)?( menu)?)$/,
  /^(skip|ga|spring|direct) (direct )?(to|naar) (the |de )?(main )?(content|inhoud|hoofdinhoud)$/,
  /^(home|contact|over ons|about( us)?|nieuws|news|agenda|magazine|nieuwsbrief|newsletter|aanmelden|inloggen|log ?in|doneer)$/,
  /^(deel|delen|share)( (dit|deze|this|op|via|on|met)\b.*)?$/,
  /^(facebook( f)?|twitter|x|instagram|youtube|linkedin( in)?|whatsapp|e ?mail|mail|print(en)?|kopieer link|copy link)$/,
  /^(terug|back)( (naar|to) .*)?$|^(lees|read) (meer|verder|more)$|^(vorige|volgende|previous|next)$/,
  /^(cookies?|cookie ?(beleid|verklaring|instellingen)|privacy( ?(beleid|verklaring|statement|policy))?|disclaimer|sitemap)$/,
  /^(volg|follow) (ons|us)\b.*$|^(alle rechten voorbehouden|all rights reserved)$/,
  /^(nl|en|ar|fr|nederlands|english|francais|العربية)$/,
];

export function isNavigation(text: string): boolean {
  if (/^\s*(©|\(c\)|copyright\b)/i.test(text)) return true;
  const folded = fold(text);
  return NAVIGATION.some((pattern) => pattern.test(folded));
}

/** `Klik op een icoon … openen`: what to do with the circle, of use on the website only. */
export function isClosing(text: string): boolean {
  return text.length < 200 && /^(klik|tik|druk|click|tap)\b.*\b(icoon|icoontje|iconen|icons?|pictogram|thema)\b/i.test(text);
}
