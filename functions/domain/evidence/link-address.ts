import { isPublicAddress } from '../public-address.ts'

/**
 * Whether the product may open an address by itself, to see whether it still opens.
 *
 * @example mayOpen('http://169.254.169.254/latest/meta-data') // false
 */
export function mayOpen(address: string): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  return (url.protocol === 'https:' || url.protocol === 'http:') && isPublicAddress(url)
}

/** Where a redirect leads, null where the product may not follow it. */
export function redirectTarget(location: string | null, from: string): string | null {
  const to = location === null ? null : URL.parse(location, from)
  return to !== null && mayOpen(to.href) ? to.href : null
}
