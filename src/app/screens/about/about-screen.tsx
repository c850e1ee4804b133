import { BuildChoice } from '../../build-choice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { aboutMessages } from '../../messages/about.ts'
import './about-screen.css'
import { DocumentLinks } from './document-links.tsx'

/** Name of this build, written in when it is made (`vite.config.ts`). */
declare const __BUILD__: string

/** `/about`: the rules and their sources, our readings, and what could not be verified. */
export const AboutScreen = () => {
  const t = aboutMessages()
  return (
    <Page title={t.title} back="/settings">
      <Points title={t.rules} points={t.rulesText} />
      <Points title={t.reading} points={t.readingText} />
      <Points title={t.unverified} points={t.unverifiedText} />
      <section class="stack-close">
        <h2>{t.privacy}</h2>
        <p>{t.privacyText}</p>
        <DocumentLinks base="/about" />
        <p class="soft">{t.licence}</p>
        <p class="soft">{t.build(__BUILD__)}</p>
        <BuildChoice builds={useApp().update.builds} />
      </section>
    </Page>
  )
}

const Points = ({ title, points }: { title: string; points: { readonly [index: number]: string } }) => (
  <section class="stack-close">
    <h2>{title}</h2>
    <ul class="about-points">
      {Object.values(points).map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </section>
)
