const shownNames = 6;

/**
 * Names in one line of text, the first `shown` of them and how many more there are: "a, b and 44
 * more". Lists one name beyond `shown` rather than "1 more".
 */
export function listNames(names: readonly string[], shown = shownNames): string {
  const listed = names.slice(0, countShown(names.length, shown)).join(', ');
  const rest = names.length - countShown(names.length, shown);
  return rest === 0 ? listed : `${listed} and ${rest} more`;
}

/** How many of `total` names to show at first. */
export function countShown(total: number, shown = shownNames): number {
  return total > shown + 1 ? shown : total;
}
