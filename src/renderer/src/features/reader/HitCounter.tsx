import { makeStyles } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    paddingLeft: '8px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2
  }
})

/** "3/17" with the way to the next and the former hit (F3, Shift+F3); nothing without hits. */
export function HitCounter({
  index,
  total,
  onStep
}: {
  index: number
  total: number
  onStep: (direction: 1 | -1) => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  useEffect(() => {
    if (total === 0) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F3' || event.ctrlKey || event.altKey) return
      event.preventDefault()
      onStep(event.shiftKey ? -1 : 1)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [total, onStep])
  if (total === 0) return null
  return (
    <div className={styles.root}>
      <span aria-hidden="true">{t('reader.hit-count', { index: index + 1, total })}</span>
      <span className="tl-unseen" role="status">
        {t('reader.hit-count-spoken', { index: index + 1, total })}
      </span>
      <ToolButton
        label={t('reader.previous-hit')}
        keys="Shift+F3"
        icon={<ChevronUpRegular fontSize={16} />}
        onClick={() => onStep(-1)}
      />
      <ToolButton
        label={t('reader.next-hit')}
        keys="F3"
        icon={<ChevronDownRegular fontSize={16} />}
        onClick={() => onStep(1)}
      />
    </div>
  )
}
