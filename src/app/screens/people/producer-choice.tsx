import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useApp } from '../../context.ts'
import { peopleMessages } from '../../messages/people.ts'
import { useLatest, useLive } from '../../use-live.ts'

/** Producers offered at a time: one more word of the search brings the rest. */
const OFFERED = 6

export interface ChosenProducer {
  readonly id: string
  readonly name: string
  readonly area: string
  readonly representative: string
  readonly phone: string
}

interface ProducerChoiceProps {
  readonly chosen: ChosenProducer | undefined
  readonly onChoose: (producer: ChosenProducer | undefined) => void
}

/** Finds the producer that the person stands for, by its name, its representative or their number. */
export const ProducerChoice = ({ chosen, onChoose }: ProducerChoiceProps) => {
  const t = peopleMessages().form
  const { store } = useApp()
  const [search, setSearch] = useState('')
  const found = useLatest(
    useLive(
      async () => (search.trim() === '' ? [] : (await store.producers({ search, limit: OFFERED })).rows),
      [search],
    ),
  )
  if (chosen !== undefined)
    return (
      <div class="field">
        <span>{t.producer}</span>
        <p class="people-chosen">
          <strong>{chosen.name}</strong>
          <Button kind="quiet" onClick={() => onChoose(undefined)}>
            {t.producerChange}
          </Button>
        </p>
      </div>
    )
  return (
    <div class="field">
      <span>{t.producer}</span>
      <p class="field-hint">{t.producerHint}</p>
      <SearchField label={t.producer} value={search} onInput={setSearch} />
      {search.trim() !== '' && found.status === 'ready' && found.value.length === 0 ? (
        <p role="status">{t.producerNone}</p>
      ) : null}
      <ul class="people-offers">
        {(found.status === 'ready' ? found.value : []).map(({ id, area, data }) => (
          <li key={id}>
            <button
              class="people-offer"
              type="button"
              onClick={() =>
                onChoose({
                  ...{ id, area, name: data.name },
                  ...{ representative: data.representative ?? '', phone: data.phone ?? '' },
                })
              }
            >
              <strong>{data.name}</strong>
              <span class="soft">
                {[data.representative, data.phone].filter((one) => one !== undefined).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
