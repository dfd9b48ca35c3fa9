import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { NavigationRail } from './NavigationRail.tsx'
import { PlaceList } from './PlaceList.tsx'
import { SavedSection } from './SavedSection.tsx'
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
  rail: { flex: '1 1 0', minHeight: 0, display: 'flex', flexDirection: 'column' },
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
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isRail) setOpen(false)
  }, [isRail])
  useEffect(() => {
    if (!isOpen) return
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target as Element
      // Menus of the tags are drawn outside of the pane.
      if (!root.current?.contains(target) && target.closest('[role="menu"]') === null) setOpen(false)
    }
    window.addEventListener('pointerdown', onPointerDown)
    return () => window.removeEventListener('pointerdown', onPointerDown)
  }, [isOpen])

  const full = (
    <nav className={styles.full} aria-label={t('app.navigation')}>
      <PlaceList isEmpty={isEmpty} onGo={() => setOpen(false)} />
      <TagSection onGo={() => setOpen(false)} />
      <SavedSection onGo={() => setOpen(false)} />
    </nav>
  )
  if (!isRail) return full
  return (
    <div ref={root} className={styles.rail}>
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
    </div>
  )
}
