const browsers = [
  ['YaBrowser', 'Яндекс.Браузер'],
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** A device as its owner would name it: «Chrome, Android». Nothing more of the header is kept. */
export function deviceOf(userAgent = ''): string {
  const name = (list: readonly (readonly [string, string])[]) =>
    list.find(([mark]) => userAgent.includes(mark))?.[1]
  return [name(browsers), name(systems)].filter(Boolean).join(', ') || '—'
}
