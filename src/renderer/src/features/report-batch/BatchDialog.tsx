/** Reports of many meetings into a folder: what is made and as what, then how far it is, then what became of it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  makeStyles
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { BatchRequest, BatchResult } from '../../../../shared/ipc/print-calls.ts'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import { bridge } from '../../client/bridge.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import type { Notify } from '../../ui/notify.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { tokens } from '../../ui/theme.ts'
import { FailedList } from './FailedList.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', paddingTop: '4px' },
  note: { color: tokens.colorNeutralForeground3 },
  progress: { display: 'flex', flexDirection: 'column', gap: '8px' }
})

type Template = BatchRequest['template']
const TEMPLATES: readonly Template[] = ['tom-tat', 'nd30', 'dang', 'phieu']

type Props = { ids: readonly ItemId[]; onClose: () => void; notify: Notify }

/** What became of it, in words. */
function outcome({ isCancelled, written }: BatchResult, isBound: boolean): MessageKey {
  if (!isBound) return isCancelled ? 'batch.cancelled' : 'batch.done'
  return isCancelled ? 'batch.cancelled-bound' : written === 0 ? 'batch.none-bound' : 'batch.done-bound'
}

export function BatchDialog({ ids, onClose, notify }: Props) {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const [template, setTemplate] = useState<Template>('tom-tat')
  const [format, setFormat] = useState<BatchRequest['format']>('pdf')
  const [isBound, setBound] = useState(false)
  const [done, setDone] = useState(0)
  const [result, setResult] = useState<BatchResult | null>(null)
  const batch = useAction('report.batch')
  useEffect(() => bridge.on('report.progress', (progress) => setDone(progress.done)), [])
  const cancel = () => void callArchive('report.cancelBatch', {})
  const start = () => {
    setDone(0)
    const request = { itemIds: [...ids], template, format, isBound }
    batch.mutate(request, { onSuccess: setResult, onError: notify.failed })
  }
  const isRunning = batch.isPending
  const share = isRunning && done > 0 ? done / ids.length : null
  return (
    <Dialog
      open
      modalType={isRunning ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => !open && !isRunning && onClose()}
    >
      <ModalSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('batch.title', { count: ids.length })}</DialogTitle>
          <DialogContent>
            {result !== null ? (
              <div className={styles.fields} role="status">
                <p>{t(outcome(result, isBound), { written: result.written, path: result.path })}</p>
                {result.failed.length > 0 && <FailedList failed={result.failed} />}
              </div>
            ) : isRunning ? (
              <div className={styles.progress} role="status">
                <ProgressLine value={share} label={t('batch.title', { count: ids.length })} />
                <span>
                  {t('batch.progress', { done: formatNumber(done), total: formatNumber(ids.length) })}
                </span>
              </div>
            ) : (
              <div className={styles.fields}>
                <Field label={t('print.template')}>
                  <RadioGroup value={template} onChange={(_, { value }) => setTemplate(value as Template)}>
                    {TEMPLATES.map((each) => (
                      <Radio key={each} value={each} label={t(`batch.template-${each}`)} />
                    ))}
                  </RadioGroup>
                </Field>
                <Field label={t('batch.how')}>
                  <RadioGroup
                    value={isBound ? 'bound' : 'each'}
                    onChange={(_, { value }) => setBound(value === 'bound')}
                  >
                    <Radio value="each" label={t('batch.each')} />
                    <Radio value="bound" label={t('batch.bound')} />
                  </RadioGroup>
                </Field>
                <Field label={t('batch.format')}>
                  <RadioGroup
                    layout="horizontal"
                    value={format}
                    onChange={(_, { value }) => setFormat(value as BatchRequest['format'])}
                  >
                    <Radio value="pdf" label="PDF" />
                    <Radio value="docx" label="Word (.docx)" />
                  </RadioGroup>
                </Field>
                <p className={styles.note}>{t(isBound ? 'batch.note-bound' : 'batch.note')}</p>
              </div>
            )}
          </DialogContent>
          <DialogActions>
            {result !== null ? (
              <>
                {result.written > 0 && (
                  <Button onClick={() => void callArchive('shell.showInFolder', { itemPath: result.path })}>
                    {t('batch.show-folder')}
                  </Button>
                )}
                <Button appearance="primary" onClick={onClose}>
                  {t('batch.close')}
                </Button>
              </>
            ) : isRunning ? (
              <Button onClick={cancel}>{t('batch.cancel')}</Button>
            ) : (
              <>
                <Button appearance="primary" onClick={start}>
                  {t(isBound ? 'batch.start-bound' : 'batch.start')}
                </Button>
                <Button onClick={onClose}>{t('batch.give-up')}</Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}
