import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import { starMeasure } from '../../../domain/programme/results.ts'
import { isWithin } from '../../../domain/programme/scope.ts'
import { type Figure, standingOf } from '../../../domain/programme/targets.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { formatNumber } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { programmeMessages } from '../../messages/programme.ts'
import type { ProgrammeView } from './programme-view.ts'
import { caveatsOf } from './target-caveats.ts'

interface StarAnswersProps {
  readonly view: ProgrammeView
  readonly figures: readonly Figure[]
  readonly facts: readonly ProductFact[]
  /** How many communes are looked at. */
  readonly communes: number
  /** Certificates are in force today, not in a year gone by. */
  readonly isPresent: boolean
  /** Undefined where they may only be read. */
  readonly onSet: ((figure: Figure) => void) | undefined
}

/** "Are we on target?", star by star, in a sentence each. */
export const StarAnswers = ({ view, figures, facts, communes, isPresent, onSet }: StarAnswersProps) => {
  const t = programmeMessages()
  return (
    <section class="stack-close" aria-labelledby="programme-answers">
      <h2 id="programme-answers">{t.answersTitle(view.year)}</h2>
      <ul class="programme-answers">
        {([5, 4, 3] as const).map((stars) => {
          const figure = figures.find(({ measure }) => measure === starMeasure(stars))
          if (figure === undefined) return null
          const inForce = facts.filter(
            (fact) => fact.certified?.isInForce && fact.certified.stars === stars && isWithin(fact, view.scope),
          ).length
          const onTheWay = facts.filter(
            ({ dossier, assessed, ...fact }) =>
              dossier?.isClosed === false && assessed?.stars === stars && isWithin(fact, view.scope),
          ).length
          return (
            <li key={stars} class="card programme-answer">
              <StarAnswer stars={stars} figure={figure} />
              {caveatsOf(figure.planned, communes).map((caveat) => (
                <p key={caveat} class="soft">
                  {caveat}
                </p>
              ))}
              {isPresent ? (
                <p class="soft">
                  {t.onTheWay(formatNumber(onTheWay, language.value), stars)}{' '}
                  {t.inForce(formatNumber(inForce, language.value))}
                </p>
              ) : null}
              {onSet === undefined ? null : (
                <SetButton
                  isNew={figure.planned === undefined}
                  name={t.measure[figure.measure]}
                  onSet={() => onSet(figure)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const StarAnswer = ({ stars, figure }: { stars: number; figure: Figure }) => {
  const t = programmeMessages()
  const standing = standingOf(figure)
  const number = (value: number): string => formatNumber(value, language.value)
  if (standing.kind === 'no-target' || standing.kind === 'unknown') {
    const result = figure.achieved?.value ?? figure.computed
    return (
      <>
        <p class="programme-verdict">
          <Icon name="target" />
          <strong>
            {t.stars(stars)}. {standing.kind === 'unknown' ? t.unknown(number(standing.target)) : t.noTarget}
          </strong>
        </p>
        <p>{result === undefined ? t.noRecords : t.noTargetResult(number(result))}</p>
        {result === undefined ? null : <p class="soft">{figure.achieved === undefined ? t.byRecords : t.byReport}</p>}
      </>
    )
  }
  const isReached = standing.kind === 'reached'
  return (
    <>
      <p class={isReached ? 'programme-verdict programme-reached' : 'programme-verdict programme-missing'}>
        <Icon name={isReached ? 'circle-check' : 'triangle-alert'} />
        <strong>
          {t.stars(stars)}.{' '}
          {isReached
            ? t.reached(number(standing.result), number(standing.target))
            : t.missing(number(standing.missing))}
        </strong>
      </p>
      {isReached ? null : <p>{t.soFar(number(standing.result), number(standing.target))}</p>}
      <p class="soft">{standing.by === 'records' ? t.byRecords : t.byReport}</p>
    </>
  )
}

const SetButton = ({ isNew, name, onSet }: { isNew: boolean; name: string; onSet: () => void }) => {
  const t = programmeMessages()
  return (
    <p class="row">
      <Button kind="quiet" icon={isNew ? 'plus' : 'pencil'} onClick={onSet}>
        {isNew ? t.setTarget : t.edit}
        <span class="visually-hidden">: {name}</span>
      </Button>
    </p>
  )
}
