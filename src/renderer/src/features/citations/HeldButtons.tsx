import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowDownload20Regular, Open20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useActing } from '../../app/use-acting.ts'
import { useNotices } from '../../app/notices.ts'
import { useRunCommand } from '../../app/use-run-command.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { LinkDialog } from './LinkDialog.tsx'

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } })

/** What can be done with a cited document: opened where the archive has it, else brought in, or said to be an item. */
export function HeldButtons({ document }: { document: CitedDocument }) {
  const styles = useStyles()
  const { t } = useMessages()
  const act = useActing()
  const run = useRunCommand()
  const showToast = useNotices((state) => state.showToast)
  const openItem = useViewState((state) => state.openItem)
  const [isLinking, setLinking] = useState(false)
  const { key, name, heldAs, isLinked } = document
  const link = async (itemId: ItemId | null): Promise<void> => {
    setLinking(false)
    if ((await act('citations.link', { key, itemId })) === undefined) return
    showToast(t(itemId === null ? 'citations.unlinked' : 'citations.linked', { name }), { canUndo: true })
  }
  return (
    <div className={styles.buttons}>
      {heldAs === null ? (
        <>
          <Button icon={<ArrowDownload20Regular />} onClick={() => run('import-files')}>
            {t('citations.import')}
          </Button>
          <Button onClick={() => setLinking(true)}>{t('citations.link')}</Button>
        </>
      ) : (
        <Button icon={<Open20Regular />} onClick={() => openItem(heldAs)}>
          {t('citations.open-held')}
        </Button>
      )}
      {isLinked && <Button onClick={() => void link(null)}>{t('citations.unlink')}</Button>}
      {isLinking && (
        <LinkDialog document={document} onLink={(id) => void link(id)} onClose={() => setLinking(false)} />
      )}
    </div>
  )
}
