import { useEffect, useState } from 'preact/hooks'
import { type Alternatives, alternativesFor } from '../../../domain/plan/alternatives.ts'
import type { JointProduct } from '../../../domain/plan/joint.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { Rates } from '../../../domain/records/rates.ts'

interface Asked {
  readonly products: readonly JointProduct[]
  readonly rates: Rates
  readonly today: Day
  readonly deadline: Day
}

/** The ways side by side, worked out after the screen has painted what was touched; the last ones stay until the new ones are there. */
export const useAlternatives = (asked: Asked, key: string): { found: Alternatives | undefined; isWorking: boolean } => {
  const [state, setState] = useState<{ readonly key: string; readonly found: Alternatives } | undefined>()
  useEffect(() => {
    const timer = setTimeout(() => {
      const { products, rates, today, deadline } = asked
      setState({ key, found: alternativesFor(products, { rates, today, deadline }) })
    })
    return () => clearTimeout(timer)
  }, [key])
  return { found: state?.found, isWorking: state?.key !== key }
}
