import { useRef, useState } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import type { EvidenceHome } from '../../add-evidence.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { forgetReturn, rememberReturn } from '../../return-place.ts'
import './add-evidence.css'
import { AddingState } from './adding-state.tsx'
import { CameraDialog } from './camera-dialog.tsx'
import { RecorderDialog } from './recorder-dialog.tsx'
import { useAdding } from './use-adding.ts'

/** What the choosers of the phone offer; what a file is, its bytes say later. */
const PICTURES = 'image/*'
const PAPERS = 'application/pdf,audio/*'

interface AddEvidenceProps {
  readonly home: EvidenceHome
  /** What it is for, in a few words. */
  readonly purpose: string
  /** Makes what was typed durable before something opens that a cheap phone may not survive; false where that failed. */
  readonly settle?: () => Promise<boolean>
  /** Which ways are offered; all where nothing is said. */
  readonly ways?: readonly Way[]
  /** Told of each piece that is filed there then. */
  readonly onFiled?: (record: LocalRecord<'evidence'>) => void
}

const WAYS = ['camera', 'gallery', 'paper', 'recorder'] as const
export type Way = (typeof WAYS)[number]

const ICON_OF = { camera: 'camera', gallery: 'images', paper: 'file-text', recorder: 'mic' } as const
const NAME_OF = { camera: 'camera', gallery: 'gallery', paper: 'document', recorder: 'audio' } as const

/** The four ways to add evidence: camera, gallery, file, microphone. */
export const AddEvidence = ({ home, purpose, settle, ways = WAYS, onFiled }: AddEvidenceProps) => {
  const t = evidenceMessages()
  const { store, now } = useApp()
  const { adding, add, addAll, stop, forget } = useAdding(home, onFiled)
  const [open, setOpen] = useState<'camera' | 'recorder' | undefined>()
  const [isUnsettled, setUnsettled] = useState(false)
  const gallery = useRef<HTMLInputElement>(null)
  const paper = useRef<HTMLInputElement>(null)
  const begin = async (what: Way): Promise<void> => {
    leaveField()
    const isSettled = (await settle?.()) ?? true
    setUnsettled(!isSettled)
    if (!isSettled) return
    forget()
    await rememberReturn(store, location.pathname + location.search, now())
    if (what === 'gallery') gallery.current?.click()
    else if (what === 'paper') paper.current?.click()
    else setOpen(what)
  }
  const close = (): void => {
    setOpen(undefined)
    forgetReturn(store)
  }
  const choose = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])]
    forgetReturn(store)
    void addAll(files.map((file) => ({ kind: 'file', file })))
    // So that the same file can be chosen again after it was refused.
    input.value = ''
  }
  const isBusy = adding.working !== undefined
  return (
    <div class="add-evidence">
      <div class="add-evidence-ways">
        {ways.map((way) => (
          <Button key={way} kind="secondary" icon={ICON_OF[way]} disabled={isBusy} onClick={() => void begin(way)}>
            {t[NAME_OF[way]]}
          </Button>
        ))}
      </div>
      <Chooser input={gallery} label={t.gallery} accept={PICTURES} onChoose={choose} onCancel={close} />
      <Chooser input={paper} label={t.document} accept={PAPERS} onChoose={choose} onCancel={close} />
      {isUnsettled ? <Notice tone="error">{t.unsettled}</Notice> : null}
      <AddingState adding={adding} onStop={stop} />
      {open === 'camera' ? (
        <CameraDialog
          purpose={purpose}
          add={add}
          onClose={close}
          onGallery={() => {
            close()
            void begin('gallery')
          }}
        />
      ) : null}
      {open === 'recorder' ? (
        <RecorderDialog
          onClose={close}
          onSound={(sound) => {
            close()
            void addAll([{ kind: 'recording', sound }])
          }}
        />
      ) : null}
    </div>
  )
}

/** A text that is being typed is committed when its field is left; a tap on a button does not leave it in every browser. */
const leaveField = (): void => {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.blur()
}

interface ChooserProps {
  readonly input: { current: HTMLInputElement | null }
  readonly label: string
  readonly accept: string
  readonly onChoose: (input: HTMLInputElement) => void
  readonly onCancel: () => void
}

/** The phone's own file chooser, behind one of the buttons above. */
const Chooser = ({ input, label, accept, onChoose, onCancel }: ChooserProps) => (
  <input
    class="visually-hidden"
    ref={input}
    type="file"
    multiple
    accept={accept}
    aria-label={label}
    aria-hidden="true"
    tabIndex={-1}
    onChange={(event) => onChoose(event.currentTarget)}
    onCancel={onCancel}
  />
)
