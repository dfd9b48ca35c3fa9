import { Button, Divider, makeStyles } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronLeftRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { useMessages } from '../client/messages.tsx'
import { tokens } from '../ui/theme.ts'
import { ToolButton } from '../ui/ToolButton.tsx'
import { useViewState } from './view-state.ts'

const useStyles = makeStyles({
  back: { flex: 'none', fontWeight: 400, marginRight: '4px' },
  rule: { flex: 'none', height: '20px', margin: '0 4px' },
  place: {
    flex: 'none',
    fontSize: '12px',
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3
  }
})

/** The way back to the list where the reader took its place. */
export function BackToList() {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular fontSize={16} />}
        onClick={() => useViewState.getState().showList()}
      >
        {t('reader.back-to-list')}
      </Button>
      <Divider vertical className={styles.rule} />
    </>
  )
}

/** "1/164" with the way to the former and the next item of the list. */
export function ListSteps() {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const { index, total } = useViewState((state) => state.list)
  const step = (delta: number): void => useViewState.getState().stepInList(delta)
  if (index === null || total === 0) return null
  return (
    <>
      <ToolButton
        label={t('reader.previous-item')}
        icon={<ChevronUpRegular fontSize={16} />}
        disabled={index === 0}
        onClick={() => step(-1)}
      />
      <span className={styles.place}>
        {formatNumber(index + 1)}/{formatNumber(total)}
      </span>
      <ToolButton
        label={t('reader.next-item')}
        icon={<ChevronDownRegular fontSize={16} />}
        disabled={index >= total - 1}
        onClick={() => step(1)}
      />
    </>
  )
}
