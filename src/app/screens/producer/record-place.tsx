import { useState } from 'preact/hooks'
import { isGiven } from '../../../domain/privacy/consent.ts'
import type { Place } from '../../../domain/records/evidence.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { componentMessages } from '../../messages/components.ts'
import { mapMessages } from '../../messages/map.ts'
import { lengthWords, placeWords } from '../../place-words.ts'
import { ManualPlace } from './manual-place.tsx'
import { ProducerConsent } from './producer-consent.tsx'
import { useRecordPlace } from './use-record-place.ts'

/** A fix wider than this may lead to the neighbours' gate. */
const ROUGH_METRES = 50

/** A producer's place: recorded on the spot or typed in, replaced by a better one, or taken out again. Sensitive, so it says why and that it need not be. */
export const RecordPlace = ({ producer }: { producer: LocalRecord<'producer'> }) => {
  const t = mapMessages()
  const { store } = useApp()
  const { state, start, stop } = useRecordPlace()
  const [isTyping, setTyping] = useState(false)
  const [outcome, setOutcome] = useState<'saved' | 'removed' | 'failed' | undefined>()
  const { place, consents } = producer.data
  const isAllowed = isGiven(consents, 'location')
  const write = async (next: Place | undefined): Promise<void> => {
    stop()
    setTyping(false)
    const change = next === undefined ? { set: {}, unset: ['place'] } : { set: { place: jsonOf(next) }, unset: [] }
    const committed = await store.commit({ op: 'patch', id: producer.id, ...change })
    setOutcome(committed.kind !== 'saved' ? 'failed' : next === undefined ? 'removed' : 'saved')
  }
  const begin = (): void => {
    setOutcome(undefined)
    start()
  }
  return (
    <section class="card">
      <h2>{t.place}</h2>
      {place === undefined ? null : <p>{placeWords(place)}</p>}
      <p class="soft">{t.why}</p>
      {state.phase === 'failed' ? <Notice tone="warning">{t.trouble[state.because]}</Notice> : null}
      {outcome === 'failed' ? <Notice tone="error">{componentMessages().saveFailed}</Notice> : null}
      <p class={outcome === 'saved' || outcome === 'removed' ? '' : 'visually-hidden'} role="status">
        {outcome === 'saved' || outcome === 'removed' ? t[outcome] : ''}
      </p>
      <ProducerConsent producer={producer} purpose="location" />
      {isAllowed ? (
        state.phase === 'seeking' ? (
          <Seeking best={state.best} onSave={(best) => void write(best)} onStop={stop} />
        ) : (
          <div class="row">
            <Button kind="secondary" icon="map-pin" onClick={begin}>
              {place === undefined ? t.record : t.recordAgain}
            </Button>
            {place === undefined ? null : (
              <Button kind="quiet" icon="map" href={`/map?at=${producer.id}`}>
                {t.openPlace}
              </Button>
            )}
            <Button kind="quiet" icon="pencil" onClick={() => setTyping(!isTyping)}>
              {t.manual}
            </Button>
            {place === undefined ? null : (
              <Button kind="quiet" icon="eraser" onClick={() => void write(undefined)}>
                {t.remove}
              </Button>
            )}
          </div>
        )
      ) : null}
      {isAllowed && isTyping ? <ManualPlace onSave={(spot) => void write(spot)} /> : null}
    </section>
  )
}

interface SeekingProps {
  readonly best: Place | undefined
  readonly onSave: (best: Place) => void
  readonly onStop: () => void
}

/** Fixes come in: how sure the best one is, and the choice to take it or to wait. */
const Seeking = ({ best, onSave, onStop }: SeekingProps) => {
  const t = mapMessages()
  const metres = lengthWordsOf(best)
  return (
    <>
      <p role="status">
        {t.seeking} {best === undefined ? '' : t.best(metres)}
      </p>
      {(best?.accuracyMetres ?? 0) > ROUGH_METRES ? <p class="soft">{t.rough}</p> : null}
      <div class="row">
        {best === undefined ? null : (
          <Button icon="check" onClick={() => onSave(best)}>
            {t.save(metres)}
          </Button>
        )}
        <Button kind="quiet" icon="x" onClick={onStop}>
          {t.stop}
        </Button>
      </div>
    </>
  )
}

/** Metres as they are up to a hundred: there each one counts. */
const EXACT_METRES = 100
const lengthWordsOf = (best: Place | undefined): string => {
  const metres = best?.accuracyMetres ?? 0
  return metres < EXACT_METRES ? `${Math.round(metres)}\u00a0m` : lengthWords(metres)
}

const jsonOf = ({ latitude, longitude, accuracyMetres }: Place) => ({
  latitude,
  longitude,
  ...(accuracyMetres === undefined ? {} : { accuracyMetres }),
})
