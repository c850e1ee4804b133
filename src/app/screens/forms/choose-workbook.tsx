import { useId } from 'preact/hooks'
import { formsMessages } from '../../messages/forms.ts'
import '../files/files.css'

interface ChooseWorkbookProps {
  readonly hasChosen: boolean
  readonly onChoose: (file: File) => void
  /** Whether plain tables (CSV) are read, too. */
  readonly takesCsv?: boolean
}

/** The way to a workbook; the same file can be chosen again once it has been mended. */
export const ChooseWorkbook = ({ hasChosen, onChoose, takesCsv = false }: ChooseWorkbookProps) => {
  const t = formsMessages()
  const id = useId()
  return (
    <div class="row">
      <label class={`button button-${hasChosen ? 'secondary' : 'primary'} files-choose`} for={id}>
        {hasChosen ? t.chooseOther : takesCsv ? t.chooseTable : t.choose}
      </label>
      <input
        id={id}
        class="files-input"
        type="file"
        accept={`.xlsx,${takesCsv ? '.csv,.tsv,text/csv,' : ''}application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) onChoose(file)
        }}
      />
    </div>
  )
}
