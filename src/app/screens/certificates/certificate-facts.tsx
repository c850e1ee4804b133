import type { Certificate } from '../../../domain/records/certificate.ts'
import { Details } from '../../components/details.tsx'
import { formatDay, formatNumber } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'

/** What a certificate says, field by field. */
export const CertificateFacts = ({ certificate }: { certificate: Certificate }) => {
  const t = certificateMessages()
  const { field } = kindMessages()
  const day = (iso: string | undefined): string | undefined =>
    iso === undefined ? undefined : formatDay(iso, language.value)
  const { withdrawal, imported, points } = certificate
  return (
    <Details
      rows={[
        [field.stars, t.stars(certificate.stars)],
        [t.form.number, certificate.number],
        [t.form.decision, certificate.decision],
        [t.form.authority, certificate.authority],
        [field.issuedOn, day(certificate.issuedOn)],
        [field.expiresOn, day(certificate.expiresOn)],
        [t.form.points, points === undefined ? undefined : formatNumber(points, language.value)],
        [t.withdraw.ground, withdrawal === undefined ? undefined : t.withdraw.grounds[withdrawal.ground]],
        [t.withdraw.concludedOn, day(withdrawal?.concludedOn)],
        [t.withdraw.decidedOn, day(withdrawal?.decidedOn)],
        [t.withdraw.decision, withdrawal?.decision],
        [t.withdraw.note, withdrawal?.note],
        [t.importedName, imported === undefined ? undefined : t.imported(imported.file, imported.row)],
        [field.note, certificate.note],
      ]}
    />
  )
}
