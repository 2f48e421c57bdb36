/** The plain text of a letter; its addresses can be followed. */
export function LetterText({ text }: { text: string }) {
  return (
    <p class="letter-text">
      {text
        .trim()
        .split(/(https?:\/\/\S+|\n)/)
        .map(part)}
    </p>
  )
}

function part(piece: string) {
  if (piece === '\n') return <br />
  return /^https?:/.test(piece) ? <a href={piece}>{piece}</a> : piece
}
