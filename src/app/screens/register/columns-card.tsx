import { IMPORT_FIELDS, NEEDED_FIELDS } from '../../../domain/register/fields.ts'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { registerMessages } from '../../messages/register.ts'
import type { RegisterImport } from './import-model.ts'

/** Which sheet, where its rows begin, and which column is which field; open by itself while something needed is not known. */
export const ColumnsCard = ({ model }: { model: RegisterImport }) => {
  const t = registerMessages()
  const header = model.header.value
  const sheets = model.sheets.value
  if (header === undefined) return null
  const missing = NEEDED_FIELDS.filter((field) => header.columns[field] === undefined)
  const found = Object.keys(header.columns).length
  const isBare = found === 0
  const options = [
    { value: '', label: t.noColumn },
    ...header.titles.map((title, at) => ({ value: String(at), label: t.column(letterOf(at), title) })),
  ]
  return (
    <section class="card stack-close">
      <h2>{t.columnsTitle}</h2>
      {sheets.length < 2 ? null : (
        <SelectField
          label={t.sheet}
          value={String(model.sheetAt.value)}
          options={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
          onChange={(value) => void model.chooseSheet(Number(value))}
        />
      )}
      {missing.length === 0 ? null : (
        <Notice tone="warning">
          {isBare ? t.columnsNone : t.columnsMissing(missing.map((field) => t.field[field]).join(', '))}
        </Notice>
      )}
      {missing.length === 0 && header.columns.product === undefined ? (
        <Notice tone="info">{t.producersAlone}</Notice>
      ) : null}
      <details open={missing.length > 0}>
        <summary class="register-summary">{t.columnsFound(found, IMPORT_FIELDS.length)}</summary>
        <div class="register-columns">
          <TextField
            label={t.firstRow}
            type="number"
            inputMode="numeric"
            value={String(header.firstRow + 1)}
            onInput={() => undefined}
            onCommit={(value) => {
              if (Number(value) >= 1) void model.beginAt(Math.floor(Number(value)) - 1)
            }}
          />
          {IMPORT_FIELDS.map((field) => (
            <SelectField
              key={field}
              label={t.field[field]}
              value={String(header.columns[field] ?? '')}
              options={options}
              onChange={(value) => void model.mapColumn(field, value === '' ? undefined : Number(value))}
            />
          ))}
        </div>
      </details>
    </section>
  )
}

/** A column as spreadsheets name it: A to Z, AA and so on. */
export const letterOf = (at: number): string => {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}
