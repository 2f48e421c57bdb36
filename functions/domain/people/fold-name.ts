/** A name as it is compared and searched: lower case, ё as е, one kind of quotes and of dashes, single spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[«»„“”"']/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
