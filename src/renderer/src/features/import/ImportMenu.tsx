import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ClipboardPaste20Regular,
  CommentAdd20Regular,
  DocumentAdd20Regular,
  FolderAdd20Regular,
  History20Regular,
  TranslateAuto20Regular
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useImportAnnotations } from '../../app/use-import-annotations.ts'
import { useActing } from '../../app/use-acting.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { usePickAndImport } from './use-pick-and-import.ts'

/** The "Nhập" command: files or a folder. */
export function ImportMenu({ isCompact, icon }: { isCompact: boolean; icon: ReactElement }) {
  const { t } = useMessages()
  const act = useActing()
  const importAnnotations = useImportAnnotations()
  const openDialog = useViewState((state) => state.openDialog)
  const showImport = useViewState((state) => state.showImport)
  const { pickFiles, pickFolder } = usePickAndImport()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <CommandButton
            {...trigger}
            icon={icon}
            words={t('app.import')}
            hint={t('import.title')}
            isCompact={isCompact}
          />
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<DocumentAdd20Regular />}
            secondaryContent="Ctrl+O"
            onClick={() => void pickFiles()}
          >
            {t('app.import-files')}
          </MenuItem>
          <MenuItem icon={<FolderAdd20Regular />} onClick={() => void pickFolder()}>
            {t('app.import-folder')}
          </MenuItem>
          <MenuItem
            icon={<ClipboardPaste20Regular />}
            secondaryContent="Ctrl+V"
            onClick={() => void act('shell.paste', {})}
          >
            {t('app.import-paste')}
          </MenuItem>
          <MenuItem icon={<CommentAdd20Regular />} onClick={() => void importAnnotations()}>
            {t('annotations.import-menu')}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<History20Regular />} onClick={() => showImport('all')}>
            {t('import.runs')}…
          </MenuItem>
          <MenuItem
            icon={<TranslateAuto20Regular />}
            onClick={() => openDialog({ kind: 'encodings', id: null })}
          >
            {t('app.encodings')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
