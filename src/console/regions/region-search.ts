import type { RegionChoice } from './regions';
import { anyIncludes } from '../ui/fold-text';

/** Traditional characters in region names; the next line has their simplified forms in the same order. */
const traditional = '華東馬亞國張廣烏蘭韓爾來賓倫聯衛島臺灣區歐門內爐';
const simplified = '华东马亚国张广乌兰韩尔来宾伦联卫岛台湾区欧门内炉';

/** Whether the region's ID, or its name in any language, contains the typed text. */
export function regionMatches(
  region: RegionChoice,
  otherNames: readonly string[],
  typed: string,
): boolean {
  const texts = [region.name, region.id, ...otherNames];
  return anyIncludes(texts, typed) || anyIncludes(texts, simplify(typed));
}

function simplify(text: string): string {
  return Array.from(text, (each) => simplified[traditional.indexOf(each)] ?? each).join('');
}
