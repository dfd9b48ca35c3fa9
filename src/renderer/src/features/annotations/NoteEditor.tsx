import { Button, makeStyles } from '@fluentui/react-components'
import { useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  field: {
    display: 'block',
    width: '100%',
    minHeight: '56px',
    padding: '4px 6px',
    resize: 'none',
    overflow: 'hidden',
    font: 'inherit',
    color: 'inherit',
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: '4px',
    outlineStyle: 'none'
  },
  row: { display: 'flex', justifyContent: 'flex-end', gap: '4px', marginTop: '4px' },
  button: { minWidth: 0, fontSize: '12px' }
})

/** The note as a field: Ctrl+Enter keeps it, Esc leaves it as it was, leaving the field keeps it. */
export function NoteEditor({
  note,
  onSave,
  onCancel
}: {
  note: string
  onSave: (note: string) => void
  onCancel: () => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const field = useRef<HTMLTextAreaElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(note)
  useLayoutEffect(() => {
    const element = field.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 3}px`
  }, [text])
  return (
    <div
      ref={root}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) onSave(text)
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onCancel()
        if (event.key === 'Enter' && event.ctrlKey) onSave(text)
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        aria-label={t('annotations.note')}
        placeholder={t('annotations.note-placeholder')}
        value={text}
        maxLength={20_000}
        autoFocus
        onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.row}>
        <Button className={styles.button} size="small" appearance="subtle" onClick={onCancel}>
          {t('annotations.cancel')}
        </Button>
        <Button className={styles.button} size="small" onClick={() => onSave(text)}>
          {t('annotations.save')}
        </Button>
      </div>
    </div>
  )
}
