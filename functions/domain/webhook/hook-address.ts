export type HookAddressFault = 'missing' | 'tooLong' | 'notHttps' | 'notPublic'

const mostCharacters = 500

/** Names that lead nowhere public: of one machine, of a local network, reserved (RFC 6761, RFC 6762, RFC 8375). */
const localName =
  /(^|\.)(localhost|local|localdomain|internal|intranet|corp|lan|home|home\.arpa|invalid|test|onion)$/

/**
 * What is wrong with an address to send messages to, `null` where nothing is. It must be https on the usual port,
 * by a name of several parts: never a number, so that nobody points us at a machine inside a network.
 */
export function hookAddressFault(url: string): HookAddressFault | null {
  if (url === '') return 'missing'
  if (url.length > mostCharacters) return 'tooLong'
  if (!URL.canParse(url)) return 'notHttps'
  const { protocol, hostname, port, username, password } = new URL(url)
  if (protocol !== 'https:') return 'notHttps'
  const host = hostname.replace(/\.$/, '')
  const isNamed = username === '' && password === '' && port === ''
  const isPublic = host.includes('.') && !isNumeric(host) && !localName.test(host)
  return isNamed && isPublic ? null : 'notPublic'
}

/** IPv6 in brackets, IPv4 in any notation: `URL` has made four numbers of them. */
function isNumeric(host: string): boolean {
  return host.startsWith('[') || /(^|\.)\d+$/.test(host)
}
