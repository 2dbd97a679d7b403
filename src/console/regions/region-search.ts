import type { RegionChoice } from './regions';
import { isInSome } from '../ui/fold-text';

/** Traditional characters in region names, above their simplified forms. */
const traditional = '華東馬亞國張廣烏蘭韓爾來賓倫聯衛島臺灣區歐門內爐';
const simplified = '华东马亚国张广乌兰韩尔来宾伦联卫岛台湾区欧门内炉';

/** Whether the region's ID, or its name in any language, contains the typed text. */
export function regionMatches(
  region: RegionChoice,
  otherNames: readonly string[],
  typed: string,
): boolean {
  const texts = [region.name, region.id, ...otherNames];
  return isInSome(texts, typed) || isInSome(texts, simplify(typed));
}

function simplify(text: string): string {
  return Array.from(text, (each) => simplified[traditional.indexOf(each)] ?? each).join('');
}
