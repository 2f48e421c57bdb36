import type { OutgoingLetter } from './ports.ts'

/**
 * Headers every letter has beside the usual ones: no answering machine answers it (RFC 3834), and what may be stopped is
 * stopped by one click in the mail program (RFC 8058).
 */
export function headersOf({ unsubscribe }: OutgoingLetter): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(unsubscribe === null
      ? {}
      : {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
  }
}
