import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { device } from '../text/device.ts'
import type { Text } from '../text/index.ts'

export interface DraftNoticeProps {
  t: Text
  /** Where the form goes. */
  action: string
  /** Who saved last; `null` for the reader. */
  by: string | null
  at: string
  /** Somebody else was writing a few minutes ago. */
  isWriting: boolean
  isJustSaved: boolean
}

/** The form holds what was saved before: by whom, when, and whether somebody is at it now. */
export function DraftNotice({ t, action, by, at, isWriting, isJustSaved }: DraftNoticeProps) {
  const words = device[t.language]
  const title = isJustSaved ? words.draftSaved : words.draftTitle
  return (
    <Notice
      kind={isWriting ? 'warning' : isJustSaved ? 'success' : 'info'}
      title={isWriting && by !== null ? words.draftWriting(by) : title}
      isNews={isJustSaved}
    >
      <p>{by === null ? words.draftMine(at) : words.draftBy(by, at)}</p>
      <form method="post" action={action}>
        <Button look="link" name="save" value="discard">
          {words.draftDiscard}
        </Button>
      </form>
    </Notice>
  )
}
