import { useMessages } from '../../client/messages.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { OptionRow } from '../../ui/OptionRow.tsx'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { parentWords, type TagMatch } from '../../../../shared/model/tag-match.ts'

type Props = { id: string; match: TagMatch; isActive: boolean; onPick: () => void }

/** One tag that fits: its name with the typed part in bold, where it hangs, how many items carry it. */
export function TagOption({ id, match: { tag, marks }, isActive, onPick }: Props) {
  const { t } = useMessages()
  const parent = parentWords(tag)
  return (
    <OptionRow
      {...{ id, isActive, onPick }}
      start={<TagSquare colour={tag.colour} />}
      title={tag.path.replaceAll('/', ' / ')}
      place={parent === '' ? undefined : t('tags.in', { parent })}
      end={t('tags.items', { count: tag.itemCount })}
    >
      <MarkedText text={tag.name} marks={marks} />
    </OptionRow>
  )
}
