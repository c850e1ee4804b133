import { Fold } from '../../components/fold.tsx'
import { TextField } from '../../components/text-field.tsx'
import { trainingMessages } from '../../messages/training.ts'
import { RULE_LIMITS, RULE_NAMES, readRule } from './proposals-model.ts'
import type { Proposals } from './use-proposals.ts'

/** The rules by which sessions are put together: what is typed counts at once. */
export const GroupingFields = ({ proposals: { text, setRule } }: { proposals: Proposals }) => {
  const t = trainingMessages().proposals
  return (
    <div class="card">
      <Fold head={<strong>{t.rules}</strong>} isOpen={false}>
        <div class="training-fields">
          {RULE_NAMES.map((name) => (
            <TextField
              key={name}
              label={t[name]}
              inputMode="numeric"
              value={text(name)}
              error={readRule(name, text(name)) === undefined ? t.wrong(...RULE_LIMITS[name]) : undefined}
              onInput={(value) => setRule(name, value)}
            />
          ))}
        </div>
        <p class="soft">{t.estimate}</p>
      </Fold>
    </div>
  )
}
