import { makeStyles } from '@fluentui/react-components'
import { History20Regular, Subtract20Regular } from '@fluentui/react-icons'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: '4px', padding: '16px 16px 0 24px', flexShrink: 0 },
  words: { flex: '1 1 0', minWidth: 0 },
  title: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold
  },
  line: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    minHeight: tokens.lineHeightBase200
  }
})

/** The drawer's head: what it shows, and the way to the runs before. */
export function ImportHead({ title, line }: { title: string; line: string }) {
  const styles = useStyles()
  const { t } = useMessages()
  const isList = useViewState((state) => state.importRun === 'all')
  const showImport = useViewState((state) => state.showImport)
  const setOpen = useViewState((state) => state.setImportDrawerOpen)
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        <Ellipsis className={styles.line} title={line}>
          {line}
        </Ellipsis>
      </div>
      {!isList && (
        <ToolButton
          label={t('import.runs')}
          icon={<History20Regular />}
          size="medium"
          onClick={() => showImport('all')}
        />
      )}
      <ToolButton
        label={t('import.minimise')}
        icon={<Subtract20Regular />}
        size="medium"
        onClick={() => setOpen(false)}
      />
    </div>
  )
}
