/** The menu over text: cut, copy, paste, select all, in the person's language. */
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { message, type Language } from '../../shared/messages/messages.ts'

export function offerTextMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_, { isEditable, selectionText, editFlags }) => {
    const t = (key: 'menu.cut' | 'menu.copy' | 'menu.paste' | 'menu.select-all') => message(language(), key)
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', label: t('menu.cut'), enabled: editFlags.canCut },
          { role: 'copy', label: t('menu.copy'), enabled: editFlags.canCopy },
          { role: 'paste', label: t('menu.paste'), enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll', label: t('menu.select-all'), enabled: editFlags.canSelectAll }
        ]
      : selectionText.trim()
        ? [{ role: 'copy', label: t('menu.copy') }]
        : []
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
