import { Link, makeStyles } from '@fluentui/react-components'
import { FolderOpen20Regular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'

const useStyles = makeStyles({ link: { display: 'flex', alignItems: 'center', gap: '6px' } })

/** "Mở kho đã có…" */
export function OpenExisting({ onOpen }: { onOpen: () => void }) {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <Link as="button" className={styles.link} onClick={onOpen}>
      <FolderOpen20Regular aria-hidden />
      {t('welcome.open-existing')}
    </Link>
  )
}
