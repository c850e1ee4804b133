import type { Settings } from '../../../store/store.ts'
import { EditState } from '../../components/edit-state.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { settingsMessages } from '../../messages/settings.ts'
import { applySettings } from '../../settings.ts'
import { useSettings } from './use-settings.ts'

const LANGUAGES = ['vi', 'en'] as const
const THEMES = ['system', 'light', 'dark'] as const
const SIZES = [100, 125, 150, 200] as const

/** Language, theme and text size; each takes effect as soon as it is kept, so that what is seen is what comes back. */
export const LookSettings = () => {
  const t = settingsMessages()
  const { settings, outcome, change: keep } = useSettings()
  if (settings === undefined) return null
  const change = async (part: Partial<Settings>): Promise<void> => {
    await keep(part)
    // Shown even if the phone has no room to keep it, which the line below says.
    applySettings({ ...settings, ...part })
  }
  const pick = <T extends string | number>(all: readonly T[], value: string): T | undefined =>
    all.find((one) => String(one) === value)
  return (
    <section class="card">
      <h2>{t.look}</h2>
      <SelectField
        label={t.language}
        value={settings.language}
        options={LANGUAGES.map((value) => ({ value, label: t.languages[value] }))}
        onChange={(value) => void change({ language: pick(LANGUAGES, value) ?? 'vi' })}
      />
      <SelectField
        label={t.theme}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, label: t.themes[value] }))}
        onChange={(value) => void change({ theme: pick(THEMES, value) ?? 'system' })}
      />
      <SelectField
        label={t.textSize}
        value={String(settings.textSize)}
        options={SIZES.map((size) => ({ value: String(size), label: `${size}%` }))}
        onChange={(value) => void change({ textSize: pick(SIZES, value) ?? 100 })}
      />
      <EditState outcome={outcome} />
    </section>
  )
}
