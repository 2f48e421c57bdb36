/** Whether an answer is a page of ours that was found, or that shows what to fix. */
export function isPage(response: Response): boolean {
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false
  return isHtml && [200, 409, 422].includes(response.status)
}

/** The answer with its page changed. */
export async function changeHtml(
  response: Response,
  change: (html: string) => string,
): Promise<Response> {
  const { status, headers } = response
  return new Response(change(await response.text()), { status, headers })
}

/** The page with something put before all else that its main part says. */
export function afterMain(html: string, markup: string): string {
  return html.replace(/<main\b[^>]*>/, main => main + markup)
}
