import { isPublicAddress } from '../public-address.ts'

export type HookAddressFault = 'missing' | 'tooLong' | 'notHttps' | 'notPublic'

const mostCharacters = 500

/** What is wrong with an address to send messages to, `null` where nothing is. It must be https and public. */
export function hookAddressFault(address: string): HookAddressFault | null {
  if (address === '') return 'missing'
  if (address.length > mostCharacters) return 'tooLong'
  const url = URL.parse(address)
  if (url?.protocol !== 'https:') return 'notHttps'
  return isPublicAddress(url) ? null : 'notPublic'
}
