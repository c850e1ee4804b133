import type { Settings } from '../store/store.ts'
import { language } from './messages/language.ts'

/** Shows the settings on the whole page: language, theme and text size are attributes that the styles follow. */
export const applySettings = (settings: Settings): void => {
  language.value = settings.language
  const root = document.documentElement
  root.lang = settings.language
  root.dataset.theme = settings.theme
  root.dataset.textSize = String(settings.textSize)
}
