/** Gives a file away: by the phone's share sheet where it has one, else as a download. `cancelled`: the sheet was closed. */
export const giveFile = async (file: File): Promise<'shared' | 'saved' | 'cancelled'> => {
  const data = { files: [file] }
  if (canShare(data)) {
    try {
      await navigator.share(data)
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
      // A sheet that refuses this kind of file, or a click that took too long: the download below works always.
    }
  }
  save(file)
  return 'saved'
}

const canShare = (data: ShareData): boolean =>
  typeof navigator.canShare === 'function' && navigator.canShare(data) && matchMedia('(pointer: coarse)').matches

/** Long enough for the slowest browser to have begun the download. */
const KEEP_MS = 60_000

const save = (file: File): void => {
  const href = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = href
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), KEEP_MS)
}
