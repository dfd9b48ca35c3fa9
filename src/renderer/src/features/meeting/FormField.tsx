import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { EditableField, Field } from '../../../../shared/model/meeting.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { surenessOf } from './confidence.ts'
import { useEvidence } from './link.ts'
import { SureSign } from './SureSign.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(0, 1fr) 24px',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '32px',
    padding: '0 2px 0 8px',
    borderRadius: '4px'
  },
  short: { gridTemplateColumns: '64px minmax(0, 1fr) 24px' },
  lit: { background: tokens.colorBrandBackground2 },
  label: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  litLabel: { color: tokens.colorBrandForeground2, fontWeight: 600 },
  field: {
    display: 'block',
    width: '100%',
    minHeight: '32px',
    padding: '5px 8px',
    border: '1px solid transparent',
    borderRadius: '4px',
    background: 'transparent',
    font: 'inherit',
    lineHeight: '20px',
    color: 'inherit',
    resize: 'none',
    fieldSizing: 'content',
    appearance: 'none',
    cursor: 'text',
    '::placeholder': { color: tokens.colorNeutralForeground3 },
    ':hover': {
      background: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorBrandStroke2}`
    },
    ':focus': {
      outlineStyle: 'none',
      background: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}, 0 1px 0 ${tokens.colorCompoundBrandStroke}`
    }
  },
  none: { color: tokens.colorNeutralForeground3 },
  wrong: { border: `1px solid ${tokens.colorStatusDangerForeground1}` },
  problem: {
    gridColumn: '2 / -1',
    padding: '0 8px 4px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorStatusDangerForeground1
  },
  sign: { display: 'flex', justifyContent: 'center' }
})

export type FormFieldProps = {
  name: EditableField
  label: string
  field: Field<string> | null
  /** How the value is shown, and how what is typed is read; null = not understood. */
  format?: (value: string) => string
  parse?: (typed: string) => string | null
  /** Says what is expected when `parse` gives null. */
  problem?: string
  /** Values to choose from instead of typing. */
  choices?: readonly { value: string; label: string }[]
  isShort?: boolean
  /** value null puts the recognised value back. */
  onEdit: (name: EditableField, value: string | null) => void
}

/** One value of the report: text until pointed at or focused, then a field. Enter keeps it, Esc does not. */
export function FormField({
  name,
  label,
  field,
  format = (value) => value,
  parse = (typed) => typed,
  problem,
  choices,
  isShort = false,
  onEdit
}: FormFieldProps) {
  const styles = useStyles()
  const { t } = useMessages()
  const shown = field === null ? '' : format(field.value)
  const [draft, setDraft] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const { isLit, props } = useEvidence(name, field?.evidence ?? NO_EVIDENCE, label)

  const keep = (typed: string): void => {
    const text = typed.replace(/\s+/g, ' ').trim()
    const value = text === shown ? shown : text === '' ? '' : parse(text)
    setWrong(value === null)
    if (value === null) return
    setDraft(null)
    if (text !== shown) onEdit(name, value)
  }
  const drop = (): void => {
    setDraft(null)
    setWrong(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      keep(event.currentTarget.value)
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      drop()
    }
  }

  const common = { className: mergeClasses(styles.field, isWrong && styles.wrong), 'aria-label': label }
  return (
    <div className={mergeClasses(styles.row, isShort && styles.short, isLit && styles.lit)} {...props}>
      <span className={mergeClasses(styles.label, isLit && styles.litLabel)} aria-hidden="true">
        {label}
      </span>
      {choices === undefined ? (
        <textarea
          {...common}
          rows={1}
          maxLength={2000}
          placeholder={t('meeting.not-stated')}
          value={draft ?? shown}
          aria-invalid={isWrong}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={(event) => keep(event.target.value)}
        />
      ) : (
        <select
          {...common}
          className={mergeClasses(styles.field, !field?.value && styles.none)}
          style={{ cursor: 'pointer' }}
          value={field?.value ?? ''}
          onChange={(event) => onEdit(name, event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
      <Sign field={field} onPutBack={() => onEdit(name, null)} className={styles.sign} />
      {isWrong && problem !== undefined && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </div>
  )
}

const NO_EVIDENCE: Field<string>['evidence'] = []

function Sign({
  field,
  onPutBack,
  className
}: {
  field: Field<string> | null
  onPutBack: () => void
  className: string
}): ReactNode {
  const { t } = useMessages()
  const [isOver, setOver] = useState(false)
  if (field === null) return <span />
  const sureness = surenessOf(field)
  if (sureness !== 'edited') {
    return (
      <span className={className}>
        <SureSign sureness={sureness} />
      </span>
    )
  }
  return (
    <ToolButton
      label={t('meeting.put-back')}
      icon={isOver ? <ArrowUndoRegular fontSize={16} /> : <SureSign sureness="edited" />}
      onPointerEnter={() => setOver(true)}
      onPointerLeave={() => setOver(false)}
      onClick={onPutBack}
    />
  )
}
