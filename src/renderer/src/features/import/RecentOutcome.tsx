import { Link, makeStyles } from '@fluentui/react-components'
import type { Outcome } from '../../../../shared/model/accession.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { OutcomeIcon } from './OutcomeIcon.tsx'
import { reasonOf, splitPath } from './outcomes.ts'

const useStyles = makeStyles({
  name: { flex: '1 1 0' },
  end: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    flexShrink: 0,
    maxWidth: '55%'
  },
  link: { fontSize: tokens.fontSizeBase200 }
})

/** One file that just came in, in one line. */
export function RecentOutcome({ outcome }: { outcome: Outcome }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t } = messages
  const openItem = useViewState((state) => state.openItem)
  const [, name] = splitPath(outcome.path)
  const { item } = outcome
  return (
    <>
      <OutcomeIcon status={outcome.status} />
      <Ellipsis className={styles.name} title={outcome.path}>
        {name}
      </Ellipsis>
      {item === null ? (
        <Ellipsis className={styles.end}>{reasonOf(messages, outcome)[0]}</Ellipsis>
      ) : (
        <Link
          as="button"
          className={styles.link}
          aria-label={t('import.open-item-named', { name })}
          onClick={() => openItem(item)}
        >
          {t('import.open-item')}
        </Link>
      )}
    </>
  )
}
