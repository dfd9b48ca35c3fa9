import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger
} from '@fluentui/react-components'
import {
  DeleteRegular,
  DismissCircleRegular,
  DocumentRegular,
  EditRegular,
  MoreHorizontalRegular,
  ResizeRegular,
  TagRegular,
  TextParagraphRegular
} from '@fluentui/react-icons'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { COLOURS, looks } from '../../ui/highlight-looks.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import type { AnnotationActs } from './use-annotation-acts.ts'

/** What can be done with one annotation: write, tag, change its colour, delete. */
export function NoteMenu({
  annotation,
  acts,
  className
}: {
  annotation: Annotation
  acts: AnnotationActs
  className?: string
}) {
  const { t } = useMessages()
  const openDialog = useViewState((state) => state.openDialog)
  const { id, colour, note, tags, region, placement, selectors } = annotation
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ colour: [colour] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = COLOURS.find((candidate) => candidate === checkedItems[0])
        if (chosen !== undefined) acts.recolour(id, chosen)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolButton
          label={t('annotations.more')}
          icon={<MoreHorizontalRegular fontSize={16} />}
          {...(className ? { className } : {})}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<EditRegular />} onClick={() => acts.edit(id)}>
            {t(note === '' ? 'annotations.add-note' : 'annotations.edit-note')}
          </MenuItem>
          <MenuItem
            icon={<TagRegular />}
            secondaryContent="Ctrl+T"
            onClick={() => openDialog({ kind: 'tag-annotation', id, tags })}
          >
            {t('annotations.tag-note')}
          </MenuItem>
          <MenuDivider />
          {COLOURS.map((candidate) => (
            <MenuItemRadio
              key={candidate}
              name="colour"
              value={candidate}
              icon={<Swatch colour={candidate} />}
            >
              {t(looks[candidate].name)}
            </MenuItemRadio>
          ))}
          {region !== null && placement.status !== 'orphan' && (
            <>
              <MenuDivider />
              <MenuItem icon={<DocumentRegular />} onClick={() => acts.show(id, 'original')}>
                {t('annotations.show-original')}
              </MenuItem>
              {selectors.quote.exact === '' && (
                <MenuItem icon={<ResizeRegular />} onClick={() => acts.reshape(id)}>
                  {t('annotations.reshape')}
                </MenuItem>
              )}
              {placement.range !== null && (
                <MenuItem icon={<TextParagraphRegular />} onClick={() => acts.show(id, 'read')}>
                  {t('annotations.show-text')}
                </MenuItem>
              )}
            </>
          )}
          <MenuDivider />
          {placement.status === 'moved' && (
            <MenuItem icon={<DismissCircleRegular />} onClick={() => acts.refusePlace(id)}>
              {t('annotations.wrong-place')}
            </MenuItem>
          )}
          <MenuItem icon={<DeleteRegular />} onClick={() => acts.remove(id)}>
            {t('annotations.delete')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
