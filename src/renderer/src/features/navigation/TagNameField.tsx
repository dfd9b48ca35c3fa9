import { Input, makeStyles } from '@fluentui/react-components'
import { useRef } from 'react'

const useStyles = makeStyles({ field: { width: '100%', minWidth: 0, height: '24px' } })

type Props = {
  label: string
  start: string
  /** Called once: with what was typed, or with '' when it was given up. */
  onDone: (name: string) => void
}

/** Types or changes a tag's name in place: Enter keeps it, Escape gives up, leaving keeps it. */
export function TagNameField({ label, start, onDone }: Props) {
  const styles = useStyles()
  const isDone = useRef(false)
  const finish = (name: string) => {
    if (isDone.current) return
    isDone.current = true
    onDone(name)
  }
  return (
    <Input
      size="small"
      className={styles.field}
      defaultValue={start}
      autoFocus
      input={{
        'aria-label': label,
        maxLength: 500,
        spellCheck: false,
        onFocus: (event) => event.target.select()
      }}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') finish(event.currentTarget.value)
        if (event.key === 'Escape') finish('')
      }}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
