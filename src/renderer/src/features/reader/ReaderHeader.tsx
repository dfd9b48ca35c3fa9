import { Divider, makeStyles, Tab, TabList } from '@fluentui/react-components'
import { PrintRegular, TagRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import type { Notify } from '../../ui/notify.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { tokens } from '../../ui/theme.ts'
import { FaceMenu } from './FaceMenu.tsx'
import { MoreMenu } from './MoreMenu.tsx'

export type ReaderTab = 'read' | 'original' | 'meeting' | 'info'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flex: 'none',
    height: tokens.tlPaneHeaderHeight,
    padding: '0 8px 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0
  },
  tabs: { height: '100%', flex: 'none' },
  tab: { height: '43px' },
  space: { flex: '1 1 0' },
  rule: { flex: 'none', height: '20px', margin: '0 4px' }
})

/** The reader's 44 px head: tabs on the left, tools on the right. */
export function ReaderHeader({
  item,
  tab,
  leading,
  trailing,
  counter,
  onTab,
  onTag,
  onPrint,
  notify
}: {
  item: ItemDetail
  tab: ReaderTab
  /** Before the tabs: the way back to the list where it has given way. */
  leading?: ReactNode
  /** Before the tools: the place in the list and the way to its neighbours. */
  trailing?: ReactNode
  counter?: ReactNode
  onTab: (tab: ReaderTab) => void
  onTag: () => void
  onPrint: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const hasMeeting = item.isMeeting || tab === 'meeting'
  return (
    <header className={styles.root}>
      {leading}
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        aria-label={t('reader.tabs')}
        onTabSelect={(_, { value }) => onTab(value as ReaderTab)}
      >
        <Tab className={styles.tab} value="read">
          {t('reader.tab-read')}
        </Tab>
        <Tab className={styles.tab} value="original">
          {t('reader.tab-original')}
        </Tab>
        {hasMeeting && (
          <Tab className={styles.tab} value="meeting">
            {t('reader.tab-meeting')}
          </Tab>
        )}
        <Tab className={styles.tab} value="info">
          {t('reader.tab-info')}
        </Tab>
      </TabList>
      <span className={styles.space} />
      {trailing}
      {counter}
      {(Boolean(trailing) || Boolean(counter)) && <Divider vertical className={styles.rule} />}
      {(tab === 'read' || tab === 'meeting') && <FaceMenu />}
      <ToolButton label={t('reader.tag-item')} keys="Ctrl+T" icon={<TagRegular />} onClick={onTag} />
      <ToolButton label={t('reader.print')} icon={<PrintRegular />} onClick={onPrint} />
      <MoreMenu item={item} onShowMeeting={() => onTab('meeting')} notify={notify} />
    </header>
  )
}
