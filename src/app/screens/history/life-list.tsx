import { useState } from 'preact/hooks'
import type { Json } from '../../../protocol/mutation.ts'
import { valueAt } from '../../../protocol/patch.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { historyMessages } from '../../messages/history.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import type { FieldWords } from './field-words.ts'
import type { LifeEntry } from './life.ts'
import './life-list.css'

interface LifeListProps {
  readonly record: LocalRecord
  /** Newest first. */
  readonly entries: readonly LifeEntry[]
  readonly words: FieldWords
}

/** Every change of a record with what was before; where that has not changed since, it can be had back. */
export const LifeList = ({ record, entries, words }: LifeListProps) => {
  const t = historyMessages()
  const { store } = useApp()
  const [outcome, setOutcome] = useState<'undone' | 'failed' | undefined>()
  const undo = async (path: string, before: Json | undefined): Promise<void> => {
    const change = before === undefined ? { set: {}, unset: [path] } : { set: { [path]: before } }
    const committed = await store.commit({ op: 'patch', id: record.id, ...change })
    setOutcome(committed.kind === 'saved' ? 'undone' : 'failed')
  }
  const data = record.data as unknown as Record<string, Json>
  const isFinal = 'status' in record.data && record.data.status === 'final'
  const isStanding = (path: string, after: Json | undefined): boolean =>
    JSON.stringify(valueAt(data, path)) === JSON.stringify(after)
  if (entries.length === 0) return <p>{t.none}</p>
  return (
    <>
      {outcome === undefined ? null : (
        <Notice tone={outcome === 'undone' ? 'good' : 'error'}>{outcome === 'undone' ? t.undone : t.undoFailed}</Notice>
      )}
      <ol class="card-list">
        {entries.map((entry) => (
          <li key={entry.m} class="card stack-close">
            <p class="row">
              <strong>{t.op[entry.op]}</strong> <Standing entry={entry} />
            </p>
            <Who entry={entry} />
            <dl class="stack-close">
              {entry.fields.filter(isTold).map(({ path, before, after }) => (
                <div key={path}>
                  <dt class="soft">{words.name(path)}</dt>
                  <dd class="life-value">
                    {entry.op === 'create' || words.isWithheld(path)
                      ? words.value(path, after)
                      : t.change(words.value(path, before), words.value(path, after))}
                    {entry.op === 'patch' &&
                    !isFinal &&
                    !words.isWithheld(path) &&
                    !path.startsWith('steps/') &&
                    entry.conflict.length === 0 &&
                    isStanding(path, after) ? (
                      <Button kind="quiet" icon="rotate-ccw" onClick={() => void undo(path, before)}>
                        {t.undo}
                      </Button>
                    ) : null}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Whose evidence it is stands on its own screen, and of its files the size is enough. */
const isTold = ({ path, after }: LifeEntry['fields'][number]): boolean =>
  !/^((file|original)\/(sha256|type)|thumbnail\/.*)$/.test(path) &&
  !(/^(producer|product|assessment|response)$/.test(path) && typeof after === 'string')

const Who = ({ entry }: { entry: LifeEntry }) => {
  const t = historyMessages()
  const { store } = useApp()
  const name = entry.by.name === '' ? kindMessages().someone : entry.by.name
  const who = entry.by.device === store.device ? t.you(name) : name
  return <p class="soft">{t.by(who, formatMoment(entry.at, language.value))}</p>
}

const Standing = ({ entry }: { entry: LifeEntry }) => {
  const t = historyMessages()
  if (entry.conflict.length > 0) return <Badge tone="warning">{t.keptAside}</Badge>
  switch (entry.standing) {
    case 'office':
      return <Badge tone="good">{t.atOffice}</Badge>
    case 'waiting':
      return <Badge>{t.waiting}</Badge>
    case 'refused':
      return <Badge tone="error">{t.refused}</Badge>
  }
}
