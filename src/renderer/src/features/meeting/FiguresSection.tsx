import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import type { Notify } from '../../ui/notify.ts'
import { EditableRow } from './EditableRow.tsx'
import { figuresAsText, orderFigures } from './figure-table.ts'
import { useForm } from './form-context.ts'
import { FormTable } from './FormTable.tsx'
import { AddButton, isAddingTo, NewRow } from './NewRow.tsx'
import { Section } from './Section.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({ copy: { fontWeight: 400 } })

/** The numbers of the report; parts of a total stand indented under it. */
export function FiguresSection({ notify }: { notify: Notify }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { t } = useMessages()
  const { form, editing } = useForm()
  const { figures } = form.report
  const hasScope = figures.some(({ scope }) => scope !== null)
  const hasPeriod = figures.some(({ period }) => period !== null)
  const span = 4 + (hasScope ? 1 : 0) + (hasPeriod ? 1 : 0)
  const scope = { head: t('meeting.figure-scope'), width: 80 }
  const period = { head: t('meeting.figure-period'), width: 80 }
  const always = [
    { head: t('meeting.figure-value'), width: 92, isNumber: true },
    { head: t('meeting.figure-unit'), width: 96 },
    { head: t('meeting.figure-about') }
  ]
  const cell = mergeClasses(table.cell, table.wrapped)
  const columns = [...always, ...(hasScope ? [scope] : []), ...(hasPeriod ? [period] : [])]
  const copy = (): void => {
    const words = figuresAsText(
      figures,
      [...always, scope, period].map(({ head }) => head)
    )
    void navigator.clipboard
      .writeText(words)
      .then(() => notify.told(t('meeting.figures-copied')), notify.failed)
  }
  const action = (
    <>
      {figures.length > 0 && (
        <Button
          className={styles.copy}
          appearance="subtle"
          size="small"
          icon={<CopyRegular fontSize={16} />}
          onClick={copy}
        >
          {t('meeting.copy-figures')}
        </Button>
      )}
      <AddButton list="figures" />
    </>
  )
  return (
    <Section
      id="figures"
      title={t('meeting.tab-figures')}
      note={figures.length > 0 ? t('meeting.figure-count', { count: figures.length }) : ''}
      action={action}
    >
      {(figures.length > 0 || isAddingTo('figures', editing)) && (
        <FormTable columns={columns}>
          {orderFigures(figures).map(({ figure, index, depth }) => {
            const key = form.keys.figures[index] ?? ''
            const about = mergeClasses(cell, depth === 1 ? table.part : '')
            return (
              <EditableRow
                key={key}
                list="figures"
                rowKey={key}
                id={`figures.${index}`}
                row={figure}
                label={t('meeting.tab-figures')}
                name={`${figure.raw} ${figure.unit} ${figure.about}`}
                span={span}
                isTall
              >
                <td
                  className={mergeClasses(cell, table.number, table.strong)}
                  title={figure.raw}
                  data-column="raw"
                >
                  {figure.raw}
                </td>
                <td className={cell} title={figure.unit} data-column="unit">
                  {figure.unit}
                </td>
                <td className={about} title={figure.about} data-column="about">
                  {figure.about}
                  {figure.approx !== undefined && <span className={table.muted}> ({figure.approx})</span>}
                </td>
                {hasScope && (
                  <td className={cell} title={figure.scope ?? undefined} data-column="scope">
                    {figure.scope}
                  </td>
                )}
                {hasPeriod && (
                  <td className={cell} title={figure.period ?? undefined} data-column="period">
                    {figure.period}
                  </td>
                )}
              </EditableRow>
            )
          })}
          <NewRow list="figures" span={span} />
        </FormTable>
      )}
    </Section>
  )
}
