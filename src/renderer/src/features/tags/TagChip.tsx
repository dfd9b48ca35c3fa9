import { createFocusOutlineStyle, makeStyles, mergeClasses } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { TagColour } from '../../../../shared/model/tag.ts'
import { useMessages } from '../../client/messages.tsx'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { tokens } from '../../ui/theme.ts'
import type { Choice } from './tag-choice.ts'

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    height: '24px',
    borderRadius: '4px',
    background: tokens.tlTagBackground,
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    lineHeight: '16px'
  },
  part: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    minWidth: 0,
    padding: '0 4px 0 8px',
    border: 0,
    borderRadius: '4px',
    background: 'transparent',
    font: 'inherit',
    color: 'inherit',
    ...createFocusOutlineStyle()
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { color: tokens.colorNeutralForeground3 },
  remove: { flex: 'none', padding: 0, width: '24px', justifyContent: 'center', cursor: 'pointer' }
})

/** A chosen tag; one that only some items carry says how many, and pressing it puts it on all of them. */
export function TagChip({
  choice,
  total,
  colour,
  onWiden,
  onRemove
}: {
  choice: Choice
  /** How many items are being tagged. */
  total: number
  colour: TagColour
  onWiden: () => void
  onRemove: () => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const path = choice.path.replaceAll('/', ' / ')
  const words = (
    <>
      <TagSquare colour={colour} />
      <span className={styles.name}>{path}</span>
      {choice.state === 'some' && (
        <span className={styles.count}>
          {choice.count}/{total}
        </span>
      )}
    </>
  )
  return (
    <span className={styles.chip}>
      {choice.state === 'some' ? (
        <button
          type="button"
          className={styles.part}
          style={{ cursor: 'pointer' }}
          title={t('tags.widen', { path })}
          aria-label={t('tags.widen-spoken', { path, count: choice.count, total })}
          onClick={onWiden}
        >
          {words}
        </button>
      ) : (
        <span className={styles.part} title={path}>
          {words}
        </span>
      )}
      <button
        type="button"
        className={mergeClasses(styles.part, styles.remove)}
        aria-label={t('tags.take-off', { path })}
        title={t('tags.take-off', { path })}
        onClick={onRemove}
      >
        <DismissRegular fontSize={12} aria-hidden="true" />
      </button>
    </span>
  )
}
