import { firstStepsMessages } from '../../messages/first-steps.ts'

/** For a phone that knows no producer yet. */
export const FirstSteps = () => {
  const t = firstStepsMessages()
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <ol class="today-steps">
        <li>{t.one}</li>
        <li>{t.two}</li>
        <li>{t.three}</li>
      </ol>
    </section>
  )
}
