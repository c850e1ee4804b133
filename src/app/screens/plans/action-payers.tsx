import { FUNDING_SOURCES } from '../../../domain/records/money.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { measureMessages } from '../../messages/measures.ts'
import { planActionMessages } from '../../messages/plan-action.ts'
import { MONEY_KINDS } from './action-fields.ts'
import type { ActionPart } from './action-screen.tsx'
import './action-screen.css'

/** Who pays for an action, and how much is planned, committed and spent; any source may be added and taken out. */
export const ActionPayers = ({ action, edit, problemOf, commit }: ActionPart) => {
  const t = planActionMessages()
  const words = measureMessages()
  const { text, set, write } = edit
  const paying = FUNDING_SOURCES.filter((source) => action.data.costs[source] !== undefined)
  const others = FUNDING_SOURCES.filter((source) => action.data.costs[source] === undefined)
  const forget = (source: string): void => {
    for (const kind of MONEY_KINDS) set(`costs/${source}/${kind}`, '')
    void write({ set: {}, unset: [`costs/${source}`] })
  }
  return (
    <section class="card stack-close">
      <h2>{t.payers}</h2>
      <p class="soft">{t.payersText}</p>
      {paying.map((source) => (
        <fieldset key={source} class="action-part stack-close">
          <legend class="action-part-name">{words.funding[source]}</legend>
          <div class="action-fields">
            {MONEY_KINDS.map((kind) => {
              const field = `costs/${source}/${kind}`
              return (
                <TextField
                  key={kind}
                  label={words.money[kind]}
                  inputMode="numeric"
                  value={text(field)}
                  error={text(field) === '' ? undefined : problemOf(field)}
                  onInput={(value) => set(field, value)}
                  onCommit={() => commit(field)}
                />
              )
            })}
          </div>
          <div class="row">
            <Button kind="quiet" icon="x" onClick={() => forget(source)}>
              {t.removePayer(words.funding[source])}
            </Button>
          </div>
        </fieldset>
      ))}
      {others.length === 0 ? null : (
        <>
          <h3>{t.addPayer}</h3>
          <div class="row">
            {others.map((source) => (
              <Button
                key={source}
                kind="secondary"
                icon="plus"
                onClick={() => void write({ set: { [`costs/${source}`]: { planned: 0 } }, unset: [] })}
              >
                {words.funding[source]}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
