import { Tooltip, createFocusOutlineStyle, makeStyles, mergeClasses } from '@fluentui/react-components'
import { Bookmark20Regular, Navigation20Regular, Tag20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { places } from './places.ts'
import { useSavedInUse } from './use-saved-in-use.ts'

const useStyles = makeStyles({
  rail: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '4px',
    padding: '8px 0',
    scrollbarWidth: 'none'
  },
  button: {
    position: 'relative',
    flexShrink: 0,
    width: '40px',
    height: '36px',
    padding: 0,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle()
  },
  selected: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorBrandForeground1,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '10px',
      bottom: '10px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke
    }
  },
  rule: { width: '24px', margin: '4px 0', border: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` }
})

type Props = { isOpen: boolean; onToggle: () => void; onGo: () => void }

/** The navigation as a rail of 48 px. */
export function NavigationRail({ isOpen, onToggle, onGo }: Props) {
  const styles = useStyles()
  const { t } = useMessages()
  const place = useViewState((state) => state.place)
  const isTag = useViewState((state) => state.place === 'all' && state.tagPath !== null)
  const isSaved = useSavedInUse() !== null
  const goTo = useViewState((state) => state.goTo)
  const button = (label: string, icon: ReactElement, isSelected: boolean, onClick: () => void) => (
    <Tooltip key={label} content={label} relationship="label" positioning="after">
      <button
        type="button"
        className={mergeClasses(styles.button, isSelected && styles.selected)}
        aria-current={isSelected ? 'page' : undefined}
        data-tl-selected={isSelected}
        onClick={onClick}
      >
        {icon}
      </button>
    </Tooltip>
  )
  return (
    <nav className={styles.rail} aria-label={t('app.navigation')}>
      {button(
        t(isOpen ? 'navigation.close-pane' : 'navigation.open-pane'),
        <Navigation20Regular />,
        false,
        onToggle
      )}
      <hr className={styles.rule} />
      {places.map(({ place: entry, icon: Icon }) =>
        button(t(`navigation.${entry}`), <Icon />, entry === place && !isTag && !isSaved, () => {
          goTo(entry)
          onGo()
        })
      )}
      <hr className={styles.rule} />
      {button(t('navigation.tags'), <Tag20Regular />, isTag && !isSaved, onToggle)}
      {button(t('navigation.saved'), <Bookmark20Regular />, isSaved, onToggle)}
    </nav>
  )
}
