import type { FileReference, Medium } from '../../../domain/records/evidence.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { evidenceMessages } from '../../messages/evidence.ts'
import './thumbnail.css'
import { useFile } from './use-file.ts'

const ICON_OF: Readonly<Record<Medium, IconName>> = {
  photo: 'camera',
  document: 'file-text',
  audio: 'mic',
  signature: 'pencil',
}

/** The preview of a piece of evidence; a sign for what has none. Its name stands beside it, so that the picture itself says nothing. */
export const Thumbnail = ({ record }: { record: LocalRecord<'evidence'> }) => {
  const { medium, thumbnail } = record.data
  return (
    <span class="thumbnail">
      {thumbnail === undefined ? <Icon name={ICON_OF[medium]} /> : <Preview record={record} file={thumbnail} />}
    </span>
  )
}

const Preview = ({ record, file }: { record: LocalRecord<'evidence'>; file: FileReference }) => {
  const { state } = useFile(record.area, file)
  if (state.kind === 'opened') return <img class="thumbnail-picture" src={state.url} alt="" />
  if (state.kind === 'loading') return null
  return (
    <>
      <Icon name="cloud-off" />
      <span class="thumbnail-words">{evidenceMessages().thumbnailMissing}</span>
    </>
  )
}
