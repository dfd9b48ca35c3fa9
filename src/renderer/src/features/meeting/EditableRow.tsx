import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { Evidence, Origin } from '../../../../shared/model/meeting.ts'
import type { RowKey, RowList } from '../../../../shared/model/meeting-form.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { surenessOf } from './confidence.ts'
import { ConflictRow } from './ConflictRow.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'
import { markAt, useForm } from './form-context.ts'
import { RowEditor } from './RowEditor.tsx'
import type { RowOf } from './row-specs.ts'
import { SureSign, sureWords } from './SureSign.tsx'
import { useTableStyles } from './table-styles.ts'

const useStyles = makeStyles({
  menu: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    padding: 0,
    border: 0,
    borderRadius: '4px',
    background: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { background: tokens.colorSubtleBackgroundHover }
  }
})

/**
 * A row of the form: its cells, then the sign that says how sure it is, which is also the way to its menu. A click on a
 * cell, F2 or Enter put an editor in its place.
 */
export function EditableRow<L extends RowList>({
  list,
  rowKey,
  id,
  row,
  label,
  name,
  span,
  isTall = false,
  isBand = false,
  children
}: {
  list: L
  rowKey: RowKey
  /** The row's path in the report: `figures.3`. */
  id: string
  row: RowOf<L> & { evidence: readonly Evidence[]; confidence?: number; origin?: Origin }
  /** What the row's passage is called beside the text. */
  label: string
  /** What the row is called in its menu. */
  name: string
  /** Cells of the table's rows. */
  span: number
  /** The sign stands at the top of the row. */
  isTall?: boolean
  /** The row heads those below it. */
  isBand?: boolean
  /** The cells; those that can be edited carry their field as `data-column`. */
  children: ReactNode
}) {
  const styles = useStyles()
  const table = useTableStyles()
  const { t } = useMessages()
  const { form, editing, checked, act } = useForm()
  const place = { list, key: rowKey }
  const mark = markAt(form, rowKey)
  const isEditing = editing !== null && editing.list === list && editing.key === rowKey

  if (isEditing)
    return (
      <tr data-field={id}>
        <td colSpan={span}>
          <RowEditor
            list={list}
            row={row}
            column={'column' in editing ? editing.column : undefined}
            name={name}
            onKeep={(fields) => act.change(place, fields)}
            onEnd={act.end}
          />
        </td>
      </tr>
    )

  const begin = (column?: string): void => act.begin({ ...place, column })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return
    const isUp = event.key === 'ArrowUp'
    if (event.key === 'Enter' && checked === id) act.confirm(place)
    else if (event.key === 'Enter' || event.key === 'F2') begin()
    else if (event.key === 'Delete') act.remove(place)
    else if (event.altKey && (isUp || event.key === 'ArrowDown')) act.move(place, isUp ? -1 : 1)
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      const box = event.currentTarget.getBoundingClientRect()
      act.openMenu(place, { x: box.left + 40, y: box.bottom - 4 })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!(event.target instanceof Element) || event.target.closest('button, a')) return
    // A selection inside the table is for copying.
    if (document.getSelection()?.isCollapsed === false) return
    const column = event.target.closest<HTMLElement>('[data-column]')?.dataset['column']
    if (column !== undefined) begin(column)
  }
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault()
    act.openMenu(place, { x: event.clientX, y: event.clientY })
  }

  const { confidence, origin } = row
  const sureness =
    mark !== null
      ? mark.how === 'confirmed'
        ? 'confirmed'
        : 'edited'
      : confidence === undefined || origin === undefined
        ? null
        : surenessOf({ confidence, origin })
  const more = t('meeting.row-more', { name: name.slice(0, 60) })
  return (
    <>
      <EvidenceRow
        id={id}
        rowKey={rowKey}
        evidence={row.evidence}
        label={label}
        isChecked={checked === id}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={onContextMenu}
      >
        {children}
        <td className={mergeClasses(table.cell, table.sign, isTall && table.signTop, isBand && table.band)}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.menu}
            aria-label={sureness === null ? more : `${t(sureWords[sureness])}. ${more}`}
            title={sureness === null ? more : t(sureWords[sureness])}
            aria-haspopup="menu"
            onClick={({ currentTarget }) => {
              const box = currentTarget.getBoundingClientRect()
              act.openMenu(place, { x: box.left, y: box.bottom })
            }}
          >
            {sureness !== null && (
              <span className="tl-sure">
                <SureSign sureness={sureness} isDecorative />
              </span>
            )}
            <span className="tl-more">
              <MoreHorizontalRegular fontSize={16} />
            </span>
          </button>
        </td>
      </EvidenceRow>
      {mark !== null && (mark.conflicts.length > 0 || mark.isGone) && (
        <ConflictRow list={list} rowKey={rowKey} row={row} mark={mark} span={span} />
      )}
    </>
  )
}
