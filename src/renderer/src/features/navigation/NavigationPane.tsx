import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { NavigationRail } from './NavigationRail.tsx'
import { PlaceList } from './PlaceList.tsx'
import { TagSection } from './TagSection.tsx'

const useStyles = makeStyles({
  full: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '8px',
    backgroundColor: tokens.tlChromeBackground
  },
  over: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: tokens.tlNavRailWidth,
    width: '264px',
    zIndex: 6,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.tlChromeBackground,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow16
  }
})

/** The navigation: in full, or as a rail that opens the full one over the panes. */
export function NavigationPane({ isRail, isEmpty }: { isRail: boolean; isEmpty: boolean }) {
  const styles = useStyles()
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isRail) setOpen(false)
  }, [isRail])

  const full = (
    <nav className={styles.full} aria-label={t('app.navigation')}>
      <PlaceList isEmpty={isEmpty} onGo={() => setOpen(false)} />
      <TagSection onGo={() => setOpen(false)} />
    </nav>
  )
  if (!isRail) return full
  return (
    <>
      <NavigationRail isOpen={isOpen} onToggle={() => setOpen(!isOpen)} onGo={() => setOpen(false)} />
      {isOpen && (
        <div
          className={styles.over}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false)
          }}
        >
          {full}
        </div>
      )}
    </>
  )
}
