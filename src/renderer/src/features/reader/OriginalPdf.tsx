import { Caption1, makeStyles } from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import { useRef } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PdfSheet, PIXELS_PER_POINT } from '../../ui/pdf/PdfSheet.tsx'
import { usePdf } from '../../ui/pdf/use-pdf.ts'
import { tokens } from '../../ui/theme.ts'
import { desk } from './desk-style.ts'
import { useWidth } from './use-width.ts'

const useStyles = makeStyles({
  desk,
  leaf: { flex: 'none', display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px' },
  label: { color: tokens.colorNeutralForeground2 }
})

/** The pages of a PDF original, as wide as the pane up to a comfortable size. */
export function OriginalPdf({ data }: { data: Uint8Array }) {
  const styles = useStyles()
  const { t } = useMessages()
  const deskRef = useRef<HTMLDivElement>(null)
  const width = useWidth(deskRef)
  const { pages, error } = usePdf(data)
  return (
    <div
      ref={deskRef}
      className={styles.desk}
      tabIndex={0}
      role="region"
      aria-label={t('reader.tab-original')}
    >
      {error && (
        <EmptyState icon={<DocumentErrorRegular fontSize={32} />} title={t('reader.original-pdf-broken')} />
      )}
      {width > 0 &&
        pages.map((page) => {
          const label =
            page.label === null
              ? t('reader.page', { number: page.number })
              : t('reader.page-labelled', { label: page.label, number: page.number })
          return (
            <div key={page.number} className={styles.leaf}>
              <PdfSheet
                page={page}
                zoom={Math.min(1.25, (width - 32) / (page.width * PIXELS_PER_POINT))}
                label={label}
              />
              {/* The sheet is called so already: said once. */}
              <Caption1 className={styles.label} aria-hidden="true">
                {label}
              </Caption1>
            </div>
          )
        })}
    </div>
  )
}
