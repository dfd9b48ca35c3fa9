import { Button, Divider, makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  AddRegular,
  AutoFitHeightRegular,
  AutoFitWidthRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  SubtractRegular
} from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { tokens } from '../../ui/theme.ts'
import type { Desk } from './use-desk.ts'
import { MAX_ZOOM, MIN_ZOOM } from './zoom.ts'

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    height: '44px',
    padding: '0 12px',
    background: tokens.tlChromeBackground,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  words: { fontSize: '12px', lineHeight: '16px', whiteSpace: 'nowrap' },
  strong: { fontWeight: 600 },
  zoom: { width: '40px', textAlign: 'center' },
  space: { flex: '1 1 0' },
  rule: { flex: 'none', height: '20px', margin: '0 4px' },
  fit: { fontWeight: 400, color: tokens.colorNeutralForeground2 },
  on: {
    background: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorBrandForeground1,
    ':hover': { color: tokens.colorBrandForeground1 }
  }
})

/** The desk's bar: which page of how many, zoom, and the two fits. */
export function DeskBar({ desk, total }: { desk: Desk; total: number }) {
  const styles = useStyles()
  const { t } = useMessages()
  const small = { fontSize: 16 }
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('print.desk-tools')}>
      <ToolButton
        label={t('print.previous-page')}
        icon={<ChevronUpRegular {...small} />}
        disabled={desk.current <= 1}
        onClick={() => desk.goTo(desk.current - 1)}
      />
      <span className={styles.words} role="status">
        {t('print.page')} <span className={styles.strong}>{total === 0 ? '–' : desk.current}</span> /{' '}
        {total === 0 ? '–' : total}
      </span>
      <ToolButton
        label={t('print.next-page')}
        icon={<ChevronDownRegular {...small} />}
        disabled={desk.current >= total}
        onClick={() => desk.goTo(desk.current + 1)}
      />
      <span className={styles.space} />
      <ToolButton
        label={t('print.zoom-out')}
        icon={<SubtractRegular {...small} />}
        disabled={desk.zoom <= MIN_ZOOM}
        onClick={() => desk.step(-1)}
      />
      <span className={mergeClasses(styles.words, styles.zoom)}>{Math.round(desk.zoom * 100)}%</span>
      <ToolButton
        label={t('print.zoom-in')}
        icon={<AddRegular {...small} />}
        disabled={desk.zoom >= MAX_ZOOM}
        onClick={() => desk.step(1)}
      />
      <Divider vertical className={styles.rule} />
      <Button
        appearance="subtle"
        size="small"
        className={mergeClasses(styles.fit, desk.fit === 'width' && styles.on)}
        aria-pressed={desk.fit === 'width'}
        icon={<AutoFitWidthRegular {...small} />}
        onClick={() => desk.setFit('width')}
      >
        {t('print.fit-width')}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        className={mergeClasses(styles.fit, desk.fit === 'page' && styles.on)}
        aria-pressed={desk.fit === 'page'}
        icon={<AutoFitHeightRegular {...small} />}
        onClick={() => desk.setFit('page')}
      >
        {t('print.fit-page')}
      </Button>
    </div>
  )
}
