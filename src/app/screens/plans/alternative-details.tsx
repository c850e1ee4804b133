import type { Alternative } from '../../../domain/plan/alternatives.ts'
import type { JointAction, JointPlan, JointProduct } from '../../../domain/plan/joint.ts'
import type { Raise } from '../../../domain/records/action.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import { Badge } from '../../components/badge.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { measureMessages } from '../../messages/measures.ts'
import { planMakingMessages } from '../../messages/plan-making.ts'
import type { Candidate } from './candidates.ts'
import './make-plan.css'
import { ownActions } from './own-actions.ts'
import { criterionWords, levelWords, vndWords } from './plan-words.ts'

interface AlternativeDetailsProps {
  readonly alternative: Alternative
  readonly all: readonly Alternative[]
  readonly candidates: readonly Candidate[]
  readonly products: readonly JointProduct[]
  readonly onLock: (product: Uuid, criterion: string) => void
}

/** What one of the ways asks for: its actions, each with the criteria that it raises and the products that it serves; or what stands in the way. */
export const AlternativeDetails = (props: AlternativeDetailsProps) => {
  const { alternative, all, candidates } = props
  const t = planMakingMessages()
  const { plan } = alternative
  if (plan.kind === 'none') return <NoWay plan={plan} candidates={candidates} />
  const own = ownActions(alternative, all)
  const nameOf = (product: Uuid): string => nameIn(candidates, product)
  return (
    <section class="stack-close">
      <h2>{t.what}</h2>
      <ul class="make-plan-outcome">
        {plan.products.map(({ product, points, isReached, liftsStop }) => (
          <li key={product}>
            {isReached ? t.reached(nameOf(product)) : t.comesTo(nameOf(product), points)}
            {liftsStop ? <strong> {t.liftsStop(nameOf(product))}</strong> : null}
          </li>
        ))}
      </ul>
      <ol class="make-plan-actions">
        {plan.actions.map((action) => (
          <li key={action.key}>
            <ActionLine {...props} action={action} isOwn={own.has(raisesKey(action))} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const raisesKey = ({ raises }: JointAction): string =>
  raises
    .map(({ product, criterion, to }) => `${product}:${criterion}:${to}`)
    .sort()
    .join(' ')

const nameIn = (candidates: readonly Candidate[], product: Uuid): string =>
  candidates.find((one) => one.product.id === product)?.product.data.name ?? ''

const setIn = (candidates: readonly Candidate[], product: Uuid) =>
  candidates.find((one) => one.product.id === product)?.set

type ActionLineProps = AlternativeDetailsProps & { readonly action: JointAction; readonly isOwn: boolean }

const ActionLine = ({ action, isOwn, products, candidates, onLock }: ActionLineProps) => {
  const t = planMakingMessages()
  const [first] = action.raises
  const setOf = (product: Uuid) => products.find((one) => one.product === product)?.set
  const served = new Set(action.raises.map(({ product }) => product)).size
  if (first === undefined) return null
  const isOfOne = products.length === 1
  return (
    <article class="make-plan-action">
      <h3>{criterionWords(setOf(first.product), first.criterion)}</h3>
      <p class="row make-plan-marks">
        {served > 1 ? (
          <Badge tone="info" icon="git-merge">
            {t.shared(served)}
          </Badge>
        ) : null}
        {isOwn ? <Badge tone="warning">{t.onlyHere}</Badge> : null}
      </p>
      <ul class="make-plan-raises">
        {action.raises.map((raise) => (
          <RaiseLine
            key={`${raise.product} ${raise.criterion}`}
            raise={raise}
            set={setOf(raise.product)}
            name={isOfOne ? undefined : nameIn(candidates, raise.product)}
            onLock={() => onLock(raise.product, raise.criterion)}
          />
        ))}
      </ul>
      <p class="make-plan-facts">
        {[
          measureMessages().measure[action.measure],
          t.months(action.months),
          ...(action.costVnd === 0 ? [] : [vndWords(action.costVnd)]),
        ].join(' · ')}
      </p>
    </article>
  )
}

interface RaiseLineProps {
  readonly raise: Raise
  readonly set: JointProduct['set'] | undefined
  /** Of which product; undefined where there is only one. */
  readonly name: string | undefined
  readonly onLock: () => void
}

const RaiseLine = ({ raise: { criterion, from, to }, set, name, onLock }: RaiseLineProps) => {
  const t = planMakingMessages()
  return (
    <li>
      <span>
        {name === undefined ? null : <span class="make-plan-facts">{`${name} · ${criterion}`}</span>}
        <span class="make-plan-from">{levelWords(set, criterion, from)}</span>
        <span class="make-plan-to">→ {levelWords(set, criterion, to)}</span>
      </span>
      <button
        class="make-plan-lock"
        type="button"
        aria-label={t.lockLabel(criterion, criterionWords(set, criterion))}
        onClick={onLock}
      >
        <Icon name="lock" />
        <span>{t.lock}</span>
      </button>
    </li>
  )
}

const NoWay = ({
  plan,
  candidates,
}: {
  plan: Extract<JointPlan, { kind: 'none' }>
  candidates: readonly Candidate[]
}) => {
  const t = planMakingMessages()
  return (
    <Notice tone="warning" title={t.none}>
      {plan.blocked.map(({ product, reason, blockers }) => (
        <div key={product}>
          <p>{t.noneOf[reason](nameIn(candidates, product))}</p>
          {blockers.pointsMissing > 0 ? <p>{t.nonePoints(blockers.pointsMissing)}</p> : null}
          {blockers.gates.length > 0 ? (
            <p>
              {t.noneGates(
                [...new Set(blockers.gates.map(({ criterion }) => criterion))]
                  .map((code) => `${code} ${criterionWords(setIn(candidates, product), code)}`)
                  .join('; '),
              )}
            </p>
          ) : null}
        </div>
      ))}
    </Notice>
  )
}
