import { openQueued, startForms } from './device/forms.ts'
import { startOffline } from './device/offline.ts'
import { startPhotos } from './device/photos.ts'
import { startQueue } from './device/queue.ts'
import { startUploads } from './device/uploads.ts'

/** Everything works without this: it only keeps what a bad connection would lose. */
startForms()
void openQueued()
startUploads()
startPhotos()
startQueue()
startOffline()
