import { Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { TextFontRegular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { useChangeSettings, useSettings } from '../../client/queries.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'

/** The choice between the serif and the sans reading face; kept in the settings. */
export function FaceMenu() {
  const { t } = useMessages()
  const { readingFace } = useSettings()
  const change = useChangeSettings()
  return (
    <Menu
      checkedValues={{ face: [readingFace] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        change({ readingFace: checkedItems[0] === 'sans' ? 'sans' : 'serif' })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolButton label={t('reader.face')} icon={<TextFontRegular />} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="face" value="serif">
            {t('reader.face-serif')}
          </MenuItemRadio>
          <MenuItemRadio name="face" value="sans">
            {t('reader.face-sans')}
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
