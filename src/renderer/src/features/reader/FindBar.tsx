import { Input, makeStyles } from '@fluentui/react-components'
import { DismissRegular, SearchRegular } from '@fluentui/react-icons'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { tokens } from '../../ui/theme.ts'
import { HitCounter } from './HitCounter.tsx'
import type { Find } from './use-find.ts'

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '40px',
    padding: '0 8px 0 28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  input: { flex: '0 1 320px', minWidth: 0 },
  count: { flex: '1 1 0', display: 'flex', minWidth: 0 },
  none: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 }
})

/** Finds words in the open item: Enter and F3 go on, with Shift back, Escape closes. */
export function FindBar({ find, onClose }: { find: Find; onClose: () => void }) {
  const styles = useStyles()
  const { t } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const { asked, typed, index, total } = find
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [asked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target === input.current) find.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.root} aria-label={t('reader.find')} onKeyDown={onKeyDown}>
      <Input
        size="small"
        className={styles.input}
        contentBefore={<SearchRegular fontSize={16} aria-hidden />}
        input={{ ref: input, 'aria-label': t('reader.find-words'), spellCheck: false, maxLength: 500 }}
        placeholder={t('reader.find-words')}
        value={typed}
        onChange={(_, { value }) => find.type(value)}
      />
      <span className={styles.count}>
        {total > 0 ? (
          <HitCounter index={index} total={total} onStep={find.step} />
        ) : (
          typed.trim() !== '' && (
            <span className={styles.none} role="status">
              {t('reader.find-none')}
            </span>
          )
        )}
      </span>
      <ToolButton
        label={t('reader.find-close')}
        keys="Esc"
        icon={<DismissRegular fontSize={16} />}
        onClick={onClose}
      />
    </search>
  )
}
