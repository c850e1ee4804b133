import type { useKeptForm } from '../../use-new-form.ts'

/** What is typed into a step's dialog, kept until the step is taken. */
export type StepTyping = ReturnType<typeof useKeptForm>
