import type { ReactElement } from 'react'
import { createFocusOutlineStyle, makeStyles, mergeClasses } from '@fluentui/react-components'
import { LayoutRowTwo20Regular, TextAlignJustify20Regular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { useChangeSettings, useSettings } from '../../client/queries.ts'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  group: {
    display: 'inline-flex',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium
  },
  part: {
    width: '28px',
    height: '22px',
    padding: 0,
    border: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle()
  },
  second: { borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: '0 3px 3px 0' },
  first: { borderRadius: '3px 0 0 3px' },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected, color: tokens.colorBrandForeground1 },
  icon: { width: '16px', height: '16px' }
})

/** Cards or columns. */
export function LayoutSwitch() {
  const styles = useStyles()
  const { t } = useMessages()
  const { listLayout } = useSettings()
  const changeSettings = useChangeSettings()
  const part = (layout: 'cards' | 'columns', icon: ReactElement, place: string | undefined) => (
    <button
      type="button"
      aria-pressed={listLayout === layout}
      aria-label={t(`list.${layout}`)}
      title={t(`list.${layout}`)}
      className={mergeClasses(styles.part, place, listLayout === layout && styles.chosen)}
      onClick={() => changeSettings({ listLayout: layout })}
    >
      {icon}
    </button>
  )
  return (
    <span className={styles.group} role="group" aria-label={t('list.layout')}>
      {part('cards', <LayoutRowTwo20Regular className={styles.icon} />, styles.first)}
      {part('columns', <TextAlignJustify20Regular className={styles.icon} />, styles.second)}
    </span>
  )
}
