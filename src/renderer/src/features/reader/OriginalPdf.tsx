import { DocumentErrorRegular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PdfSheet, PIXELS_PER_POINT } from '../../ui/pdf/PdfSheet.tsx'
import { PdfText } from '../../ui/pdf/PdfText.tsx'
import { usePdf } from '../../ui/pdf/use-pdf.ts'
import { OriginalDesk } from './OriginalDesk.tsx'
import type { OriginalSlots } from './slots.ts'
import type { DeskView } from './use-desk.ts'

const VIEW: DeskView = { unit: 'points', fullScale: PIXELS_PER_POINT, mostFitted: 1.25, drawsAlways: false }

/** The pages of a PDF original, as wide as the pane up to a comfortable size. */
export function OriginalPdf({ data, slots }: { data: Uint8Array; slots: OriginalSlots }) {
  const { t } = useMessages()
  const { pages, error } = usePdf(data)
  const named = useMemo(
    () =>
      pages.map(({ number, label, width, height }) => ({
        number,
        label,
        name: label === null ? t('reader.page', { number }) : t('reader.page-labelled', { label, number }),
        size: { width, height }
      })),
    [pages, t]
  )
  return (
    <OriginalDesk
      pages={named}
      view={VIEW}
      slots={slots}
      draw={({ number, name }, scale, onText) => {
        const page = pages[number - 1]
        return (
          page && (
            <PdfSheet
              page={page}
              zoom={scale / PIXELS_PER_POINT}
              label={name}
              over={<PdfText page={page} scale={scale} onReady={onText} />}
            />
          )
        )
      }}
      instead={
        error && (
          <EmptyState icon={<DocumentErrorRegular fontSize={32} />} title={t('reader.original-pdf-broken')} />
        )
      }
    />
  )
}
