import { describe, expect, it } from 'vitest'
import { choiceHref, choiceOf, type PapersChoice } from '../../src/app/screens/papers/papers-choice.ts'

const queryOf = (href: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(href.split('?')[1] ?? ''))

describe('which paper is looked at', () => {
  it('is in the address, and comes back from it', () => {
    const choices: PapersChoice[] = [
      {
        paper: 'registration',
        dossier: undefined,
        assessment: undefined,
        occasion: undefined,
        withSensitive: false,
        isDated: true,
      },
      {
        paper: 'scoring-sheet',
        dossier: 'none',
        assessment: 'none',
        occasion: 'again',
        withSensitive: true,
        isDated: false,
      },
    ]
    for (const choice of choices) expect(choiceOf(queryOf(choiceHref('/products/1/papers', choice)))).toEqual(choice)
  })

  it('is form 01 with today’s date and without sensitive data where the address says nothing', () => {
    const choice = choiceOf({})
    expect(choice).toMatchObject({ paper: 'registration', withSensitive: false, isDated: true })
    expect(choiceHref('/products/1/papers', choice)).toBe('/products/1/papers')
  })

  it('is the first paper where the address names none that there is', () => {
    expect(choiceOf({ paper: 'form-99', occasion: 'never' })).toEqual(choiceOf({}))
  })
})
