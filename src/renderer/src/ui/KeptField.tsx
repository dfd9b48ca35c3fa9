import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components'
import { useState, type KeyboardEvent } from 'react'

// As narrow as its place: side by side in a pane there is little room.
const useStyles = makeStyles({ box: { minWidth: 0, width: '100%' } })

/** A field whose words are kept when it is left or Enter is pressed; Escape gives up what was typed. */
export function KeptField(props: {
  label: string
  value: string
  onKeep: (value: string) => void
  hint?: string
  placeholder?: string
  maxLength?: number
  /** Several lines: Enter makes a new one, Ctrl+Enter keeps them. */
  isLong?: boolean
  /** What is wrong with what was typed; null when it can be kept. */
  problemOf?: (typed: string) => string | null
  className?: string
}) {
  const {
    label,
    value,
    onKeep,
    hint,
    placeholder,
    maxLength = 300,
    isLong = false,
    problemOf,
    className
  } = props
  const styles = useStyles()
  const [draft, setDraft] = useState<string | null>(null)
  const problem = draft === null ? null : (problemOf?.(draft) ?? null)
  const keep = (): void => {
    if (draft === null || problem !== null) return
    setDraft(null)
    if (draft.trim() !== value) onKeep(draft.trim())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (!isLong || event.ctrlKey)) {
      event.preventDefault()
      keep()
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    }
  }
  const shown = { value: draft ?? value, placeholder, maxLength, onBlur: keep, onKeyDown }
  return (
    <Field
      className={className}
      label={label}
      {...(hint !== undefined && { hint })}
      validationMessage={problem}
      validationState={problem === null ? 'none' : 'error'}
    >
      {isLong ? (
        <Textarea
          {...shown}
          className={styles.box}
          rows={Math.min(6, Math.max(2, shown.value.split('\n').length))}
          onChange={(_, { value: typed }) => setDraft(typed)}
        />
      ) : (
        <Input {...shown} className={styles.box} onChange={(_, { value: typed }) => setDraft(typed)} />
      )}
    </Field>
  )
}
