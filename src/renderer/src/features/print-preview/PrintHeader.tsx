import { Button, Divider, makeStyles } from '@fluentui/react-components'
import {
  ChevronLeftRegular,
  DocumentPdfRegular,
  DocumentTextRegular,
  PrintRegular
} from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    height: tokens.tlTitleBarHeight,
    padding: '0 12px',
    width: 'env(titlebar-area-width, 100%)',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    WebkitAppRegion: 'drag',
    '& button': { WebkitAppRegion: 'no-drag' }
  },
  quiet: { flex: 'none', fontWeight: 400, padding: '0 8px', minWidth: 0 },
  rule: { flex: 'none', height: '20px', margin: '0 4px' },
  title: { flex: 'none', margin: '0 8px 0 4px', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  name: { flex: '1 1 auto', color: tokens.colorNeutralForeground3 },
  print: { flex: 'none', minWidth: '96px' }
})

/** The preview's title bar: back, what it is, save as PDF, print. */
export function PrintHeader({
  name,
  isReady,
  isBusy,
  onBack,
  onSavePdf,
  onSaveWord,
  onPrint
}: {
  name: string
  isReady: boolean
  isBusy: boolean
  onBack: () => void
  onSavePdf: () => void
  onSaveWord: () => void
  onPrint: () => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const isOff = !isReady || isBusy
  return (
    <div className={styles.bar}>
      <Button
        className={styles.quiet}
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        autoFocus
        onClick={onBack}
      >
        {t('print.back')}
      </Button>
      <Divider vertical className={styles.rule} />
      <h1 className={styles.title}>{t('print.title')}</h1>
      <Ellipsis className={styles.name} title={name}>
        {name}
      </Ellipsis>
      <Button
        className={styles.quiet}
        appearance="subtle"
        icon={<DocumentPdfRegular />}
        disabledFocusable={isOff}
        onClick={onSavePdf}
      >
        {t('print.save-pdf')}
      </Button>
      <Button
        className={styles.quiet}
        appearance="subtle"
        icon={<DocumentTextRegular />}
        disabledFocusable={isOff}
        onClick={onSaveWord}
      >
        {t('print.save-word')}
      </Button>
      <Button
        className={styles.print}
        appearance="primary"
        icon={<PrintRegular />}
        disabledFocusable={isOff}
        onClick={onPrint}
      >
        {t('print.print')}
      </Button>
    </div>
  )
}
