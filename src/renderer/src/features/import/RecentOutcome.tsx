import { makeStyles } from '@fluentui/react-components'
import type { ListedOutcome } from '../../../../shared/model/accession.ts'
import { splitPath } from '../../../../shared/model/container-path.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { AccessionLink } from './AccessionLink.tsx'
import { OutcomeIcon } from './OutcomeIcon.tsx'
import { noteOf } from './outcomes.ts'

const useStyles = makeStyles({
  name: { flex: '1 1 0' },
  note: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    flexShrink: 0,
    maxWidth: '55%'
  }
})

/** One file that just came in, in one line. */
export function RecentOutcome({ outcome }: { outcome: ListedOutcome }) {
  const styles = useStyles()
  const messages = useMessages()
  const [, name] = splitPath(outcome.path)
  const note = noteOf(messages, outcome)
  return (
    <>
      <OutcomeIcon status={outcome.status} />
      <Ellipsis className={styles.name} title={outcome.path}>
        {name}
      </Ellipsis>
      {note !== '' && (
        <Ellipsis className={styles.note} title={note}>
          {note}
        </Ellipsis>
      )}
      <AccessionLink outcome={outcome} />
    </>
  )
}
