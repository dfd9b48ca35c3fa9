import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useRef, useState } from 'react'

const useStyles = makeStyles({
  root: { padding: '2px 8px' },
  input: { width: '100%', minWidth: 0, height: '24px' }
})

type Props = {
  label: string
  start: string
  /** Takes the name; gives the sentence of what is wrong with it, which keeps the field open, or null. */
  onName: (name: string) => Promise<string | null>
  onClose: () => void
}

/** Changes a saved search's name in place: Enter keeps it, Escape gives up, leaving keeps it if it can be kept. */
export function SavedNameField({ label, start, onName, onClose }: Props) {
  const styles = useStyles()
  const [error, setError] = useState<string | null>(null)
  const isDone = useRef(false)
  const close = () => {
    isDone.current = true
    onClose()
  }
  const keep = async (name: string, isLeaving: boolean) => {
    if (isDone.current) return
    isDone.current = true
    const wrong = await onName(name)
    if (wrong === null || isLeaving) return close()
    isDone.current = false
    setError(wrong)
  }
  return (
    <Field
      className={styles.root}
      {...(error === null ? {} : { validationState: 'error', validationMessage: error })}
    >
      <Input
        size="small"
        className={styles.input}
        defaultValue={start}
        autoFocus
        input={{
          'aria-label': label,
          maxLength: 100,
          spellCheck: false,
          onFocus: (event) => event.target.select()
        }}
        onChange={() => setError(null)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') void keep(event.currentTarget.value, false)
          if (event.key === 'Escape') close()
        }}
        onBlur={(event) => void keep(event.currentTarget.value, true)}
      />
    </Field>
  )
}
