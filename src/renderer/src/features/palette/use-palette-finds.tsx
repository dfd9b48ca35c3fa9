import { Tag20Regular } from '@fluentui/react-icons'
import type { Tag } from '../../../../shared/model/tag.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { FormatIcon } from '../../ui/FormatIcon.tsx'
import { useRested } from '../../ui/use-rested.ts'
import { fitting, marksOf, type FoundEntry, type FoundGroup } from './palette-entry.ts'

/** Shown of each. */
const most = 5

const none: readonly Tag[] = []

/** Tags and items that fit what was typed, as entries that lead to them. */
export function usePaletteFinds(typed: string): FoundGroup[] {
  const { t } = useMessages()
  const tags = useCall('tags.list', {}).data ?? none
  const asked = useRested(typed.trim())
  const isAsked = asked.length > 1
  const hits =
    useCall(
      'search.run',
      { text: asked, filter: {}, offset: 0, limit: most },
      { enabled: isAsked, keepPrevious: true }
    ).data?.hits ?? []
  if (typed.trim() === '') return []

  const { openItem, showTag } = useViewState.getState()
  const tagEntries = tags.map((tag) => ({
    id: `tag ${tag.id}`,
    words: tag.path.replaceAll('/', ' / '),
    note: t('list.total', { count: tag.itemCount }),
    icon: <Tag20Regular />,
    run: () => showTag(tag.path)
  }))
  const [found] = fitting([{ title: '', entries: tagEntries }], typed)
  const items = (isAsked ? hits : []).map(({ item, titleMarks }): FoundEntry => ({
    id: `item ${item.id}`,
    words: item.title,
    note: item.accession,
    icon: <FormatIcon format={item.format} label={t(`format.${item.format}`)} />,
    marks: marksOf(item.title, typed) ?? titleMarks,
    run: () => openItem(item.id, 'read')
  }))
  const entries = [...(found?.entries.slice(0, most) ?? []), ...items]
  return entries.length === 0 ? [] : [{ title: t('palette.finds'), entries }]
}
