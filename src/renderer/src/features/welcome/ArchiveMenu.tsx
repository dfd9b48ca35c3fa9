import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles
} from '@fluentui/react-components'
import {
  Archive16Regular,
  Archive20Regular,
  FolderAdd20Regular,
  FolderOpen20Regular
} from '@fluentui/react-icons'
import type { ArchiveInfo } from '../../../../shared/model/archive.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { useOpenArchive } from './use-open-archive.ts'

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    maxWidth: '360px',
    height: '24px',
    padding: '0 6px',
    marginLeft: '-6px',
    columnGap: '2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2
  }
})

/** The open archive's name; pressing it offers to open another one. */
export function ArchiveMenu({ archive }: { archive: ArchiveInfo }) {
  const styles = useStyles()
  const { t } = useMessages()
  const { isBusy, openExisting, create, openSample } = useOpenArchive()
  return (
    <Menu positioning="above-start">
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={styles.button}
          icon={<Archive16Regular />}
          disabledFocusable={isBusy}
          title={archive.path}
          aria-label={t('welcome.menu', { name: archive.name })}
        >
          <Ellipsis>{isBusy ? t('welcome.opening') : archive.name}</Ellipsis>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<FolderOpen20Regular />} onClick={() => void openExisting()}>
            {t('welcome.menu-open')}
          </MenuItem>
          <MenuItem icon={<FolderAdd20Regular />} onClick={() => void create()}>
            {t('welcome.menu-create')}
          </MenuItem>
          {!archive.isSample && (
            <MenuItem icon={<Archive20Regular />} onClick={() => void openSample()}>
              {t('welcome.menu-sample')}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
