import type { Settings } from '../../../store/store.ts'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { settingsMessages } from '../../messages/settings.ts'
import { applySettings } from '../../settings.ts'
import { useLive } from '../../use-live.ts'

const LANGUAGES = ['vi', 'en'] as const
const THEMES = ['system', 'light', 'dark'] as const
const SIZES = [100, 125, 150, 200] as const

/** Language, theme and text size; each takes effect as soon as it is kept, so that what is seen is what comes back. */
export const LookSettings = () => {
  const t = settingsMessages()
  const { store } = useApp()
  const settings = useLive(() => store.settings(), [])
  if (settings.status !== 'ready') return null
  const save = async (part: Partial<Settings>): Promise<void> => {
    try {
      await store.saveSettings(part)
    } finally {
      applySettings({ ...settings.value, ...part })
    }
  }
  const change = (part: Partial<Settings>): void => {
    save(part).catch(reportError)
  }
  const pick = <T extends string | number>(all: readonly T[], value: string): T | undefined =>
    all.find((one) => String(one) === value)
  return (
    <section class="card">
      <h2>{t.look}</h2>
      <SelectField
        label={t.language}
        value={settings.value.language}
        options={LANGUAGES.map((value) => ({ value, label: t.languages[value] }))}
        onChange={(value) => change({ language: pick(LANGUAGES, value) ?? 'vi' })}
      />
      <SelectField
        label={t.theme}
        value={settings.value.theme}
        options={THEMES.map((value) => ({ value, label: t.themes[value] }))}
        onChange={(value) => change({ theme: pick(THEMES, value) ?? 'system' })}
      />
      <SelectField
        label={t.textSize}
        value={String(settings.value.textSize)}
        options={SIZES.map((size) => ({ value: String(size), label: `${size}%` }))}
        onChange={(value) => change({ textSize: pick(SIZES, value) ?? 100 })}
      />
    </section>
  )
}
