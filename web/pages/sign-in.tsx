import { Button } from '../components/button.tsx'
import { CodeInput } from '../components/code-input.tsx'
import { EmailField } from '../components/email-field.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { device } from '../text/device.ts'
import type { Text } from '../text/index.ts'

/** Asks for the address. */
export function SignInPage(props: {
  t: Text
  email: string
  next: string
  error?: string | undefined
}) {
  const { t, error } = props
  return (
    <>
      {error && (
        <ErrorSummary title={t.common.errorsTitle} errors={[{ href: '#email', message: error }]} />
      )}
      <h1 class="title-l">{t.signIn.title}</h1>
      {/[?&]held=/.test(props.next) && (
        <Notice kind="info" title={device[t.language].heldTitle}>
          <p>{device[t.language].heldSignIn}</p>
        </Notice>
      )}
      <form method="post" action="/sign-in" novalidate>
        <input type="hidden" name="next" value={props.next} />
        <EmailField
          name="email"
          label={t.signIn.email}
          hint={t.signIn.emailHint}
          value={props.email}
          error={error}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <Button>{t.signIn.send}</Button>
      </form>
    </>
  )
}

/** Asks for the code of the letter. */
export function CodePage(props: {
  t: Text
  email: string
  next: string
  isWaiting: boolean
  error?: string | undefined
}) {
  const { t, error } = props
  return (
    <>
      {error && (
        <ErrorSummary title={t.common.errorsTitle} errors={[{ href: '#code', message: error }]} />
      )}
      <h1 class="title-l">{t.signIn.codeTitle}</h1>
      {props.isWaiting ? (
        <Notice kind="info" title={t.signIn.waitTitle}>
          <p>{t.signIn.wait}</p>
        </Notice>
      ) : (
        <p>{t.signIn.codeSent(props.email)}</p>
      )}
      <form method="post" action="/sign-in/code" novalidate>
        <input type="hidden" name="next" value={props.next} />
        <input type="hidden" name="email" value={props.email} />
        <CodeInput
          name="code"
          label={t.signIn.code}
          hint={t.signIn.codeHint}
          digits={8}
          error={error}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <Button>{t.common.signIn}</Button>
      </form>
      <form method="post" action="/sign-in">
        <input type="hidden" name="next" value={props.next} />
        <input type="hidden" name="email" value={props.email} />
        <p class="meta">{t.signIn.spam}</p>
        <Button look="secondary">{t.signIn.again}</Button>
      </form>
    </>
  )
}

/** The link of the letter leads here: opening it does nothing yet, so a mail scanner spends nothing. */
export function LinkPage(props: {
  t: Text
  id: string
  secret: string
  next: string
  isSpent: boolean
}) {
  const { t } = props
  return (
    <>
      <h1 class="title-l">{t.signIn.linkTitle}</h1>
      {props.isSpent ? (
        <>
          <p>{t.signIn.linkSpent}</p>
          <p>
            <a href="/sign-in">{t.signIn.title}</a>
          </p>
        </>
      ) : (
        <form method="post" action="/sign-in/link">
          <input type="hidden" name="id" value={props.id} />
          <input type="hidden" name="key" value={props.secret} />
          <input type="hidden" name="next" value={props.next} />
          <p>{t.signIn.linkText}</p>
          <Button>{t.common.signIn}</Button>
        </form>
      )}
    </>
  )
}
