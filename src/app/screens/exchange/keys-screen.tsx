import { useState } from 'preact/hooks'
import type { ApiKeyRow } from '../../../protocol/api-key.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { formatDay, formatMoment } from '../../format.ts'
import { dataApiMessages } from '../../messages/data-api.ts'
import { language } from '../../messages/language.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Answered } from '../office/answered.tsx'
import { DataTable } from '../office/data-table.tsx'
import { useAnswer } from '../office/use-answer.ts'
import { KeyDialog } from './key-dialog.tsx'

/** `/office/data/keys`: keys by which programs read, who made them, until when they hold, and when they were last used. */
export const KeysScreen = () => {
  const t = dataApiMessages().key
  const { dataDesk, office } = useApp()
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<ApiKeyRow | undefined>()
  const [answer, again] = useAnswer(async (): Promise<Outcome<{ keys: ApiKeyRow[]; areas: Area[] }>> => {
    const [keys, areas] = [await (await dataDesk()).keys(), await office.areas()]
    if (keys.kind !== 'ok') return keys
    return areas.kind === 'ok' ? { kind: 'ok', value: { keys: keys.value, areas: areas.value } } : areas
  })
  if (answer?.kind === 'problem' && answer.code === 'forbidden')
    return (
      <Page title={t.title} back="/office/data">
        <Notice tone="info">{t.forbidden}</Notice>
      </Page>
    )
  const add = (
    <Button icon="plus" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  )
  return (
    <Page title={t.title} back="/office/data" actions={add}>
      <p class="soft">{t.lead}</p>
      <Answered answer={answer} onAgain={again}>
        {({ keys, areas }) => (
          <>
            {keys.length === 0 ? (
              <EmptyState icon="key" title={t.none} text={t.noneText} />
            ) : (
              <KeysTable keys={keys} areas={areas} onEnd={setEnding} />
            )}
            {isAdding ? (
              <KeyDialog
                areas={areas}
                onClose={() => {
                  setAdding(false)
                  again()
                }}
              />
            ) : null}
          </>
        )}
      </Answered>
      {ending === undefined ? null : (
        <EndDialog
          ending={ending}
          onClose={() => {
            setEnding(undefined)
            again()
          }}
        />
      )}
    </Page>
  )
}

const EndDialog = ({ ending, onClose }: { ending: ApiKeyRow; onClose: () => void }) => {
  const t = dataApiMessages().key
  const { dataDesk } = useApp()
  const end = useOneAtATime(async () => {
    await (await dataDesk()).revokeKey(ending.id)
    onClose()
  })
  return (
    <Dialog
      title={t.revokeTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button kind="danger" busy={end.isBusy} onClick={end.run}>
            {t.revoke}
          </Button>
        </>
      }
    >
      <p>
        <strong>{ending.name}</strong>
      </p>
      <p>{t.revokeText}</p>
    </Dialog>
  )
}

interface KeysTableProps {
  readonly keys: readonly ApiKeyRow[]
  readonly areas: readonly Area[]
  readonly onEnd: (key: ApiKeyRow) => void
}

const KeysTable = ({ keys, areas, onEnd }: KeysTableProps) => {
  const t = dataApiMessages().key
  const { now } = useApp()
  const stateOf = ({ revokedAt, expiresAt }: ApiKeyRow): 'revoked' | 'ended' | 'active' =>
    revokedAt !== undefined ? 'revoked' : expiresAt <= now().toISOString() ? 'ended' : 'active'
  return (
    <DataTable
      caption={t.title}
      rows={keys}
      keyOf={(key) => key.id}
      defaultSort="-made"
      columns={[
        {
          ...{ id: 'name', title: t.columns.name, cell: (key: ApiKeyRow) => key.name },
          show: (key) => (
            <span>
              {key.name} {key.readsPersonal ? <Badge tone="warning">{t.withPersonal}</Badge> : null}
            </span>
          ),
        },
        {
          ...{ id: 'areas', title: t.columns.areas },
          cell: (key) => key.areas.map((area) => areaName(area, areas)).join(', '),
        },
        {
          ...{ id: 'made', title: t.columns.made, cell: (key: ApiKeyRow) => key.madeAt },
          show: (key) => `${formatDay(key.madeAt, language.value)}, ${key.madeBy}`,
        },
        {
          ...{ id: 'until', title: t.columns.until, cell: (key: ApiKeyRow) => key.expiresAt },
          show: (key) => formatDay(key.expiresAt, language.value),
        },
        {
          ...{ id: 'used', title: t.columns.used, cell: (key: ApiKeyRow) => key.usedAt ?? '' },
          show: (key) => (key.usedAt === undefined ? t.never : formatMoment(key.usedAt, language.value)),
        },
        {
          ...{ id: 'status', title: t.columns.status, cell: (key: ApiKeyRow) => t[stateOf(key)] },
          show: (key) =>
            stateOf(key) === 'active' ? (
              <Button kind="quiet" onClick={() => onEnd(key)}>
                {t.revoke}
              </Button>
            ) : (
              <Badge tone="neutral">{t[stateOf(key)]}</Badge>
            ),
        },
      ]}
    />
  )
}
