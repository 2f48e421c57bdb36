const office = 'application/vnd.openxmlformats-officedocument.'

/** What our reader makes text of. */
export const readTypes: readonly string[] = [
  `${office}wordprocessingml.document`,
  `${office}spreadsheetml.sheet`,
]

/** Whether a kept file can be shown on a page: as it is by the browser, or its text by us. */
export function isShown(mediaType: string): boolean {
  return isShownAsItIs(mediaType) || readTypes.includes(mediaType)
}

/** What every browser shows itself. */
export function isShownAsItIs(mediaType: string): boolean {
  return ['application/pdf', 'image/png', 'image/jpeg'].includes(mediaType)
}
