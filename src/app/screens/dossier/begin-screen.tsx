import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { vietnamDay } from '../../../domain/calendar/day.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { assessmentsFor, beginDossier } from '../../../domain/dossier/begin.ts'
import { roundOf } from '../../../domain/dossier/deadline.ts'
import { stageOf } from '../../../domain/dossier/progress.ts'
import { type Occasions, occasionOf } from '../../../domain/dossier/standing.ts'
import { isClosed } from '../../../domain/dossier/transitions.ts'
import { OCCASIONS, type Occasion } from '../../../domain/records/dossier.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { beginDossierMessages } from '../../messages/begin-dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { MissingProduct } from '../product/product-screen.tsx'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { assessmentWords } from './assessment-choice.tsx'
import './begin-screen.css'
import { type Begun, readBeginning } from './beginning.ts'
import { roundWords } from './dossier-words.ts'
import { whyWords } from './occasion-words.ts'

/** `/dossiers/new?product=…&occasion=…`, in the field and at the office. */
export const BeginDossierScreen = () => {
  const { store, now, space } = useApp()
  const { query } = useLocation()
  const { product = '' } = query
  const found = useLive(() => readBeginning(store, product, vietnamDay(now().getTime())), [product])
  if (found.status !== 'ready') return <Opening status={found.status} back={recordHref(space, 'product', product)} />
  if (found.value === undefined) return <MissingProduct />
  return <Begin key={product} begun={found.value} asked={OCCASIONS.find((one) => one === query.occasion)} />
}

const Begin = ({ begun, asked }: { begun: Begun; asked: Occasion | undefined }) => {
  const t = beginDossierMessages()
  const { store, space } = useApp()
  const { route } = useLocation()
  const { product, producer, recognition, previous, assessments, dossiers, today } = begun
  const suggested = occasionOf(recognition, today)
  const { text, set, done } = useKeptForm(`dossier-of:${product.id}`, { code: begun.code ?? '' })
  const [occasion, setOccasion] = useState<Occasion>(asked ?? suggested.suggested)
  const [hasFailed, setFailed] = useState(false)
  const loaded = useCriteriaSet(product.data.criteria)
  const open = dossiers.find(({ data }) => !isClosed(stageOf(data)))
  const [assessment] = assessmentsFor(product.data.criteria, assessments)
  const round = roundOf({ stage: 'draft', trail: [] }, today)
  const make = useOneAtATime(async () => {
    const code = text('code').trim()
    const data = beginDossier({
      ...{ product, occasion, recognition, previous, assessments },
      code: code === '' ? undefined : code,
    })
    const committed = await store.commit({ op: 'create', kind: 'dossier', area: product.area, data })
    if (committed.kind !== 'saved') return setFailed(true)
    done()
    route(recordHref(space, 'dossier', committed.record.id), true)
  })
  return (
    <Page
      title={t.title}
      back={recordHref(space, 'product', product.id)}
      footer={
        <Button icon="check" busy={make.isBusy} onClick={make.run}>
          {t.make}
        </Button>
      }
    >
      <p>
        <strong>{product.data.name}</strong>
        <br />
        <span class="soft">{producer?.data.name}</span>
      </p>
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      {open === undefined ? null : (
        <Notice tone="warning">
          <p>{t.open}</p>
          <Button kind="secondary" href={recordHref(space, 'dossier', open.id)}>
            {t.openIt}
          </Button>
        </Notice>
      )}
      <OccasionChoice chosen={occasion} suggested={suggested.suggested} onChoose={setOccasion} />
      <p>{whyWords(suggested, recognition)}</p>
      {isUnlikely(occasion, suggested) ? <Notice tone="warning">{t.mismatch[occasion]}</Notice> : null}
      <TextField
        name="code"
        label={t.code}
        hint={t.codeHint}
        value={text('code')}
        maxLength={200}
        onInput={(value) => set('code', value)}
      />
      <section class="card stack-close">
        <p>{presentedWords(assessment, loaded.kind === 'ready' ? loaded.set : undefined)}</p>
        {occasion !== 'first' && previous !== undefined ? <p>{t.carried}</p> : null}
        {round === undefined ? null : <p>{roundWords(round)}</p>}
      </section>
    </Page>
  )
}

/** What the new dossier will present: a producer's own; an officer's only by choice. */
const presentedWords = (assessment: LocalRecord<'assessment'> | undefined, set: CriteriaSet | undefined): string => {
  const t = beginDossierMessages()
  if (assessment === undefined) return t.assessmentNone
  const words = assessmentWords(assessment, set)
  return assessment.data.role === 'self' ? t.assessment(words) : t.assessmentOfficer(words)
}

interface OccasionChoiceProps {
  readonly chosen: Occasion
  readonly suggested: Occasion
  readonly onChoose: (occasion: Occasion) => void
}

const OccasionChoice = ({ chosen, suggested, onChoose }: OccasionChoiceProps) => {
  const t = beginDossierMessages()
  const { occasion: names } = dossiersMessages()
  return (
    <fieldset class="begin-occasions">
      <legend>{t.occasion}</legend>
      {OCCASIONS.map((one) => (
        <label key={one} class="begin-occasion">
          <input type="radio" name="occasion" value={one} checked={one === chosen} onChange={() => onChoose(one)} />
          <span>
            <strong>{names[one]}</strong> {one === suggested ? <Badge tone="info">{t.suggested}</Badge> : null}
            <span class="begin-occasion-hint">{t.hint[one]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** An occasion that does not fit what is known of the certificate; it may be right all the same, where the office knows more. */
const isUnlikely = (chosen: Occasion, { why }: Occasions): boolean => {
  if (chosen === 'first') return why !== 'none' && why !== 'withdrawn'
  if (chosen === 'upgrade') return why === 'none' || why === 'withdrawn' || why === 'ended'
  return why === 'held'
}
