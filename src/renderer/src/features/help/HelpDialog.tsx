/** Help: how to write a query, and the keys. Everything it lists works. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Tab,
  TabList,
  makeStyles
} from '@fluentui/react-components'
import { useState } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { HelpKeys } from './HelpKeys.tsx'
import { HelpSearch } from './HelpSearch.tsx'
import { ModalSurface } from '../../ui/ModalSurface.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { minHeight: '420px', paddingTop: '12px' }
})

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles()
  const { t } = useMessages()
  const [tab, setTab] = useState<'search' | 'keys'>('search')
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('help.title')}</DialogTitle>
          <DialogContent>
            <TabList
              selectedValue={tab}
              onTabSelect={(_, { value }) => setTab(value === 'keys' ? 'keys' : 'search')}
            >
              <Tab value="search">{t('help.tab-search')}</Tab>
              <Tab value="keys">{t('help.tab-keys')}</Tab>
            </TabList>
            <div className={styles.content}>{tab === 'search' ? <HelpSearch /> : <HelpKeys />}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('app.close')}</Button>
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}
