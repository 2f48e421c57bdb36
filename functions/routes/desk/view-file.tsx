import { renderToString } from 'preact-render-to-string'
import { DocumentText } from '../../../web/pages/document-text.tsx'
import { isShownAsItIs } from '../../../web/pages/shown-files.ts'
import { shownFile } from '../../../web/text/shown-file.ts'
import { readDocument } from '../../documents/read-document.ts'
import { assetHref } from '../assets.ts'
import { keptFile } from '../kept-file.ts'
import { textOf } from '../page.tsx'
import { type RequestContext, route } from '../route.ts'

export const viewFileRoutes = [route('GET /files/:file/view', show)]

type Kept = Awaited<ReturnType<typeof keptFile>>

/** A kept file in a frame of ours: as it is where browsers show it, the text of Word and Excel, else a sentence. */
async function show(c: RequestContext): Promise<Response> {
  const { row, kept } = await keptFile(c)
  return isShownAsItIs(row.mediaType) ? asItIs(c, { row, kept }) : asText(c, { row, kept })
}

/** Its type follows from its bytes, so a browser can take it for nothing else. */
function asItIs(c: RequestContext, { row, kept }: Kept): Response {
  return c.body(kept.body, 200, {
    ...framed("default-src 'none'"),
    'content-type': row.mediaType,
    'content-length': String(kept.size),
    'content-disposition': 'inline',
  })
}

async function asText(c: RequestContext, { row, kept }: Kept): Promise<Response> {
  const t = textOf(c)
  const words = shownFile[t.language]
  const result = readDocument(new Uint8Array(await new Response(kept.body).arrayBuffer()))
  const html = renderToString(
    <DocumentText
      t={t}
      name={row.name}
      css={assetHref('web/styles/app.css')}
      lead={result.ok ? words.asText : words.unreadable}
      content={result.ok ? result.content : null}
    />,
  )
  const headers = framed("default-src 'none'; style-src 'self'; font-src 'self'; sandbox")
  return c.html(`<!doctype html>${html}`, 200, headers)
}

/** Only pages of ours may frame it. */
function framed(policy: string): Record<string, string> {
  return {
    'content-security-policy': `${policy}; frame-ancestors 'self'`,
    'x-frame-options': 'SAMEORIGIN',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    vary: 'Cookie',
  }
}
