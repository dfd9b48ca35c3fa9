import { Button, makeStyles } from '@fluentui/react-components'
import { roleKeys } from '../../../../shared/messages/role-words.ts'
import type { PersonRole } from '../../../../shared/model/meeting.ts'
import type { EditMark, FieldValue, RowKey, RowList } from '../../../../shared/model/meeting-form.ts'
import { useMessages, type Messages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { useForm } from './form-context.ts'
import { draftOf, rowSpecs, type FieldSpec, type RowOf } from './row-specs.ts'
import { speechKeys } from './speech-words.ts'

const useStyles = makeStyles({
  cell: {
    padding: '2px 8px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorStatusWarningForeground1,
    overflowWrap: 'break-word'
  },
  button: { minWidth: 0, marginLeft: '8px', fontWeight: 400 }
})

/** A value of a field as people read it. */
export function valueWords({ t, formatDate }: Messages, { kind }: FieldSpec, value: FieldValue): string {
  if (value === null || value === '') return t('meeting.not-stated-short')
  if (kind === 'roles' && Array.isArray(value))
    return value.map((role) => t(roleKeys[role as PersonRole])).join(', ')
  if (kind === 'speech') return t(speechKeys[value as keyof typeof speechKeys])
  if (kind === 'date') return formatDate(String(value))
  return Array.isArray(value) ? value.join('; ') : String(value)
}

/** Under a row a person edited: what the text says now in its place, and the choice between the two. */
export function ConflictRow<L extends RowList>({
  list,
  rowKey,
  row,
  mark,
  span
}: {
  list: L
  rowKey: RowKey
  row: RowOf<L>
  mark: EditMark
  span: number
}) {
  const styles = useStyles()
  const messages = useMessages()
  const { act } = useForm()
  const { t } = messages
  const place = { list, key: rowKey }
  const told = rowSpecs[list]
    .filter(({ name }) => mark.conflicts.includes(name))
    .map((spec) => `${t(spec.label)}: ${valueWords(messages, spec, mark.extracted[spec.name] ?? null)}`)
  const mine = Object.fromEntries(
    mark.conflicts.map((name) => [
      name,
      name === 'raw' ? draftOf(list, row)['raw'] : ((row as unknown as Record<string, unknown>)[name] ?? null)
    ])
  )
  return (
    <tr>
      <td className={styles.cell} colSpan={span}>
        {mark.isGone ? t('meeting.row-gone') : t('meeting.now-extracted', { values: told.join('; ') })}
        {!mark.isGone && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            onClick={() => act.change(place, mine)}
          >
            {t('meeting.keep-mine')}
          </Button>
        )}
        <Button className={styles.button} size="small" appearance="subtle" onClick={() => act.putBack(place)}>
          {mark.isGone ? t('meeting.drop-row') : t('meeting.take-extracted')}
        </Button>
      </td>
    </tr>
  )
}
