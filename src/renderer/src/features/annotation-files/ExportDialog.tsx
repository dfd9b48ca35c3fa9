/** Annotations into a file: as what, then where. */
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
import { useState } from 'react'
import type { AnnotationExport, AnnotationFormat } from '../../../../shared/ipc/annotation-calls.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import type { Notify } from '../../ui/notify.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
  field: { paddingTop: '4px' },
  start: { whiteSpace: 'nowrap' }
})

const FORMATS: readonly AnnotationFormat[] = ['docx', 'csv', 'md', 'jsonld']

type Props = { of: AnnotationExport['of']; onClose: () => void; notify: Notify }

export function ExportDialog({ of, onClose, notify }: Props) {
  const styles = useStyles()
  const { t } = useMessages()
  const [format, setFormat] = useState<AnnotationFormat>('docx')
  const save = useAction('shell.saveAnnotations')
  const start = () =>
    save.mutate(
      { of, format },
      {
        onSuccess: (saved) => {
          if (saved === null) return
          notify.told(t('annotations.exported', saved))
          onClose()
        },
        onError: (error) => {
          onClose()
          notify.failed(error)
        }
      }
    )
  const title =
    'itemIds' in of
      ? t('annotations.export-title', { count: of.itemIds.length })
      : 'annotationIds' in of
        ? t('annotations.export-title-chosen', { count: of.annotationIds.length })
        : t('annotations.export-title-search')
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Field label={t('batch.format')} className={styles.field}>
              <RadioGroup value={format} onChange={(_, { value }) => setFormat(value as AnnotationFormat)}>
                {FORMATS.map((each) => (
                  <Radio key={each} value={each} label={t(`annotations.format-${each}`)} />
                ))}
              </RadioGroup>
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" className={styles.start} disabled={save.isPending} onClick={start}>
              {t('annotations.choose-place')}
            </Button>
            <Button onClick={onClose}>{t('annotations.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}
