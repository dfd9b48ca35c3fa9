import { Button, makeStyles } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular, DismissRegular, ScanTextRegular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { tokens } from '../../ui/theme.ts'
import type { Doubt } from '../../../../shared/model/recognition.ts'
import { useCall } from '../../client/queries.ts'
import { useScan } from '../../ui/scan/use-scan.ts'
import { CheckPlace } from './CheckPlace.tsx'
import type { RecognitionView } from './use-recognition.ts'

const useStyles = makeStyles({
  root: {
    flex: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.tlChromeBackground
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '36px',
    padding: '0 8px 0 28px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2
  },
  icon: { flex: 'none', fontSize: '20px' },
  words: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  tools: { display: 'flex', alignItems: 'center', gap: '2px', marginLeft: 'auto', flex: 'none' }
})

/** Above recognised text: that nobody has checked it, how many places are doubtful, and the check of each. */
export function RecognitionBar({ item, view }: { item: ItemDetail; view: RecognitionView }) {
  const styles = useStyles()
  const { t } = useMessages()
  const { doubts, index, step } = view
  const total = doubts.length
  const doubt = index === null ? undefined : doubts[index]

  useEffect(() => {
    if (total === 0) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [total, step])

  if (view.pages.length === 0) return null
  return (
    <section className={styles.root} aria-label={t('recognition.label')}>
      <div className={styles.line}>
        <ScanTextRegular className={styles.icon} aria-hidden="true" />
        <span className={styles.words} title={t('recognition.hint')}>
          {total === 0 ? t('recognition.no-doubts') : t('recognition.unchecked')}
        </span>
        <div className={styles.tools}>
          {doubt === undefined && total > 0 && (
            <Button size="small" aria-keyshortcuts="F8" onClick={() => step(1)}>
              {t('recognition.check', { count: total })}
            </Button>
          )}
          {index !== null && (
            <>
              <span role="status">{t('recognition.place', { number: index + 1, total })}</span>
              <ToolButton
                label={t('recognition.previous')}
                keys="Shift+F8"
                icon={<ChevronUpRegular fontSize={16} />}
                onClick={() => step(-1)}
              />
              <ToolButton
                label={t('recognition.next')}
                keys="F8"
                icon={<ChevronDownRegular fontSize={16} />}
                onClick={() => step(1)}
              />
              <ToolButton
                label={t('recognition.close')}
                keys="Esc"
                icon={<DismissRegular fontSize={16} />}
                onClick={view.close}
              />
            </>
          )}
        </div>
      </div>
      {doubt && <OpenCheck item={item} doubt={doubt} view={view} />}
    </section>
  )
}

/** The place in hand beside its original, which stays open while one goes from place to place. */
function OpenCheck({ item, doubt, view }: { item: ItemDetail; doubt: Doubt; view: RecognitionView }) {
  const original = useCall('items.original', { id: item.id }).data
  const scan = useScan(original?.data, original?.mediaType ?? '')
  return <CheckPlace key={doubt.range.join('-')} item={item} doubt={doubt} scan={scan} view={view} />
}
