import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { DossierLine } from '../../../domain/evidence/dossier.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'
import './document-line.css'
import { EvidenceGrid } from './evidence-grid.tsx'

interface DocumentLineProps {
  readonly line: DossierLine
  readonly records: readonly LocalRecord<'evidence'>[]
  /** The way to add to this kind. */
  readonly children: ComponentChildren
}

/** One of the 15 kinds of form 02: whether it is there; opened, what the form asks for, what is there, and the way to add to it. */
export const DocumentLine = ({ line, records, children }: DocumentLineProps) => {
  const t = evidenceMessages()
  const [isOpen, setOpen] = useState(false)
  const { kind, need, criteria } = line
  return (
    <details class="document-line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="document-line-head">
        <span class="document-line-title">
          {kind.number}. {kind.title[language.value]}
        </span>
        <State line={line} />
      </summary>
      {isOpen ? (
        <div class="document-line-body">
          <p>{kind.asks[language.value]}</p>
          <p class="soft">
            {need === 'unasked' ? t.unaskedText : criteria.length === 0 ? null : t.proves(criteria.join(', '))}
          </p>
          <EvidenceGrid records={records} />
          {children}
        </div>
      ) : null}
    </details>
  )
}

const State = ({ line: { count, need } }: { line: DossierLine }) => {
  const t = evidenceMessages()
  if (count > 0)
    return (
      <Badge tone="good" icon="check">
        {t.has(count)}
      </Badge>
    )
  switch (need) {
    case 'wanted':
      return (
        <Badge tone="warning" icon="circle-alert">
          {t.state.missing}
        </Badge>
      )
    case 'useful':
      return <Badge>{t.state.open}</Badge>
    case 'unasked':
      return <Badge>{t.state.unasked}</Badge>
  }
}
