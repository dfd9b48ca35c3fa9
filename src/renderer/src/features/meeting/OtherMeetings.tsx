import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle
} from '@fluentui/react-components'
import type { Field } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { useForm } from './form-context.ts'
import { useEvidence } from './link.ts'

const useStyles = makeStyles({
  bar: { marginTop: '12px' },
  list: { listStyle: 'none', margin: '4px 0', padding: 0, display: 'grid', gap: '4px' },
  row: { display: 'flex', alignItems: 'center', gap: '12px' },
  opening: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical'
  },
  lit: { background: tokens.tlRowSelected },
  button: { flexShrink: 0 }
})

/** Says that the text tells of more than the meeting in the report, and makes it that of another. */
export function OtherMeetings() {
  const styles = useStyles()
  const { t } = useMessages()
  const { otherMeetings, isMeeting } = useForm().form.report
  if (!isMeeting || otherMeetings.length === 0) return null
  return (
    <MessageBar className={styles.bar} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('meeting.several', { count: otherMeetings.length + 1 })}</MessageBarTitle>{' '}
        {t('meeting.several-hint')}
        <ul className={styles.list}>
          {otherMeetings.map((other, at) => (
            <OtherMeeting key={other.value} id={`otherMeetings/${at}`} other={other} />
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}

function OtherMeeting({ id, other }: { id: string; other: Field<string> }) {
  const styles = useStyles()
  const { t } = useMessages()
  const { act } = useForm()
  const { isLit, props } = useEvidence(id, other.evidence, t('meeting.other-meeting'))
  return (
    <li className={mergeClasses(styles.row, isLit && styles.lit)} {...props}>
      <span className={styles.opening}>{other.value}</span>
      <Button className={styles.button} size="small" onClick={() => act.tellOf(other.value)}>
        {t('meeting.tell-of')}
      </Button>
    </li>
  )
}
