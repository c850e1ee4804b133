import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { formsMessages } from '../../messages/forms.ts'
import { AreaChoice } from '../office/area-choice.tsx'

interface PublishAreasProps {
  readonly areas: readonly Area[]
  /** Those that have this version already. */
  readonly has: readonly string[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** Which communes get the form; those that have it are named and not offered again. */
export const PublishAreas = ({ areas, has, chosen, onChange }: PublishAreasProps) => {
  const t = formsMessages()
  const open = areas.filter(({ code, into }) => into === undefined && !has.includes(code))
  return (
    <div class="stack-close">
      {has.length === 0 ? null : (
        <p class="soft">{t.alreadyThere(has.map((code) => areaName(code, areas)).join(', '))}</p>
      )}
      <AreaChoice areas={open} chosen={chosen} onChange={onChange} />
      {open.length < 2 ? null : (
        <div class="row">
          <Button kind="quiet" icon="check" onClick={() => onChange(open.map(({ code }) => code))}>
            {t.areasAll}
          </Button>
        </div>
      )}
    </div>
  )
}
