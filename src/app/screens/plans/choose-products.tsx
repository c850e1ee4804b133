import type { Typing } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { planMakingMessages } from '../../messages/plan-making.ts'
import { recordHref } from '../../record-href.ts'
import { targetOf, targetsOf } from '../result/verdict.ts'
import type { Candidate, Candidates } from './candidates.ts'
import './make-plan.css'
import { canRise, targetField } from './plan-choice.ts'

interface ChooseProductsProps {
  readonly found: Candidates
  readonly fields: Typing
  readonly onSet: (field: string, value: string) => void
}

/** The producer's products: which go into the plan, and to which stars; those without an assessment lead to one. */
export const ChooseProducts = ({ found, fields, onSet }: ChooseProductsProps) => {
  const t = planMakingMessages()
  const { space } = useApp()
  return (
    <section class="stack-close">
      <h2>{t.products}</h2>
      <p class="soft">{t.productsText}</p>
      <ul class="card-list">
        {found.candidates.map((candidate) => (
          <li key={candidate.product.id}>
            <ProductChoice
              candidate={candidate}
              target={fields[targetField(candidate.product.id)] ?? ''}
              onSet={onSet}
            />
          </li>
        ))}
        {found.others.map((product) => (
          <li key={product.id}>
            <CardLink href={recordHref(space, 'product', product.id)}>
              <strong>{product.data.name}</strong>
              <span class="soft">
                {t.notAssessed}. {t.assess}
              </span>
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ProductChoiceProps {
  readonly candidate: Candidate
  /** The stars aimed at; nothing where it is left out. */
  readonly target: string
  readonly onSet: ChooseProductsProps['onSet']
}

const ProductChoice = ({ candidate, target, onSet }: ProductChoiceProps) => {
  const t = planMakingMessages()
  const { product, score, assessment } = candidate
  const field = targetField(product.id)
  const stands = t.stands(score.stars, score.points)
  if (!canRise(candidate))
    return (
      <section class="card stack-close">
        <strong>{product.data.name}</strong>
        <span class="soft">{stands}</span>
        <span>
          <Badge>{score.disqualifications.length > 0 ? t.disqualified : t.atTop}</Badge>
        </span>
      </section>
    )
  return (
    <section class="card make-plan-product">
      <CheckField
        label={product.data.name}
        hint={score.open > 0 ? `${stands}. ${t.provisional(score.open)}` : stands}
        isOn={target !== ''}
        onChange={(isOn) => onSet(field, isOn ? String(targetOf(score, assessment.data.target) ?? '') : '')}
      />
      {target === '' ? null : (
        <SelectField
          label={t.target}
          value={target}
          options={targetsOf(score).map((stars) => ({ value: String(stars), label: t.stars(stars) }))}
          onChange={(value) => onSet(field, value)}
        />
      )}
    </section>
  )
}
