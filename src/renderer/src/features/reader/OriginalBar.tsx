import { makeStyles, ToggleButton, Toolbar, ToolbarDivider, Tooltip } from '@fluentui/react-components'
import {
  ArrowFitRegular,
  ArrowRotateClockwiseRegular,
  SelectObjectRegular,
  ZoomInRegular,
  ZoomOutRegular
} from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    gap: '2px',
    padding: '2px 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`
  },
  percent: { minWidth: '44px', textAlign: 'center', fontSize: '12px', fontVariantNumeric: 'tabular-nums' },
  hint: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: '12px',
    color: tokens.colorNeutralForeground3
  },
  region: { minWidth: 0, fontWeight: 400, fontSize: '12px', whiteSpace: 'nowrap' }
})

/** Over the pages: how large, which way up, and the tool that marks a region. */
export function OriginalBar({
  percent,
  isFitted,
  isDrawing,
  isByKeys,
  onZoom,
  onFit,
  onTurn,
  onRegion
}: {
  percent: number
  isFitted: boolean
  isDrawing: boolean
  /** The region is drawn with keys. */
  isByKeys: boolean
  onZoom: (direction: 1 | -1) => void
  onFit: () => void
  onTurn: () => void
  /** `isByKeys`: pressed from the keyboard, so the region is drawn with keys. */
  onRegion: (isByKeys: boolean) => void
}) {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  return (
    <Toolbar size="small" className={styles.bar} aria-label={t('reader.original-bar')}>
      <ToolButton label={t('print.zoom-out')} icon={<ZoomOutRegular />} onClick={() => onZoom(-1)} />
      <span className={styles.percent}>{formatNumber(percent)} %</span>
      <ToolButton label={t('print.zoom-in')} icon={<ZoomInRegular />} onClick={() => onZoom(1)} />
      <ToolButton
        label={t('reader.fit-width')}
        icon={<ArrowFitRegular />}
        aria-pressed={isFitted}
        onClick={onFit}
      />
      <ToolButton label={t('reader.turn')} icon={<ArrowRotateClockwiseRegular />} onClick={onTurn} />
      <ToolbarDivider />
      <Tooltip relationship="description" content="Ctrl+Alt+V">
        <ToggleButton
          className={styles.region}
          appearance="subtle"
          size="small"
          checked={isDrawing}
          icon={<SelectObjectRegular />}
          aria-keyshortcuts="Control+Alt+V"
          // a click without a pointer is one of the keyboard (UI Events, click: detail 0)
          onClick={(event) => onRegion(event.detail === 0)}
        >
          {t('reader.region-tool')}
        </ToggleButton>
      </Tooltip>
      {isDrawing && (
        <span className={styles.hint}>{t(isByKeys ? 'reader.region-hint-keys' : 'reader.region-hint')}</span>
      )}
    </Toolbar>
  )
}
