import { Toast, ToastBody, Toaster, makeStyles, useId, useToastController } from '@fluentui/react-components'
import { useEffect } from 'react'
import { ToastContent } from '../features/undo/ToastContent.tsx'
import { tokens } from '../ui/theme.ts'
import { useNotices } from './notices.ts'

const useStyles = makeStyles({
  toast: { width: 'max-content', maxWidth: '560px', padding: '6px 8px 6px 12px', minHeight: '44px' },
  body: { padding: 0, gridColumnStart: 1, gridColumnEnd: -1, color: tokens.colorNeutralForeground1 }
})

/** Tells at the bottom what was just done and offers to undo it; 8 s, longer while pointed at. */
export function UndoToast() {
  const styles = useStyles()
  const toasterId = useId('toaster')
  const { dispatchToast, dismissAllToasts } = useToastController(toasterId)
  const toast = useNotices((state) => state.toast)
  const dismissToast = useNotices((state) => state.dismissToast)

  useEffect(() => {
    if (toast === null) {
      dismissAllToasts()
      return
    }
    dispatchToast(
      <Toast className={styles.toast}>
        <ToastBody className={styles.body}>
          <ToastContent text={toast.text} canUndo={toast.canUndo} onClose={dismissToast} />
        </ToastBody>
      </Toast>,
      { timeout: 8000, pauseOnHover: true, pauseOnWindowBlur: true, politeness: 'polite' }
    )
  }, [toast, dispatchToast, dismissAllToasts, dismissToast, styles.toast, styles.body])

  return <Toaster toasterId={toasterId} position="bottom" offset={{ vertical: 36 }} limit={1} />
}
