import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowUndoRegular, MoreHorizontalRegular } from '@fluentui/react-icons'
import type { MouseEvent } from 'react'
import type { Block, ItemId } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import type { Notify } from '../../ui/notify.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { tokens } from '../../ui/theme.ts'
import { blockAttributes } from './BlockView.tsx'
import { reasonText } from './reasons.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '12px',
    margin: '0 0 8px',
    padding: '6px 4px 6px 12px',
    borderLeft: `2px dashed ${tokens.colorNeutralStroke1}`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3
  },
  words: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  reason: { display: 'block', fontWeight: 600 },
  back: { flex: 'none' }
})

/** One block that cleaning set aside, greyed, with the one click that brings it back. */
export function HiddenBlock({
  itemId,
  block,
  onMenu,
  notify
}: {
  itemId: ItemId
  block: Block
  onMenu: (button: HTMLElement) => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const setKept = useAction('items.setBlockKept')
  const putBack = (): void =>
    setKept.mutate(
      { id: itemId, position: block.position, kept: true },
      { onSuccess: () => notify.done(t('reader.was-put-back')), onError: notify.failed }
    )
  return (
    <div className={styles.root} {...blockAttributes(block)}>
      <span className={styles.words}>
        <span className={styles.reason}>{reasonText(t, block.reason)}</span>
        {block.text}
      </span>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowUndoRegular />}
        disabled={setKept.isPending}
        onClick={putBack}
      >
        {t('reader.put-back')}
      </Button>
      <ToolButton
        className={styles.back}
        label={t('reader.block-menu')}
        icon={<MoreHorizontalRegular fontSize={16} />}
        aria-haspopup="menu"
        onClick={(event: MouseEvent<HTMLElement>) => onMenu(event.currentTarget)}
      />
    </div>
  )
}
