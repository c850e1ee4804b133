import { useEffect, useRef, useState } from 'preact/hooks'
import type { AreaCode } from '../../../domain/records/envelope.ts'
import type { FileReference } from '../../../domain/records/evidence.ts'
import { useApp } from '../../context.ts'
import type { OpenedFile } from '../../evidence.ts'

/** A file on its way to the screen; `url` lives as long as the component. */
export type FileState =
  | { kind: 'loading'; bytes: number }
  | { kind: 'opened'; url: string; blob: Blob }
  | Exclude<OpenedFile, { kind: 'opened' }>

/** Opens a file from the phone or the office, and lets go of it when the component goes. */
export const useFile = (area: AreaCode, file: FileReference) => {
  const { evidence } = useApp()
  const [state, setState] = useState<FileState>({ kind: 'loading', bytes: 0 })
  const [round, setRound] = useState(0)
  const stopping = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    stopping.current = controller
    const shown: { url?: string; isOver: boolean } = { isOver: false }
    const show = (opened: OpenedFile): void => {
      if (shown.isOver) return
      if (opened.kind === 'opened') shown.url = URL.createObjectURL(opened.blob)
      setState(opened.kind === 'opened' ? { ...opened, url: shown.url ?? '' } : opened)
    }
    setState({ kind: 'loading', bytes: 0 })
    const step = (bytes: number): void => {
      if (!shown.isOver) setState({ kind: 'loading', bytes })
    }
    evidence.open(area, file, { signal: controller.signal, step }).then(show, () => show({ kind: 'unreachable' }))
    return () => {
      shown.isOver = true
      controller.abort()
      if (shown.url !== undefined) URL.revokeObjectURL(shown.url)
    }
  }, [area, file.sha256, round, evidence])
  return { state, stop: () => stopping.current.abort(), again: () => setRound(round + 1) }
}
