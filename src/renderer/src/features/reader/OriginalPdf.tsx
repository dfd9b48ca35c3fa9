import { DocumentErrorRegular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import { scanScale } from '../../../../shared/model/scan-scale.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PdfSheet, PIXELS_PER_POINT } from '../../ui/pdf/PdfSheet.tsx'
import { PdfText } from '../../ui/pdf/PdfText.tsx'
import { usePdf } from '../../ui/pdf/use-pdf.ts'
import { OriginalDesk } from './OriginalDesk.tsx'
import { PageWords } from './PageWords.tsx'
import type { OriginalSlots } from './slots.ts'
import type { DeskView } from './use-desk.ts'

const VIEW: DeskView = { unit: 'points', fullScale: PIXELS_PER_POINT, mostFitted: 1.25, drawsAlways: false }

/** The pages of a PDF original, as wide as the pane up to a comfortable size. */
export function OriginalPdf({
  itemId,
  data,
  slots
}: {
  itemId: ItemId
  data: Uint8Array
  slots: OriginalSlots
}) {
  const { t } = useMessages()
  const { pages, error } = usePdf(data)
  const recognition = useCall('items.recognition', { id: itemId })
  const recognised = useMemo(() => new Set(recognition.data?.pages), [recognition.data])
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
      draw={({ number, name, size }, scale, onText) => {
        const page = pages[number - 1]
        if (page === undefined) return null
        const over = recognised.has(number) ? (
          <ScannedWords itemId={itemId} page={number} size={size} scale={scale} onText={onText} />
        ) : (
          <PdfText page={page} scale={scale} onReady={onText} />
        )
        return (
          <PdfSheet
            page={page}
            zoom={scale / PIXELS_PER_POINT}
            label={name}
            over={recognition.isPending ? null : over}
          />
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

/** The words of a page that was read from its picture, in points: they were recognised in pixels. */
function ScannedWords({ size, scale, ...page }: Parameters<typeof PageWords>[0]) {
  const pixels = scanScale(size.width, size.height)
  const drawn = useMemo(
    () => ({ width: size.width * pixels, height: size.height * pixels }),
    [size.width, size.height, pixels]
  )
  return <PageWords {...page} size={drawn} scale={scale / pixels} />
}
