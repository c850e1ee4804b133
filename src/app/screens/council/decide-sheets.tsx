import { useState } from 'preact/hooks'
import type { CouncilResult } from '../../../domain/council/council-result.ts'
import { memberKeysOf } from '../../../domain/council/members.ts'
import type { MemberKey } from '../../../domain/records/council.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { averageText } from './average-text.ts'
import { callsForAnother, resultOf } from './chair-model.ts'
import type { OpenedHearing } from './council-data.ts'
import { asJson } from './council-writes.ts'
import { recordResult } from './record-result.ts'

interface DecideSheetsProps {
  readonly opened: OpenedHearing
  readonly outcome: CouncilResult
}

/** Puts the council's result down, with what was held against it, and into the dossier. */
export const DecideSheets = ({ opened, outcome }: DecideSheetsProps) => {
  const t = councilMessages()
  const { store, now } = useApp()
  const [isAsking, ask] = useState(false)
  const [why, setWhy] = useState('')
  const [isTried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  const { hearing, identity } = opened
  const needsWhy = callsForAnother(hearing.data, outcome)
  const decide = useOneAtATime(async () => {
    setTried(true)
    if (needsWhy && why.trim() === '') return
    const result = resultOf(outcome, identity?.name ?? '', now().toISOString(), why)
    const committed = await store.commit({
      ...{ op: 'patch', id: hearing.id },
      set: { status: 'decided', result: asJson(result) },
    })
    if (committed.kind !== 'saved')
      return setProblem(committed.kind === 'refused' ? problemMessages()[committed.code] : t.failed)
    await recordResult(store, hearing.data.dossier, result, now())
    ask(false)
  })
  return (
    <>
      <Button kind={needsWhy ? 'secondary' : 'primary'} icon="badge-check" onClick={() => ask(true)}>
        {t.decide.button}
      </Button>
      {isAsking ? (
        <Dialog
          title={t.decide.title}
          onClose={() => ask(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => ask(false)}>
                {t.cancel}
              </Button>
              <Button icon="badge-check" busy={decide.isBusy} onClick={decide.run}>
                {t.decide.do}
              </Button>
            </>
          }
        >
          {problem === undefined ? null : <Notice tone="error">{problem}</Notice>}
          <p class="row">
            <StarRow stars={outcome.stars} label={t.outcome.stars(outcome.stars)} />
            <strong>{`${t.outcome.stars(outcome.stars)} · ${averageText(outcome.average, language.value)}`}</strong>
          </p>
          <p class="soft">{t.decide.below}</p>
          {needsWhy ? (
            <TextField
              label={t.decide.why}
              multiline
              maxLength={5_000}
              value={why}
              error={isTried && why.trim() === '' ? t.decide.whyMissing : undefined}
              onInput={setWhy}
            />
          ) : null}
          <Dissents opened={opened} />
          <p>{t.decide.text}</p>
        </Dialog>
      ) : null}
    </>
  )
}

/** Ý kiến bảo lưu, by member: kept as they are typed. */
const Dissents = ({ opened: { hearing } }: { opened: OpenedHearing }) => {
  const t = councilMessages()
  const { store } = useApp()
  const { members, dissents } = hearing.data
  const [typed, setTyped] = useState<Readonly<Record<MemberKey, string>>>({})
  const shown = memberKeysOf({ ...dissents, ...typed })
  const others = memberKeysOf(members).filter((key) => !shown.includes(key))
  const write = async (key: MemberKey, text: string): Promise<void> => {
    const path = `dissents/${key}`
    await store.commit({
      ...{ op: 'patch', id: hearing.id },
      ...(text.trim() === '' ? { set: {}, unset: [path] } : { set: { [path]: text } }),
    })
  }
  return (
    <section class="stack-close">
      <h3>{t.decide.dissents}</h3>
      <p class="soft">{t.decide.dissentsHint}</p>
      {shown.map((key) => (
        <TextField
          key={key}
          label={t.decide.dissentBy(members[key]?.name ?? '')}
          multiline
          maxLength={5_000}
          value={typed[key] ?? dissents[key] ?? ''}
          onInput={(text) => setTyped((before) => ({ ...before, [key]: text }))}
          onCommit={(text) => void write(key, text)}
        />
      ))}
      {others.length === 0 ? null : (
        <SelectField
          label={t.decide.dissentAdd}
          value=""
          options={[
            { value: '', label: '…' },
            ...others.map((key) => ({ value: key, label: members[key]?.name ?? '' })),
          ]}
          onChange={(key) => setTyped((before) => ({ ...before, [key]: '' }))}
        />
      )}
    </section>
  )
}
