/** Signs with a secret that stays outside the database: HMAC-SHA256, 43 URL-safe letters. Null where there is no secret. */
export function signerWith(secret: string | undefined): ((text: string) => Promise<string>) | null {
  if (!secret) return null
  const encode = (text: string) => new TextEncoder().encode(text)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  // Made when something is signed, which few requests do.
  let key: Promise<CryptoKey> | undefined
  return async text => {
    key ??= crypto.subtle.importKey('raw', encode(secret), algorithm, false, ['sign'])
    const signature = new Uint8Array(await crypto.subtle.sign('HMAC', await key, encode(text)))
    const base64 = btoa(String.fromCharCode(...signature))
    return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  }
}
