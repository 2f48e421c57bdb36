/** Surname and initials: «Лугова Марина Сергеевна» is «Лугова М. С.». A name of one word stays. */
export function shortName(name: string): string {
  const [surname = '', ...given] = name.trim().split(/\s+/)
  return [surname, ...given.slice(0, 2).map(part => `${part.slice(0, 1)}.`)].join(' ')
}
