/** The status bar: which archive is open, how much is in it, and what is running (given by the app). */
import { makeStyles } from '@fluentui/react-components'
import { Archive16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { ArchiveInfo } from '../../../../shared/model/archive.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    height: tokens.tlStatusBarHeight,
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    padding: '0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    minWidth: 0
  },
  part: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  space: { flex: '1 1 0' }
})

export function StatusBar({ archive, children }: { archive: ArchiveInfo; children: ReactNode }) {
  const styles = useStyles()
  const { t } = useMessages()
  const info = useCall('archive.info', {}).data ?? archive
  return (
    <footer className={styles.bar} aria-label={t('status.bar')}>
      <span className={styles.part} title={info.path}>
        <Archive16Regular aria-hidden />
        <Ellipsis>{info.name}</Ellipsis>
      </span>
      <span className={styles.part}>{t('status.items', { count: info.items })}</span>
      <span className={styles.space} />
      {children}
    </footer>
  )
}
