import { FUNDING_SOURCES } from '../../../domain/records/money.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { EvidenceHome } from '../../add-evidence.ts'
import { Button } from '../../components/button.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { useApp } from '../../context.ts'
import { measureMessages } from '../../messages/measures.ts'
import { planActionMessages } from '../../messages/plan-action.ts'
import { recordHref } from '../../record-href.ts'
import { AddEvidence } from '../evidence/add-evidence.tsx'
import { EvidenceGrid } from '../evidence/evidence-grid.tsx'
import './action-card.css'
import type { PlannedView } from './plan-data.ts'
import { criterionWords, dayWords, levelWords, vndWords } from './plan-words.ts'
import type { useActionWrites } from './use-action-writes.ts'

interface ActionDetailsProps {
  readonly action: LocalRecord<'action'>
  readonly products: readonly PlannedView[]
  readonly proofs: readonly LocalRecord<'evidence'>[]
  readonly writes: ReturnType<typeof useActionWrites>
}

/** All about one action: how, what it raises, its papers to tick, who pays, and what shows that it is done. */
export const ActionDetails = ({ action, products, proofs, writes }: ActionDetailsProps) => {
  const t = planActionMessages()
  const { space } = useApp()
  const { data } = action
  return (
    <div class="stack-close action-details">
      {data.detail === undefined ? null : <p class="action-details-text">{data.detail}</p>}
      <Raised action={action} products={products} />
      <Papers action={action} writes={writes} />
      <h4>{t.pays}</h4>
      <p>
        {FUNDING_SOURCES.flatMap((source) => {
          const cost = data.costs[source]
          return cost === undefined ? [] : [t.paid(measureMessages().funding[source], vndWords(cost.planned))]
        }).join('; ') || t.free}
        {data.months > 0 ? <span class="soft"> · {t.months(data.months)}</span> : null}
      </p>
      {data.note === undefined ? null : <p class="action-details-text">{data.note}</p>}
      <h4>{t.proof}</h4>
      {proofs.length === 0 ? <p class="soft">{t.proofNone}</p> : <EvidenceGrid records={proofs} />}
      <AddEvidence home={homeOf(action)} purpose={data.title} />
      <div class="row">
        <Button kind="quiet" icon="pencil" href={recordHref(space, 'action', action.id)}>
          {t.edit}
        </Button>
        {data.status === 'done' ? (
          <Button kind="quiet" icon="rotate-ccw" onClick={() => writes.become('under-way')}>
            {t.notDone}
          </Button>
        ) : null}
        {data.status === 'dropped' ? null : (
          <Button kind="quiet" icon="circle-x" onClick={() => writes.become('dropped')}>
            {t.drop}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Where proof of an action is filed: of an action for one product, with that product too, so that it is found among its papers. */
const homeOf = ({ id, area, data }: LocalRecord<'action'>): EvidenceHome => {
  const products = [...new Set(data.raises.map(({ product }) => product))]
  const [product] = products.length === 1 ? products : []
  return {
    ...{ area, producer: data.producer, action: id },
    ...(product === undefined ? {} : { product }),
    ...(data.sample === undefined ? {} : { sample: data.sample }),
  }
}

const Raised = ({ action: { data }, products }: Pick<ActionDetailsProps, 'action' | 'products'>) => {
  const t = planActionMessages()
  if (data.raises.length === 0) return null
  return (
    <>
      <h4>{t.raises}</h4>
      <ul class="action-details-raises">
        {data.raises.map(({ product, criterion, from, to }) => {
          const of = products.find(({ id }) => id === product)
          return (
            <li key={`${product} ${criterion}`}>
              {t.raise(of?.name ?? '', criterion, criterionWords(of?.set, criterion))}
              <br />
              <span class="soft">{levelWords(of?.set, criterion, from)} → </span>
              <strong>{levelWords(of?.set, criterion, to)}</strong>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const Papers = ({ action: { data }, writes }: Pick<ActionDetailsProps, 'action' | 'writes'>) => {
  const t = planActionMessages()
  const papers = Object.entries(data.documents)
  if (papers.length === 0) return null
  return (
    <>
      <h4>{t.papers}</h4>
      {papers.map(([key, paper]) => (
        <CheckField
          key={key}
          label={paper.name}
          {...(paper.obtainedOn === undefined ? {} : { hint: t.obtained(dayWords(paper.obtainedOn)) })}
          isOn={paper.obtainedOn !== undefined}
          onChange={(isOn) => writes.obtain(key, paper, isOn)}
        />
      ))}
    </>
  )
}
