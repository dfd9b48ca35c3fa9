import { makeStyles } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { useNotices } from '../../app/notices.ts'
import { useViewState } from '../../app/view-state.ts'
import { bridge } from '../../client/bridge.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { usePickAndImport } from './use-pick-and-import.ts'

const useStyles = makeStyles({
  overlay: {
    position: 'absolute',
    inset: '8px',
    zIndex: 20,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: `color-mix(in srgb, ${tokens.colorNeutralBackground1} 92%, transparent)`,
    pointerEvents: 'none'
  },
  icon: { color: tokens.colorBrandForeground1, marginBottom: '8px' },
  title: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold
  },
  hint: { color: tokens.colorNeutralForeground2 }
})

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files and folders dropped anywhere on the window, and says so while they hang over it. */
export function DropTarget() {
  const styles = useStyles()
  const { t } = useMessages()
  const [isOver, setOver] = useState(false)
  const showError = useNotices((state) => state.showError)
  const { importPaths } = usePickAndImport()

  const onDropped = (files: readonly File[]) => {
    const paths = files.map((file) => bridge.pathOf(file)).filter((path) => path !== '')
    if (paths.length > 0) void importPaths(paths)
    else if (files.length > 0) showError(t('import.drop-nothing'))
  }
  const latest = useRef(onDropped)
  useEffect(() => {
    latest.current = onDropped
  })

  useEffect(() => {
    const isBusy = () => useViewState.getState().dialog !== null
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isBusy() ? 'none' : 'copy'
      setOver(!isBusy())
    }
    const onLeave = (event: DragEvent) => {
      // Only leaving the window counts; between its parts `relatedTarget` is the next part.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      if (!isBusy()) latest.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])

  if (!isOver) return null
  return (
    <div className={styles.overlay} role="status">
      <ArrowDownload20Regular className={styles.icon} aria-hidden />
      <p className={styles.title}>{t('import.drop-title')}</p>
      <p className={styles.hint}>{t('import.drop-hint')}</p>
    </div>
  )
}
