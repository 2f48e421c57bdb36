import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from './button.tsx'
import type { Example } from './example.ts'

/** Buttons and links side by side; under each other where the screen is narrow. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="btn-row">{children}</div>
}

export const examples: Example[] = [
  {
    name: 'send, save, leave',
    render: () => (
      <ButtonRow>
        <Button>Отправить</Button>
        <Button look="secondary" name="save" value="draft">
          Сохранить и продолжить позже
        </Button>
        <ButtonLink look="link" href="/">
          Отменить
        </ButtonLink>
      </ButtonRow>
    ),
  },
]
