import { mergeClasses, useArrowNavigationGroup } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { useTableStyles } from './table-styles.ts'

/** `width` in pixels; what has none shares the rest. */
export type FormColumn = { head?: string; width?: number; isNumber?: boolean }

const SIGN_WIDTH = 40

/**
 * The rows of one list of the report, with a last column for how sure each is, under a head where the columns have one.
 * All rows are one stop of the Tab key; the arrows go from row to row.
 */
export function FormTable({ columns, children }: { columns: readonly FormColumn[]; children: ReactNode }) {
  const table = useTableStyles()
  const { t } = useMessages()
  const rows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true })
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
      <tbody {...rows}>{children}</tbody>
    </table>
  )
}
