import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { LeftEdit } from '../../../../shared/model/meeting-form.ts'
import { useMessages } from '../../client/messages.tsx'
import { useForm } from './form-context.ts'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({
  how: { width: '176px' },
  back: { width: '104px' },
  button: { fontWeight: 400 }
})

const howKeys: Readonly<Record<LeftEdit['how'], MessageKey>> = {
  removed: 'meeting.left-removed',
  merged: 'meeting.left-merged',
  changed: 'meeting.left-gone'
}

/** Rows that were taken out or merged, and edits whose row the text no longer gives: nothing of a person's is lost. */
export function LeftSection() {
  const styles = useStyles()
  const table = useTableStyles()
  const { t } = useMessages()
  const { form, act } = useForm()
  if (form.left.length === 0) return null
  return (
    <Section id="left" title={t('meeting.left')} note={form.left.length}>
      <table className={table.table}>
        <colgroup>
          <col />
          <col className={styles.how} />
          <col className={styles.back} />
        </colgroup>
        <tbody>
          {form.left.map(({ list, key, how, words }) => (
            <tr key={`${list} ${key}`}>
              <td className={table.cell} title={words}>
                {words}
              </td>
              <td className={mergeClasses(table.cell, table.muted)}>{t(howKeys[how])}</td>
              <td className={table.cell}>
                <Button
                  className={styles.button}
                  size="small"
                  appearance="subtle"
                  onClick={() => act.putBack({ list, key })}
                >
                  {how === 'changed' ? t('meeting.drop-row') : t('meeting.left-back')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
