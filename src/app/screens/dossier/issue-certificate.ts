import { recognisedCertificate } from '../../../domain/dossier/recognised-certificate.ts'
import type { Committed, Store } from '../../../store/store.ts'
import type { DossierView } from './dossier-view.ts'

/** Whether a recognised dossier still lacks its certificate, and its step has come to the office: only then does the recognition stand. */
export const lacksCertificate = ({ record, certificates, waiting, refused }: DossierView): boolean =>
  record.version > 0 &&
  waiting.length + refused.length === 0 &&
  recognisedCertificate(record) !== undefined &&
  !certificates.some(({ data }) => data.dossier === record.id)

/** Makes the certificate of a recognised dossier, and tells the product of its stars. Done twice it is done once. */
export const issueCertificate = async (
  store: Store,
  { record, product }: Pick<DossierView, 'record' | 'product'>,
): Promise<Committed | undefined> => {
  const certificate = recognisedCertificate(record)
  if (certificate === undefined) return undefined
  const { id, data } = certificate
  const made = await store.commit({ op: 'create', kind: 'certificate', area: record.area, id, data })
  if (made.kind !== 'saved' || product === undefined) return made
  const { code } = record.data
  return store.commit({
    ...{ op: 'patch', id: product.id },
    set: {
      ...{ certifiedStars: data.stars, certificateExpires: data.expiresOn },
      ...(code === undefined ? {} : { code }),
    },
  })
}
