import { actionButton, element } from './element.ts'
import { words } from './page.ts'
import { type JpegPage, writePdf } from './write-pdf.ts'

/** Pixels of the longer side: 150 to an inch on A4, small print is read well. */
const longSide = 1754
const quality = 0.72

interface Photo {
  picture: ImageBitmap
  /** Quarters of a turn, clockwise. */
  turns: number
}

/** Beside a file field on a device with a camera: photographs of papers that become one PDF in the field. */
export function startPhotos(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-photos]')) {
    offer(input)
  }
}

function offer(input: HTMLInputElement): void {
  const photos: Photo[] = []
  const list = element('ol', { class: 'photos' })
  const status = element('p', { class: 'hint', role: 'status' }, words.photoHint)
  const camera = element('input', {
    type: 'file',
    accept: 'image/*',
    capture: 'environment',
    multiple: '',
    hidden: '',
  })
  const button = actionButton(words.photo, () => camera.click(), 'btn btn-secondary')
  const redraw = async () => {
    list.replaceChildren(...photos.map((photo, index) => card(photos, photo, index, redraw)))
    button.textContent = photos.length === 0 ? words.photo : words.photoMore
    await intoField(input, photos)
  }
  camera.addEventListener('change', () => {
    void take([...(camera.files ?? [])], photos, status).then(redraw)
    camera.value = ''
  })
  const box = element('div', { class: 'photo-box' }, button, camera, status, list)
  input.insertAdjacentElement('afterend', box)
}

async function take(files: File[], photos: Photo[], status: HTMLElement): Promise<void> {
  status.textContent = words.photoHint
  for (const file of files) {
    // Turned upright by what the camera wrote into the picture.
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
      () => null,
    )
    if (picture === null) status.textContent = words.photoBad
    else photos.push({ picture, turns: 0 })
  }
}

function card(photos: Photo[], photo: Photo, index: number, redraw: () => void): HTMLElement {
  const label = `${words.page} ${index + 1}`
  const picture = draw(photo, 320)
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', label)
  const act = (word: string, change: () => void) => {
    const button = actionButton(word, () => {
      change()
      redraw()
    })
    button.setAttribute('aria-label', `${word}: ${label}`)
    return button
  }
  return element(
    'li',
    {},
    picture,
    act(words.turn, () => {
      photo.turns = (photo.turns + 1) % 4
    }),
    ...(index === 0
      ? []
      : [
          act(words.up, () =>
            photos.splice(index - 1, 2, photo, ...photos.slice(index - 1, index)),
          ),
        ]),
    act(words.drop, () => photos.splice(index, 1)),
  )
}

/** The photograph turned as wished, no side longer than `side` pixels. */
function draw({ picture, turns }: Photo, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const [w, h] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const canvas = element('canvas')
  canvas.width = turns % 2 === 0 ? w : h
  canvas.height = turns % 2 === 0 ? h : w
  const context = canvas.getContext('2d')
  context?.translate(canvas.width / 2, canvas.height / 2)
  context?.rotate((turns * Math.PI) / 2)
  context?.drawImage(picture, -w / 2, -h / 2, w, h)
  return canvas
}

async function intoField(input: HTMLInputElement, photos: Photo[]): Promise<void> {
  const transfer = new DataTransfer()
  if (photos.length > 0) {
    const pages = await Promise.all(photos.map(photo => jpegOf(draw(photo, longSide))))
    const pdf = writePdf(pages) as BlobPart
    transfer.items.add(new File([pdf], `${words.photoName}.pdf`, { type: 'application/pdf' }))
  }
  input.files = transfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<JpegPage> {
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality))
  const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))
  return { bytes, width: canvas.width, height: canvas.height }
}
