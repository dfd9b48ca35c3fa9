import { Button } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { usePickAndImport } from './use-pick-and-import.ts'

/** "Chọn tệp…", "Chọn thư mục…" as buttons. */
export function ImportButtons() {
  const { t } = useMessages()
  const { pickFiles, pickFolder } = usePickAndImport()
  return (
    <>
      <Button appearance="primary" onClick={() => void pickFiles()}>
        {t('app.import-files')}
      </Button>
      <Button onClick={() => void pickFolder()}>{t('app.import-folder')}</Button>
    </>
  )
}
