import type { Language } from '../domain/bilingual.ts'

/** Reads texts aloud by the browser's own voices. */
export interface Speech {
  /** Reads it; what was being read stops. `ended` is called at its end, also when it was stopped. */
  speak(text: string, ended: () => void): void
  stop(): void
}

/** Android loads its list of voices late: so long is waited for it. */
const VOICES_MS = 1_500

/** A voice of that language, if this browser has one: a text is never read by a voice of another, which nobody would understand. */
export const openSpeech = async (language: Language): Promise<Speech | undefined> => {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined
  if (synthesis === undefined) return undefined
  const voice = (await voicesOf(synthesis)).find(({ lang }) => lang.toLowerCase().startsWith(language))
  return voice === undefined ? undefined : speechOf(synthesis, voice)
}

const voicesOf = async (synthesis: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> => {
  if (synthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      synthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
      setTimeout(resolve, VOICES_MS)
    })
  }
  return synthesis.getVoices()
}

const speechOf = (synthesis: SpeechSynthesis, voice: SpeechSynthesisVoice): Speech => ({
  speak: (text, ended) => {
    synthesis.cancel()
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = 0.9
    utterance.onend = ended
    utterance.onerror = ended
    synthesis.speak(utterance)
  },
  stop: () => synthesis.cancel(),
})
