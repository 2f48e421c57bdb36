/**
 * The signature of a message as Standard Webhooks has it: `v1,` and the base64 of HMAC-SHA256 over
 * `id.timestamp.body`, with the bytes of the secret after its `whsec_`.
 */
export async function signatureOf(
  secret: string,
  message: { id: string; timestamp: number; body: string },
): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), letter => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey(
    'raw',
    bytes,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const signed = new TextEncoder().encode(`${message.id}.${message.timestamp}.${message.body}`)
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, signed))
  return `v1,${btoa(String.fromCharCode(...digest))}`
}
