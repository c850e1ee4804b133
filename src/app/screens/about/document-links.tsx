import { CardLink } from '../../components/card-link.tsx'
import { aboutMessages } from '../../messages/about.ts'

const PAGES = ['security', 'data', 'impact'] as const

/** The ways to what is written about people's data. */
export const DocumentLinks = ({ base }: { base: '/about' | '/office/about' }) => {
  const t = aboutMessages()
  return (
    <ul class="card-list">
      {PAGES.map((page) => (
        <li key={page}>
          <CardLink href={`${base}/${page}`}>
            <strong>{t.documents[page]}</strong>
          </CardLink>
        </li>
      ))}
    </ul>
  )
}
