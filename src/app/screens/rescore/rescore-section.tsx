import { useState } from 'preact/hooks'
import { entryOf } from '../../../domain/criteria/catalogue.ts'
import { type Versions, versionsOf } from '../../../domain/criteria/set-versions.ts'
import type { SetReference } from '../../../domain/records/product.ts'
import { citationOf } from '../../citation.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { language } from '../../messages/language.ts'
import { rescoreMessages } from '../../messages/rescore.ts'
import { SetNotices } from '../result/set-notices.tsx'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import type { RescoreProps } from './rescore-opener.tsx'
import { RescoreView } from './rescore-view.tsx'
import './rescore-section.css'

/** An assessment under another decision: which one, what is to be known of it, and both results side by side. */
export const RescoreSection = ({ set, record }: RescoreProps) => {
  const t = rescoreMessages()
  const versions = versionsOf(record.data.criteria)
  const choices = versions.flatMap(({ sets }) => sets.filter((version) => entryOf(version) !== undefined))
  const [chosen, choose] = useState(choices[0])
  const loaded = useCriteriaSet(chosen)
  return (
    <section class="rescore" aria-label={t.open}>
      <h2>{t.open}</h2>
      <p>{t.lead}</p>
      <SelectField
        label={t.choose}
        value={chosen === undefined ? '' : keyOf(chosen)}
        options={choices.map((version) => ({ value: keyOf(version), label: choiceOf(version) }))}
        onChange={(key) => choose(choices.find((version) => keyOf(version) === key))}
      />
      {chosen?.why === undefined ? null : <p class="soft">{chosen.why[language.value]}</p>}
      <Absent versions={versions} />
      {chosen === undefined ? null : loaded.kind === 'unavailable' ? (
        <Notice tone="error">
          <p>{t.failed}</p>
          <Button kind="secondary" icon="refresh-cw" onClick={loaded.retry}>
            {t.retry}
          </Button>
        </Notice>
      ) : loaded.kind === 'loading' ||
        keyOf(chosen) !== keyOf({ decision: loaded.set.decision, set: loaded.set.number }) ? (
        <p role="status">{t.opening}</p>
      ) : (
        <>
          <SetNotices set={loaded.set} />
          <RescoreView record={record} from={set} to={loaded.set} />
        </>
      )}
    </section>
  )
}

/** The decision first: on a phone the end of a long name is cut off. */
const choiceOf = (version: SetReference): string =>
  rescoreMessages().choice(citationOf(version.decision), version.set, entryOf(version)?.name[language.value] ?? '')

const keyOf = ({ decision, set }: SetReference): string => `${decision}.${set}`

/** Decisions that have no set for these products, or of whose set there is no source, each with the reason. */
const Absent = ({ versions }: { versions: readonly Versions[] }) => {
  const t = rescoreMessages()
  return versions.map(({ decision, sets, why }) =>
    sets.some((version) => entryOf(version) !== undefined) ? null : (
      <p key={decision} class="soft">
        {`${t.none(citationOf(decision))} ${why?.[language.value] ?? ''}`}
      </p>
    ),
  )
}
