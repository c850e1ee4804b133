import { recognitionOf } from '../../../domain/certificates/standing.ts'
import { isInForce } from '../../../domain/certificates/state.ts'
import { OFFICE } from '../../../domain/records/role.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { language } from '../../messages/language.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { type CertificateStanding, standingsOfProduct, todayBy } from './holdings.ts'
import { StateBadge } from './state-badge.tsx'
import { stateSentence } from './state-words.ts'

/** What a product is recognised by, until when, and the way to have it rated again. */
export const ProductCertificates = ({ product }: { product: LocalRecord<'product'> }) => {
  const t = certificateMessages()
  const { store, space, now } = useApp()
  const today = todayBy(now())
  const found = useLive(
    async () => ({
      standings: await standingsOfProduct(store, product.id, today),
      role: (await store.identity())?.role,
    }),
    [product.id, today],
  )
  if (found.status !== 'ready') return null
  const { standings, role } = found.value
  const recognition = recognitionOf(product.data, standings)
  const adding =
    space === 'office' && role !== undefined && OFFICE.includes(role) ? (
      <Button kind="secondary" icon="plus" href={`/office/certificates/new?product=${product.id}`}>
        {t.add}
      </Button>
    ) : null
  if (recognition.kind === 'none')
    return (
      <div class="row">
        <span class="soft">{t.none}</span>
        {adding}
      </div>
    )
  if (recognition.kind === 'noted')
    return (
      <section class="card stack-close">
        <h2>{t.title}</h2>
        <p>
          {t.noted(
            recognition.stars,
            recognition.expiresOn === undefined ? undefined : formatDay(recognition.expiresOn, language.value),
          )}
        </p>
        <p class="soft">{t.notedHint}</p>
        {adding === null ? null : <div class="row">{adding}</div>}
      </section>
    )
  const { standing } = recognition
  const others = standings.filter((one) => one !== standing)
  return (
    <section class="card stack-close">
      <h2>{t.title}</h2>
      <p class="row">
        <StarRow stars={standing.record.data.stars} label={t.stars(standing.record.data.stars)} />
        <StateBadge kind={standing.state.kind} />
      </p>
      <p>{stateSentence(standing.record.data, standing.state)}</p>
      <div class="row">
        <Renew standing={standing} />
        <Certificate standing={standing} />
        {adding}
      </div>
      {others.length === 0 ? null : <Earlier standings={others} />}
    </section>
  )
}

const Certificate = ({ standing }: { standing: CertificateStanding }) => {
  const { space } = useApp()
  return (
    <Button kind="secondary" icon="award" href={recordHref(space, 'certificate', standing.record.id)}>
      {certificateMessages().one(standing.record.data.stars)}
    </Button>
  )
}

/** The way to the dossier under way, else to a new one while it makes sense: from the opening of the window on. */
const Renew = ({ standing: { record, state, renewal } }: { standing: CertificateStanding }) => {
  const t = certificateMessages()
  const { space } = useApp()
  if (space === 'office') return null
  if (renewal !== undefined && renewal.endedOn === undefined)
    return (
      <Button kind="secondary" icon="file-text" href={recordHref('field', 'dossier', renewal.dossier)}>
        {t.toDossier}
      </Button>
    )
  const isTime =
    state.kind === 'expired' || (isInForce(state) && state.kind !== 'before-window' && state.kind !== 'withdrawing')
  if (!isTime || state.kind === 'renewing') return null
  return (
    <Button icon="file-pen" href={`/dossiers/new?product=${record.data.product}&occasion=again`}>
      {t.begin}
    </Button>
  )
}

const Earlier = ({ standings }: { standings: readonly CertificateStanding[] }) => {
  const t = certificateMessages()
  const { space } = useApp()
  return (
    <>
      <h3>{t.earlier}</h3>
      <ul class="card-list">
        {standings.map(({ record, state }) => (
          <li key={record.id}>
            <CardLink href={recordHref(space, 'certificate', record.id)}>
              <strong>{t.one(record.data.stars)}</strong>
              <span class="soft">
                {formatDay(record.data.issuedOn, language.value)} – {formatDay(record.data.expiresOn, language.value)}
              </span>
              <span>
                <StateBadge kind={state.kind} />
              </span>
            </CardLink>
          </li>
        ))}
      </ul>
    </>
  )
}
