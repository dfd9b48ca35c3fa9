import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Tooltip
} from '@fluentui/react-components'
import { Bookmark16Regular } from '@fluentui/react-icons'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { SaveSearchForm } from './SaveSearchForm.tsx'

const useStyles = makeStyles({
  button: { minWidth: 0, padding: '0 6px', fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  words: { '@media (max-width: 1099px)': { display: 'none' } }
})

/**
 * "Lưu" at the right end of the search box, with the small form under it. `text` gives what the box holds now, which
 * may be newer than what was asked.
 */
export function SaveSearch({ text }: { text: () => string }) {
  const styles = useStyles()
  const { t } = useMessages()
  const isOpen = useViewState((state) => state.dialog?.kind === 'save-search')
  const { openDialog, closeDialog } = useViewState.getState()
  return (
    <Popover
      open={isOpen}
      onOpenChange={(_, { open }) => (open ? openDialog({ kind: 'save-search' }) : closeDialog())}
      trapFocus
      positioning={{ position: 'below', align: 'end' }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={`${t('search.save-hint')} (Ctrl+S)`} relationship="description">
          <Button
            appearance="subtle"
            size="small"
            className={styles.button}
            icon={<Bookmark16Regular />}
            aria-label={t('search.save')}
            aria-keyshortcuts="Control+S"
          >
            <span className={styles.words}>{t('search.save')}</span>
          </Button>
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('search.save-title')}>
        <SaveSearchForm text={text} onClose={closeDialog} />
      </PopoverSurface>
    </Popover>
  )
}
