import { Link, makeStyles } from '@fluentui/react-components'
import type { ListedOutcome } from '../../../../shared/model/accession.ts'
import { splitPath } from '../../../../shared/model/container-path.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({ link: { fontSize: tokens.fontSizeBase200, flexShrink: 0, paddingTop: '2px' } })

/** The number of the item a file became or is already, which opens it; nothing for a file that became none. */
export function AccessionLink({ outcome: { item, accession, path } }: { outcome: ListedOutcome }) {
  const styles = useStyles()
  const { t } = useMessages()
  const openItem = useViewState((state) => state.openItem)
  if (item === null) return null
  const [, name] = splitPath(path)
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={t('import.open-item-named', { name })}
      onClick={() => openItem(item)}
    >
      {accession}
    </Link>
  )
}
