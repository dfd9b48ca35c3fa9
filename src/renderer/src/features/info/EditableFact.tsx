import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState, type KeyboardEvent } from 'react'
import { useMessages } from '../../client/messages.tsx'

/** One fact a person may correct: kept on Enter or when the field is left, dropped on Esc. */
export function EditableFact({
  label,
  value,
  read = (typed) => (typed === '' ? null : typed),
  problem,
  isLong = false,
  onSave
}: {
  label: string
  /** As it is shown; '' = not stated. */
  value: string
  /** What is sent for what was typed; undefined = not acceptable. */
  read?: (typed: string) => string | null | undefined
  problem?: string
  isLong?: boolean
  onSave: (value: string | null) => void
}) {
  const { t } = useMessages()
  const [draft, setDraft] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)

  const keep = (typed: string): void => {
    const text = typed.replace(/\s+/g, ' ').trim()
    if (text === value) return drop()
    const next = read(text)
    setWrong(next === undefined)
    if (next === undefined) return
    setDraft(null)
    onSave(next)
  }
  const drop = (): void => {
    setDraft(null)
    setWrong(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      keep(event.currentTarget.value)
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      drop()
    }
  }
  const common = {
    value: draft ?? value,
    placeholder: t('info.not-stated'),
    onChange: (_: unknown, { value: typed }: { value: string }) => setDraft(typed),
    onKeyDown
  }
  const state = isWrong && problem !== undefined ? { validationMessage: problem } : {}
  return (
    <Field label={label} {...state}>
      {isLong ? (
        <Textarea {...common} rows={2} resize="vertical" onBlur={(event) => keep(event.target.value)} />
      ) : (
        <Input {...common} onBlur={(event) => keep(event.target.value)} />
      )}
    </Field>
  )
}
