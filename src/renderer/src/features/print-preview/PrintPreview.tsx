import { Button, makeStyles, mergeClasses, useModalAttributes } from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { ArchiveError } from '../../../../shared/ipc/errors.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { Template } from '../../../../shared/model/printable/printable.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useChangeSettings, useSettings } from '../../client/queries.ts'
import { sentence } from '../../client/sentence.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Notify } from '../../ui/notify.ts'
import { PdfSheet } from '../../ui/pdf/PdfSheet.tsx'
import { usePdf } from '../../ui/pdf/use-pdf.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { tokens } from '../../ui/theme.ts'
import { useLate } from '../../ui/use-late.ts'
import { DeskBar } from './DeskBar.tsx'
import { PrintHeader } from './PrintHeader.tsx'
import { PrinterTrouble } from './PrinterTrouble.tsx'
import { PrintSettings } from './PrintSettings.tsx'
import { useDesk } from './use-desk.ts'
import { usePreview } from './use-preview.ts'
import { usePrintChoice } from './use-print-choice.ts'

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    zIndex: 20,
    display: 'flex',
    flexDirection: 'column',
    background: tokens.tlChromeBackground
  },
  panes: {
    flex: '1 1 auto',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: '320px minmax(0, 1fr)',
    '@media (max-width: 1023px)': { gridTemplateColumns: '240px minmax(0, 1fr)' }
  },
  side: { position: 'relative', display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  desk: {
    position: 'relative',
    flex: '1 1 auto',
    minHeight: 0,
    overflow: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    alignContent: 'flex-start',
    justifyContent: 'safe center',
    gap: '24px',
    padding: '20px 32px',
    background: tokens.tlDeskBackground
  },
  former: { '& > *': { opacity: 0.4 } },
  progress: { position: 'absolute', top: '42px', left: 0, right: 0, height: '2px', zIndex: 1 }
})

/** There is something better to do about these than to try again. */
const isAboutPrinters = (error: unknown): error is ArchiveError =>
  error instanceof ArchiveError && (error.code === 'no-printer' || error.code === 'printer-missing')

/** The very pages that will print, with save and print. Covers the window; Esc leads back. */
export function PrintPreview({
  itemIds,
  letterheadOf,
  onClose,
  notify
}: {
  /** One item, or several that are bound together. */
  itemIds: readonly ItemId[]
  /** The fields of the archive's letterhead that a template prints. */
  letterheadOf: (template: Template) => ReactNode
  onClose: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t, errorText } = useMessages()
  const { modalAttributes } = useModalAttributes({ trapFocus: true })
  const { choice, choose, isMeeting, item, request } = usePrintChoice(itemIds)
  const desk = useRef<HTMLDivElement>(null)
  const preview = usePreview(request)
  const { pages, error: drawError } = usePdf(preview.data?.data)
  const savePdf = useAction('report.savePdf')
  const saveWord = useAction('report.saveWord')
  const print = useAction('report.print')
  const [trouble, setTrouble] = useState<ArchiveError | null>(null)
  const settings = useSettings()
  const changeSettings = useChangeSettings()
  const place = useDesk(desk, pages)
  const isBusy = request === null || savePdf.isPending || saveWord.isPending || print.isPending
  const isSlow = useLate(preview.isFetching || (isBusy && request !== null))
  // what lies on the desk is of the choice before
  const isFormer = preview.isPlaceholderData && preview.isFetching
  const isBroken = preview.isError || drawError !== null

  const save = (file: typeof savePdf): void => {
    if (request === null) return
    file.mutate(request, {
      onSuccess: (path) => path !== null && notify.told(t('print.saved', { path })),
      onError: notify.failed
    })
  }
  const send = (): void => {
    if (request === null) return
    setTrouble(null)
    print.mutate(request, {
      onSuccess: (isSent) => isSent && notify.told(t('print.sent')),
      onError: (error) => (isAboutPrinters(error) ? setTrouble(error) : notify.failed(error))
    })
  }
  const sendToDefault = async (): Promise<void> => {
    changeSettings({ printing: { ...settings.printing, printer: null } })
    // written after the change above, since calls are answered in their order
    await callArchive('shell.getSettings', {})
    send()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    else if (event.ctrlKey && (event.key === '+' || event.key === '=')) place.step(1)
    else if (event.ctrlKey && event.key === '-') place.step(-1)
    else if (event.ctrlKey && event.key === '0') place.setFit('page')
    else if (event.ctrlKey && event.key.toLowerCase() === 'p' && !isBusy && pages.length > 0) send()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      {...modalAttributes}
      className={styles.root}
      role="dialog"
      aria-modal="true"
      aria-label={t('print.title')}
      onKeyDown={onKeyDown}
    >
      <PrintHeader
        name={
          itemIds.length > 1
            ? t('print.scope-chosen', { count: itemIds.length })
            : sentence(item?.title ?? '')
        }
        isReady={pages.length > 0 && !isBroken}
        isBusy={isBusy}
        onBack={onClose}
        onSavePdf={() => save(savePdf)}
        onSaveWord={() => save(saveWord)}
        onPrint={send}
      />
      <div className={styles.panes}>
        <PrintSettings
          choice={choice}
          onChoice={choose}
          itemIds={itemIds}
          isMeeting={isMeeting}
          letterhead={letterheadOf(choice.template)}
        />
        <section className={styles.side} aria-label={t('print.pages')}>
          <DeskBar desk={place} total={pages.length} />
          {isSlow && <ProgressLine className={styles.progress} value={null} label={t('print.making')} />}
          {trouble !== null && (
            <PrinterTrouble
              error={trouble}
              onDefault={() => void sendToDefault()}
              onSavePdf={() => save(savePdf)}
              onDismiss={() => setTrouble(null)}
            />
          )}
          <div
            ref={desk}
            className={mergeClasses(styles.desk, isFormer && isSlow && styles.former)}
            tabIndex={0}
            role="group"
            aria-label={t('print.pages')}
            aria-busy={isFormer}
          >
            {isBroken ? (
              <EmptyState
                icon={<DocumentErrorRegular fontSize={32} />}
                title={preview.isError ? errorText(preview.error) : t('print.not-drawn')}
              >
                <Button onClick={() => void preview.refetch()}>{t('print.again')}</Button>
              </EmptyState>
            ) : (
              pages.map((page) => (
                <PdfSheet
                  key={page.number}
                  page={page}
                  zoom={place.zoom}
                  label={t('print.page-of', { number: page.number, total: pages.length })}
                />
              ))
            )}
          </div>
        </section>
      </div>
    </div>
  )
}
