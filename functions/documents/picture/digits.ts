import type { GreyPicture } from './write-png.ts'

/** Five columns and seven rows a sign; `#` is ink. A picture needs no font for numbers. */
const shapes: Record<string, string> = {
  '0': '.###. #...# #..## #.#.# ##..# #...# .###.',
  '1': '..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.',
  '2': '.###. #...# ....# ..##. .#... #.... #####',
  '3': '.###. #...# ....# ..##. ....# #...# .###.',
  '4': '...#. ..##. .#.#. #..#. ##### ...#. ...#.',
  '5': '##### #.... ####. ....# ....# #...# .###.',
  '6': '.###. #.... #.... ####. #...# #...# .###.',
  '7': '##### ....# ...#. ..#.. ..#.. ..#.. ..#..',
  '8': '.###. #...# #...# .###. #...# #...# .###.',
  '9': '.###. #...# #...# .#### ....# ....# .###.',
  '%': '##..# ##..# ...#. ..#.. .#... #..## #..##',
  '–': '..... ..... ..... ##### ..... ..... .....',
}

const advance = 6

/** Width of a number in pixels at a scale. */
export function widthOf(text: string, scale: number): number {
  return text.length * advance * scale - scale
}

/** Draws digits, `%` and `–` with the left upper corner at `x`, `y`. Other signs take their room and show nothing. */
export function drawDigits(
  picture: GreyPicture,
  text: string,
  { x, y, scale }: { x: number; y: number; scale: number },
): void {
  ;[...text].forEach((sign, place) => {
    const rows = shapes[sign]?.split(' ') ?? []
    rows.forEach((row, down) => {
      ;[...row].forEach((dot, right) => {
        if (dot !== '#') return
        fill(picture, x + (place * advance + right) * scale, y + down * scale, scale, scale, 0)
      })
    })
  })
}

/** Fills a rectangle with a grey; what lies outside the picture is left out. */
export function fill(
  { width, height, pixels }: GreyPicture,
  x: number,
  y: number,
  wide: number,
  high: number,
  grey: number,
): void {
  for (let row = Math.max(0, y); row < Math.min(height, y + high); row++) {
    pixels.fill(grey, row * width + Math.max(0, x), row * width + Math.min(width, x + wide))
  }
}
