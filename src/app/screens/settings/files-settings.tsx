import { useState } from 'preact/hooks'
import type { Located } from '../../../device/locate.ts'
import { CheckField } from '../../components/check-field.tsx'
import { EditState } from '../../components/edit-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { useSettings } from './use-settings.ts'

/** Over which links photos and files go, whether originals are kept, and whether places are noted. */
export const FilesSettings = () => {
  const t = evidenceMessages()
  const { evidence } = useApp()
  const [problem, setProblem] = useState<Exclude<Located['kind'], 'located'> | undefined>()
  const { settings, outcome, change } = useSettings()
  if (settings === undefined) return null
  const { filesOver, keepOriginals, notePlace } = settings
  const allowPlace = async (isOn: boolean): Promise<void> => {
    setProblem(undefined)
    const changed = change({ notePlace: isOn })
    if (!isOn) return changed
    // Asked now, in the office, and not when the first photo is taken in the field.
    const located = await evidence.locate()
    if (located.kind !== 'located') setProblem(located.kind)
  }
  return (
    <section class="card">
      <h2>{t.settings}</h2>
      <SelectField
        label={t.filesOver}
        value={filesOver}
        options={(['any', 'wifi'] as const).map((value) => ({ value, label: t.filesOverNames[value] }))}
        onChange={(value) => void change({ filesOver: value === 'wifi' ? 'wifi' : 'any' })}
      />
      <CheckField
        label={t.keepOriginals}
        hint={t.keepOriginalsHint}
        isOn={keepOriginals}
        onChange={(isOn) => void change({ keepOriginals: isOn })}
      />
      <CheckField
        label={t.notePlace}
        hint={t.notePlaceHint}
        isOn={notePlace}
        onChange={(isOn) => void allowPlace(isOn)}
      />
      {problem === undefined ? null : <Notice tone="warning">{t.placeProblem[problem]}</Notice>}
      <EditState outcome={outcome} />
    </section>
  )
}
