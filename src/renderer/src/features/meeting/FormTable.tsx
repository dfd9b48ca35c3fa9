import { mergeClasses, useArrowNavigationGroup } from '@fluentui/react-components'
import { Children, isValidElement, useContext, useMemo, useState, type ReactNode } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { useForm } from './form-context.ts'
import { LinkContext } from './link.ts'
import { MoreRows } from './MoreRows.tsx'
import { useTableStyles } from './table-styles.ts'

/** `width` in pixels; what has none shares the rest. */
export type FormColumn = { head?: string; width?: number; isNumber?: boolean }

const SIGN_WIDTH = 40
/** Rows that are drawn at once: a report of three hundred pages has thousands of them. */
const STEP = 200

/** A row of this id is among the first so many; 0 when there is none. */
const countTo = (rows: readonly ReactNode[], ids: readonly (string | null)[]): number =>
  rows.findLastIndex((row) => isValidElement<{ id?: string }>(row) && ids.includes(row.props.id ?? '')) + 1

/**
 * The rows of one list of the report, with a last column for how sure each is, under a head where the columns have one.
 * All rows are one stop of the Tab key; the arrows go from row to row. Of many the first are drawn, the others as one
 * comes to them, by scrolling, checking or from the text.
 */
export function FormTable({ columns, children }: { columns: readonly FormColumn[]; children: ReactNode }) {
  const table = useTableStyles()
  const { t } = useMessages()
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true })
  const { checked, editing } = useForm()
  const { picked } = useContext(LinkContext)
  const rows = useMemo(() => Children.toArray(children), [children])
  const [drawn, setDrawn] = useState(STEP)
  // a row that is being added stands at the end
  const wanted = editing?.key === null ? rows.length : countTo(rows, [checked, picked])
  if (wanted > drawn) setDrawn(wanted + STEP)
  const left = rows.length - drawn
  const hasHead = columns.some(({ head }) => head !== undefined)
  return (
    <table className={table.table}>
      <colgroup>
        {columns.map(({ width }, at) => (
          <col key={at} {...(width === undefined ? {} : { style: { width } })} />
        ))}
        <col style={{ width: SIGN_WIDTH }} />
      </colgroup>
      {hasHead && (
        <thead>
          <tr>
            {columns.map(({ head, isNumber }, at) => (
              <th key={at} className={mergeClasses(table.head, isNumber && table.number)}>
                {head}
              </th>
            ))}
            <th className={table.head}>
              <span className="tl-unseen">{t('meeting.sureness')}</span>
            </th>
          </tr>
        </thead>
      )}
      <tbody {...arrows}>
        {left > 0 ? rows.slice(0, drawn) : rows}
        {left > 0 && (
          <MoreRows count={left} span={columns.length + 1} onMore={() => setDrawn(drawn + STEP)} />
        )}
      </tbody>
    </table>
  )
}
