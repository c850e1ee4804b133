import { useState } from 'preact/hooks'
import type { LocalRecord } from '../../../../store/store.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useApp } from '../../../context.ts'
import { surveyMessages } from '../../../messages/survey.ts'
import { addProblem } from '../../evidence/add-problem.ts'
import { useFile } from '../../evidence/use-file.ts'
import { evidenceIn } from '../evidence-answers.ts'
import type { ControlProps } from '../question-props.ts'
import './signature-answer.css'
import { SignatureDialog } from './signature-dialog.tsx'

/** A name signed with the finger, kept as a picture. Signing again replaces it. */
export const SignatureAnswer = ({ state, label, desk }: ControlProps) => {
  const t = surveyMessages()
  const { store, evidence } = useApp()
  const [isOpen, setOpen] = useState(false)
  const [trouble, setTrouble] = useState<string | undefined>()
  const signed = evidenceIn(state.value, desk.evidence)
  const keep = async (picture: Blob): Promise<void> => {
    const outcome = await evidence
      .add({ kind: 'signature', picture }, desk.home(state.key))
      .catch(() => ({ kind: 'store-failed' as const }))
    setOpen(false)
    if (outcome.kind !== 'added') return setTrouble(addProblem(outcome))
    setTrouble(undefined)
    for (const before of signed) await store.commit({ op: 'delete', id: before.id })
  }
  return (
    <div class="stack-close">
      {signed.map((record) => (
        <SignaturePicture key={record.id} record={record} />
      ))}
      {trouble === undefined ? null : <Notice tone="error">{trouble}</Notice>}
      {state.isReadOnly ? null : (
        <span class="row">
          <Button
            kind="secondary"
            icon="signature"
            onClick={() => {
              void desk.settle()
              setOpen(true)
            }}
          >
            {signed.length === 0 ? t.sign : t.signAgain}
          </Button>
        </span>
      )}
      {isOpen ? (
        <SignatureDialog title={label} onKeep={(picture) => void keep(picture)} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  )
}

export const SignaturePicture = ({ record }: { record: LocalRecord<'evidence'> }) => {
  const { state } = useFile(record.area, record.data.file)
  return state.kind === 'opened' ? (
    <img class="signature-picture" src={state.url} alt={surveyMessages().signature} />
  ) : null
}
