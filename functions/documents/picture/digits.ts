import type { GreyPicture } from './write-png.ts'

/** Where a sign's pen goes: strokes of points, in units of which a sign is four wide and six high. */
type Strokes = readonly (readonly (readonly [number, number])[])[]

/** A part of an ellipse as points; angles in quarters of a turn from the right, downwards. */
function arc(x: number, y: number, wide: number, high: number, from: number, to: number) {
  const steps = Math.ceil(Math.abs(to - from) * 6)
  return Array.from({ length: steps + 1 }, (_, step): [number, number] => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 2
    return [x + wide * Math.cos(angle), y + high * Math.sin(angle)]
  })
}

/** A picture needs no font for numbers. */
const shapes: Record<string, Strokes> = {
  '0': [arc(2, 3, 2, 3, 0, 4)],
  '1': [
    [
      [0.7, 1.2],
      [2.2, 0],
      [2.2, 6],
    ],
  ],
  '2': [[...arc(2, 1.9, 1.9, 1.9, -2, 0.45), [0, 6], [4, 6]]],
  '3': [[...arc(1.9, 1.6, 1.7, 1.6, -1.8, 1)], [...arc(1.9, 4.4, 2.1, 1.6, -1, 1.8)]],
  '4': [
    [
      [3, 6],
      [3, 0],
      [0, 4.2],
      [4, 4.2],
    ],
  ],
  '5': [[[3.7, 0], [0.6, 0], [0.3, 2.8], ...arc(1.9, 4, 2.1, 2, -1.4, 1.75)]],
  '6': [arc(2, 4.1, 1.9, 1.9, 0, 4), [[3.2, 0], ...arc(2.6, 4, 2.5, 3.4, -1.2, -2)]],
  '7': [
    [
      [0, 0],
      [4, 0],
      [1.4, 6],
    ],
  ],
  '8': [arc(2, 1.5, 1.6, 1.5, 0, 4), arc(2, 4.5, 2, 1.5, 0, 4)],
  '9': [arc(2, 1.9, 1.9, 1.9, 0, 4), [[0.8, 6], ...arc(1.4, 2, 2.5, 3.4, 0.8, 0)]],
  '%': [
    arc(0.9, 1.2, 0.9, 1.2, 0, 4),
    arc(3.6, 4.8, 0.9, 1.2, 0, 4),
    [
      [3.6, 0],
      [0.9, 6],
    ],
  ],
  '–': [
    [
      [0.5, 3],
      [3.5, 3],
    ],
  ],
}

const advance = 6
/** Half of what the pen is wide, in the same units. */
const pen = 0.38

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
    const strokes = shapes[sign]
    if (strokes !== undefined) draw(picture, strokes, { x: x + place * advance * scale, y, scale })
  })
}

/** Each pixel is as dark as the pen covers it. */
function draw(
  { width, height, pixels }: GreyPicture,
  strokes: Strokes,
  { x, y, scale }: { x: number; y: number; scale: number },
): void {
  for (let down = 0; down < 7 * scale; down++) {
    for (let right = 0; right < advance * scale; right++) {
      const [column, row] = [x + right, y + down]
      if (column < 0 || row < 0 || column >= width || row >= height) continue
      const away = distance(strokes, right / scale - 0.5, down / scale - 0.5)
      const grey = 255 * Math.min(1, Math.max(0, (away - pen) * scale + 0.5))
      const at = row * width + column
      pixels[at] = Math.min(pixels[at] ?? 255, Math.round(grey))
    }
  }
}

/** How far a point is from the nearest stroke. */
function distance(strokes: Strokes, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const points of strokes) {
    points.forEach(([endX, endY], index) => {
      const [startX, startY] = points[index - 1] ?? [endX, endY]
      const [wide, high] = [endX - startX, endY - startY]
      const length = wide * wide + high * high
      const along = length === 0 ? 0 : ((x - startX) * wide + (y - startY) * high) / length
      const part = Math.min(1, Math.max(0, along))
      nearest = Math.min(nearest, Math.hypot(x - startX - wide * part, y - startY - high * part))
    })
  }
  return nearest
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
