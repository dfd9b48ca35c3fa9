import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useRef, useState } from 'react'

const useStyles = makeStyles({
  root: { width: '100%', minWidth: 0 },
  input: { width: '100%', minWidth: 0, height: '24px' }
})

type Props = {
  label: string
  start: string
  /** Longest name that can be typed, in characters. */
  most: number
  /** The sentence of what is wrong with a name, told before it is taken; a name that is left so is given up. */
  wrongOf?: (name: string) => string | null
  /**
   * Takes what was typed, '' when it was given up. A sentence of what is wrong with the name keeps the field
   * open; it is not asked for when the field is being left.
   */
  onDone: (name: string, isLeaving: boolean) => Promise<string | null> | void
}

/** Types or changes a name in place: Enter keeps it, Escape gives up, leaving keeps it if it can be kept. */
export function NameField({ label, start, most, wrongOf, onDone }: Props) {
  const styles = useStyles()
  const [error, setError] = useState<string | null>(null)
  const isDone = useRef(false)
  const finish = async (typed: string, isLeaving: boolean) => {
    if (isDone.current) return
    const refused = typed.trim() === '' ? null : (wrongOf?.(typed) ?? null)
    if (refused !== null && !isLeaving) return setError(refused)
    isDone.current = true
    const wrong = (await onDone(refused === null ? typed : '', isLeaving)) ?? null
    if (wrong === null) return
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
          maxLength: most,
          spellCheck: false,
          onFocus: (event) => event.target.select()
        }}
        onChange={() => setError(null)}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') void finish(event.currentTarget.value, false)
          if (event.key === 'Escape') void finish('', false)
        }}
        onBlur={(event) => void finish(event.currentTarget.value, true)}
      />
    </Field>
  )
}
