import type { RegionChoice } from '../api/regions';

/** Whether what is typed is part of the region's name, Chinese name or id. */
export function regionMatches(region: RegionChoice, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [region.name, region.chineseName, region.id].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}
