import type { JointProduct } from '../../../domain/plan/joint.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import { Button } from '../../components/button.tsx'
import { planMakingMessages } from '../../messages/plan-making.ts'
import type { Candidate } from './candidates.ts'
import './make-plan.css'
import { criterionWords } from './plan-words.ts'

interface LockedCriteriaProps {
  readonly candidates: readonly Candidate[]
  readonly products: readonly JointProduct[]
  readonly onUnlock: (product: Uuid, criterion: string) => void
}

/** The criteria that cannot change, each to be let go again. */
export const LockedCriteria = ({ candidates, products, onUnlock }: LockedCriteriaProps) => {
  const t = planMakingMessages()
  const locked = products.flatMap(({ product, set, locks }) =>
    [...locks].map((code) => ({
      ...{ product, code, title: criterionWords(set, code) },
      name: candidates.find((one) => one.product.id === product)?.product.data.name ?? '',
    })),
  )
  if (locked.length === 0) return null
  return (
    <section class="card stack-close">
      <h2>{t.locked(locked.length)}</h2>
      <p class="soft">{t.lockedText}</p>
      <ul class="make-plan-locked">
        {locked.map(({ product, code, title, name }) => (
          <li key={`${product} ${code}`}>
            <span>
              <strong>{`${code} ${title}`}</strong>
              <br />
              <span class="soft">{name}</span>
            </span>
            <Button kind="quiet" icon="lock-open" onClick={() => onUnlock(product, code)}>
              {t.unlock}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
