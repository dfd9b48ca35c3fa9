import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { tokens } from '../../ui/theme.ts'
import type { TagMatch } from '../../../../shared/model/tag-match.ts'

export const useOptionStyles = makeStyles({
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    padding: '0 8px',
    borderRadius: '4px',
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground1Hover }
  },
  active: { background: tokens.tlRowSelected, ':hover': { background: tokens.tlRowSelected } },
  square: { display: 'flex', justifyContent: 'center', width: '16px', flex: 'none' },
  words: {
    flex: '1 1 auto',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '& mark': { backgroundColor: 'transparent', color: 'inherit', fontWeight: tokens.fontWeightSemibold }
  },
  muted: { color: tokens.colorNeutralForeground3 },
  count: { flex: 'none', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 }
})

/** One tag that fits: its name with the typed part in bold, where it hangs, how many items carry it. */
export function TagOption({
  id,
  match,
  isActive,
  onPick
}: {
  id: string
  match: TagMatch
  isActive: boolean
  onPick: () => void
}) {
  const option = useOptionStyles()
  const { t } = useMessages()
  const { tag, marks } = match
  const parent = tag.path.split('/').slice(0, -1).join(' / ')
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      data-tl-selected={isActive}
      className={mergeClasses(option.option, isActive && option.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className={option.square}>
        <TagSquare colour={tag.colour} />
      </span>
      <span className={option.words} title={tag.path.replaceAll('/', ' / ')}>
        <MarkedText text={tag.name} marks={marks} />
        {parent !== '' && <span className={option.muted}> {t('tags.in', { parent })}</span>}
      </span>
      <span className={option.count}>{t('tags.items', { count: tag.itemCount })}</span>
    </div>
  )
}
