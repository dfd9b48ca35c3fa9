import { Button, Link, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { JoinedItem, JoinedMeeting } from '../../../../shared/model/joined-meeting.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import { DisputeRows } from './DisputeRows.tsx'
import { JoinedPeople } from './JoinedPeople.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({
  source: { width: '224px' },
  action: { width: '96px' },
  button: { fontWeight: 400 },
  title: { display: 'block', width: '100%', overflow: 'hidden', textOverflow: 'ellipsis', textAlign: 'left' }
})

type Props = { itemId: ItemId; onOpenItem: (id: ItemId) => void; notify: Notify }

/** Items that tell of the same meeting: those joined to it, those that could be, figures they give differently, their people. */
export function JoinSection({ itemId, onOpenItem, notify }: Props) {
  const styles = useStyles()
  const table = useTableStyles()
  const { t } = useMessages()
  const client = useQueryClient()
  const joined = useCall('meetings.joined', { itemId }).data
  if (joined === undefined || (joined.items.length === 1 && joined.offered.length === 0)) return null
  const settle = (call: Promise<JoinedMeeting>, words: MessageKey): void => {
    call.then((answer) => {
      client.setQueryData(['meetings.joined', { itemId }], answer)
      notify.done(t(words))
    }, notify.failed)
  }
  const join = (): void =>
    settle(
      callArchive('meetings.join', { itemId, items: joined.offered.map(({ item }) => item) }),
      'meeting.joined'
    )
  const others = joined.items.length === 1 ? [] : joined.items
  const row = (one: JoinedItem, isJoined: boolean) => (
    <tr key={one.item}>
      <td className={table.cell} title={one.title}>
        {one.item === itemId ? (
          `${one.title} (${t('meeting.this-item')})`
        ) : (
          <Link as="button" className={styles.title} onClick={() => onOpenItem(one.item)}>
            {one.title}
          </Link>
        )}
      </td>
      <td className={mergeClasses(table.cell, table.wrapped, table.muted)}>
        {[one.accession, one.source].filter(Boolean).join(', ')}
      </td>
      <td className={table.cell}>
        {isJoined && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            onClick={() =>
              settle(callArchive('meetings.separate', { itemId: one.item }), 'meeting.separated')
            }
          >
            {t('meeting.separate')}
          </Button>
        )}
      </td>
    </tr>
  )
  const title =
    others.length === 0 ? t('meeting.join') : t('meeting.joined-title', { count: joined.items.length })
  return (
    <Section
      id="join"
      title={title}
      {...(joined.offered.length === 0
        ? {}
        : {
            action: (
              <Button className={styles.button} size="small" title={t('meeting.join-hint')} onClick={join}>
                {t('meeting.join-action')}
              </Button>
            )
          })}
    >
      <table className={table.table}>
        <colgroup>
          <col />
          <col className={styles.source} />
          <col className={styles.action} />
        </colgroup>
        <tbody>
          {others.map((one) => row(one, true))}
          {joined.offered.map((one) => row(one, false))}
          {joined.disputes.length > 0 && others.length > 0 && (
            <tr>
              <th className={table.head} colSpan={3}>
                {t('meeting.disputes')}
              </th>
            </tr>
          )}
          {others.length > 0 &&
            joined.disputes.map((dispute) => (
              <DisputeRows
                key={dispute.id}
                dispute={dispute}
                items={joined.items}
                onSettle={(keep) =>
                  settle(
                    callArchive('meetings.settleFigures', {
                      itemId,
                      dispute: dispute.id,
                      keep
                    }),
                    keep === null ? 'meeting.figures-kept' : 'meeting.figure-kept'
                  )
                }
              />
            ))}
          {others.length > 0 && (
            <JoinedPeople
              people={joined.people}
              items={joined.items}
              onArrange={(names) =>
                settle(callArchive('meetings.arrangeJoined', { itemId, names }), 'meeting.people-arranged')
              }
              onMerge={(name, into) =>
                settle(
                  callArchive('meetings.mergeJoined', { itemId, name, into }),
                  into === null ? 'meeting.people-apart' : 'meeting.people-merged'
                )
              }
            />
          )}
        </tbody>
      </table>
    </Section>
  )
}
