import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { EditableField, Field } from '../../../../shared/model/meeting.ts'
import type { EditMark } from '../../../../shared/model/meeting-form.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { surenessOf } from './confidence.ts'
import { markAt, useForm } from './form-context.ts'
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
  conflict: {
    gridColumn: '2 / -1',
    padding: '0 8px 4px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorStatusWarningForeground1
  },
  choice: { minWidth: 0, marginLeft: '4px', fontWeight: 400 },
  checked: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
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
}

/**
 * One value of the report: text until pointed at or focused, then a field. Enter keeps it, Esc does not; while doubtful
 * values are gone through, Enter says that it is right.
 */
export function FormField({
  name,
  label,
  field,
  format = (value) => value,
  parse = (typed) => typed,
  problem,
  choices,
  isShort = false
}: FormFieldProps) {
  const styles = useStyles()
  const { t } = useMessages()
  const { form, checked, act } = useForm()
  const mark = markAt(form, name)
  const isChecked = checked === name
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
    if (text !== shown) act.edit(name, value)
  }
  const drop = (): void => {
    setDraft(null)
    setWrong(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // A word that is still being composed takes the key for itself.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (isChecked && event.currentTarget.value === shown) act.confirm({ field: name })
      else keep(event.currentTarget.value)
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      drop()
    }
  }

  const common = { className: mergeClasses(styles.field, isWrong && styles.wrong), 'aria-label': label }
  return (
    <div
      className={mergeClasses(
        styles.row,
        isShort && styles.short,
        isLit && styles.lit,
        isChecked && styles.checked
      )}
      {...props}
    >
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
          onChange={(event) => act.edit(name, event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !isChecked) return
            event.preventDefault()
            act.confirm({ field: name })
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
      <Sign field={field} mark={mark} onPutBack={() => act.edit(name, null)} className={styles.sign} />
      {isWrong && problem !== undefined && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
      {mark?.conflicts.includes('value') && (
        <span className={styles.conflict}>
          {t('meeting.now-extracted', {
            values: format(String(mark.extracted['value'] ?? '')) || t('meeting.not-stated-short')
          })}
          <Button
            className={styles.choice}
            size="small"
            appearance="subtle"
            onClick={() => act.edit(name, field?.value ?? '')}
          >
            {t('meeting.keep-mine')}
          </Button>
          <Button
            className={styles.choice}
            size="small"
            appearance="subtle"
            onClick={() => act.edit(name, null)}
          >
            {t('meeting.take-extracted')}
          </Button>
        </span>
      )}
    </div>
  )
}

const NO_EVIDENCE: Field<string>['evidence'] = []

function Sign({
  field,
  mark,
  onPutBack,
  className
}: {
  field: Field<string> | null
  mark: EditMark | null
  onPutBack: () => void
  className: string
}): ReactNode {
  const { t } = useMessages()
  const [isOver, setOver] = useState(false)
  if (mark === null) {
    if (field === null) return <span />
    return (
      <span className={className}>
        <SureSign sureness={surenessOf(field)} />
      </span>
    )
  }
  const isConfirmed = mark.how === 'confirmed'
  return (
    <ToolButton
      label={t(isConfirmed ? 'meeting.put-back-confirmed' : 'meeting.put-back')}
      icon={
        isOver ? (
          <ArrowUndoRegular fontSize={16} />
        ) : (
          <SureSign sureness={isConfirmed ? 'confirmed' : 'edited'} />
        )
      }
      onPointerEnter={() => setOver(true)}
      onPointerLeave={() => setOver(false)}
      onClick={onPutBack}
    />
  )
}
