/** Names that lead nowhere public: of one machine, of a local network, reserved (RFC 6761, RFC 6762, RFC 8375). */
const localName =
  /(^|\.)(localhost|local|localdomain|internal|intranet|corp|lan|home|home\.arpa|invalid|test|onion)$/

/**
 * Whether the product may go to an address that somebody gave it: by a name of several parts on the usual port, without a
 * password; never a number, so that nobody points us at a machine inside a network. Where a public name leads is the
 * network's to refuse: a Worker reaches public addresses only.
 */
export function isPublicAddress({ hostname, port, username, password }: URL): boolean {
  const host = hostname.replace(/\.$/, '')
  const isPlain = username === '' && password === '' && port === ''
  return isPlain && host.includes('.') && !isNumeric(host) && !localName.test(host)
}

/** IPv6 in brackets, IPv4 in any notation: `URL` has made four numbers of them. */
function isNumeric(host: string): boolean {
  return host.startsWith('[') || /(^|\.)\d+$/.test(host)
}
