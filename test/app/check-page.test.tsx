// @vitest-environment jsdom
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { checkMessages } from '../../src/app/messages/check.ts'
import { CheckPage } from '../../src/app/screens/check/check-page.tsx'
import type { Answer } from '../../src/device/request.ts'
import { checkCodeOf } from '../../src/domain/integrity/check-code.ts'
import type { CheckAnswer } from '../../src/protocol/integrity.ts'

const CODE = checkCodeOf('0123456789abcdef'.repeat(4))
const RESULT: Extract<CheckAnswer, { kind: 'genuine' }>['result'] = {
  ...{ product: 'Rượu Kim Long', criteria: { decision: '26/2026', set: 14 }, role: 'officer', points: 71, stars: 4 },
  ...{ open: 0, finalisedAt: '2026-11-20T02:00:00.000Z', commune: 'Phường Đông Hà', isKeyKnown: true },
}

afterEach(() => {
  render(null, document.body)
  history.replaceState(null, '', '/check')
})

/** Opens the page at that address; gives what was asked of the office, and what the page says once it says that. */
const open = (hash: string, answer: Answer<CheckAnswer>) => {
  history.replaceState(null, '', `/check${hash}`)
  const asked: string[] = []
  const ask = async (code: string): Promise<Answer<CheckAnswer>> => {
    asked.push(code)
    return answer
  }
  const says = (words: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!document.body.textContent?.includes(words)) return
        watching.disconnect()
        resolve()
      }
      const watching = new MutationObserver(look)
      watching.observe(document.body, { childList: true, subtree: true, characterData: true })
      look()
    })
  render(<CheckPage askOffice={ask} />, document.body)
  return { asked, says }
}

test('a scanned code is asked about at once, and the page says what to hold the paper against', async () => {
  const { asked, says } = open(`#${CODE}`, { kind: 'ok', value: { kind: 'genuine', result: RESULT } })
  await says(checkMessages().genuine)
  expect(asked).toEqual([CODE])
  for (const words of ['Rượu Kim Long', '71/100', '4 sao', 'Phường Đông Hà', 'Cán bộ chấm'])
    expect(document.body.textContent).toContain(words)
})

test('a mistyped code is told from a forged print before anybody is asked', async () => {
  const { asked, says } = open(`#${CODE.replace(/.$/, (sign) => (sign === '0' ? '1' : '0'))}`, { kind: 'unreachable' })
  await says(checkMessages().wrong)
  expect(asked).toEqual([])
})

test('without a network it says what the code holds, and that it proves nothing by itself', async () => {
  const { says } = open(`#${CODE.toLowerCase()}`, { kind: 'unreachable' })
  await says(checkMessages().awayText(CODE))
})

test.each([
  ['altered', checkMessages().altered],
  ['unknown', checkMessages().unknown],
  ['sealed', checkMessages().sealed],
] as const)('an answer of its own kind has its own words: %s', async (kind, words) => {
  const { says } = open(`#${CODE}`, { kind: 'ok', value: { kind } })
  await says(words)
})

test('a corrected result is shown with the day of its correction', async () => {
  const value = { kind: 'superseded', result: RESULT, correctedAt: '2026-11-25T02:00:00.000Z' } as const
  const { says } = open(`#${CODE}`, { kind: 'ok', value })
  await says('25/11/2026')
})
