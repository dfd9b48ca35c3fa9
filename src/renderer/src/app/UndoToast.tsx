import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { ToastContent } from '../features/undo/ToastContent.tsx'
import { tokens } from '../ui/theme.ts'
import { useNotices } from './notices.ts'

const shownMs = 8000

const useStyles = makeStyles({
  // The live region is there before the first toast, or it would not be read out.
  region: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: '36px',
    zIndex: 30,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none'
  },
  toast: {
    maxWidth: 'min(640px, 100% - 48px)',
    padding: '5px 8px 5px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    pointerEvents: 'auto',
    animationName: {
      from: { opacity: 0, transform: 'translateY(8px)' },
      to: { opacity: 1, transform: 'none' }
    },
    animationDuration: '150ms'
  }
})

/**
 * Tells at the bottom what was just done and offers to undo it: 8 s, longer while pointed at or focused. A new
 * one takes the place of the one before at once, so that "Hoàn tác" always means what is written beside it.
 */
export function UndoToast() {
  const styles = useStyles()
  const toast = useNotices((state) => state.toast)
  const dismissToast = useNotices((state) => state.dismissToast)
  const [isHeld, setHeld] = useState(false)

  useEffect(() => setHeld(false), [toast])
  useEffect(() => {
    if (toast === null || isHeld) return
    const timer = window.setTimeout(dismissToast, shownMs)
    return () => window.clearTimeout(timer)
  }, [toast, isHeld, dismissToast])

  return (
    <div className={styles.region} role="status">
      {toast && (
        <div
          key={toast.id}
          className={styles.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <ToastContent text={toast.text} canUndo={toast.canUndo} onClose={dismissToast} />
        </div>
      )}
    </div>
  )
}
