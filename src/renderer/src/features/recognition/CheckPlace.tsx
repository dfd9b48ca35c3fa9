import { Button, Input, makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import type { Doubt, DoubtReason } from '../../../../shared/model/recognition.ts'
import { useMessages } from '../../client/messages.tsx'
import { ScanCrop } from '../../ui/scan/ScanCrop.tsx'
import type { ScanPages } from '../../ui/scan/scan-pages.ts'
import { tokens } from '../../ui/theme.ts'
import type { RecognitionView } from './use-recognition.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '12px', padding: '0 12px 12px 28px' },
  form: { flex: '1 1 240px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  reason: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  field: { flex: '1 1 140px', minWidth: 0, maxWidth: '280px', fontVariantNumeric: 'tabular-nums' }
})

const reasonKeys: Readonly<Record<DoubtReason, MessageKey>> = {
  'impossible-date': 'recognition.reason-impossible-date',
  'mixed-letters': 'recognition.reason-mixed-letters',
  'unknown-document': 'recognition.reason-unknown-document',
  'second-reading': 'recognition.reason-second-reading',
  unsure: 'recognition.reason-unsure'
}

/** One doubtful place: its picture, why it is doubtful, and a field to put it right or leave it. */
export function CheckPlace({
  item,
  doubt,
  scan,
  view
}: {
  item: ItemDetail
  doubt: Doubt
  /** Its original; null until it is opened. */
  scan: ScanPages | null
  view: RecognitionView
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const words = item.text.slice(...doubt.range)
  const [text, setText] = useState(words)
  const field = useRef<HTMLInputElement>(null)
  const isChanged = text.trim() !== words
  const { suggestion } = doubt

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  const settle = (): void => {
    if (view.isBusy) return
    if (isChanged) view.correct(text.trim())
    else view.accept()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle()
    else if (event.key === 'Escape') view.close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.root} onKeyDown={onKeyDown} role="presentation">
      <ScanCrop
        scan={scan}
        page={doubt.page}
        box={doubt.box}
        label={t('recognition.crop', { words, page: doubt.page })}
      />
      <div className={styles.form}>
        <span className={styles.reason} id="recognition-reason">
          {t(reasonKeys[doubt.reason])}
        </span>
        <div className={styles.row}>
          <Input
            input={{ ref: field }}
            className={styles.field}
            size="small"
            value={text}
            aria-label={t('recognition.field')}
            aria-describedby="recognition-reason"
            spellCheck={false}
            onChange={(_, data) => setText(data.value)}
          />
          <Button size="small" appearance="primary" disabled={view.isBusy} onClick={settle}>
            {isChanged ? t('recognition.correct') : t('recognition.accept')}
          </Button>
          {suggestion !== null && suggestion !== text && (
            <Button size="small" onClick={() => setText(suggestion)}>
              {t('recognition.suggestion', { words: suggestion })}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
