import type { ItemId } from '../../../../shared/model/item.ts'
import type { PageSize } from '../../../../shared/model/page-region.ts'
import { useCall } from '../../client/queries.ts'
import { ScanText } from '../../ui/scan/ScanText.tsx'

/** The recognised words of a page over its picture; asked for when the page is drawn. */
export function PageWords({
  itemId,
  page,
  size,
  scale,
  onText
}: {
  itemId: ItemId
  page: number
  /** Of the page in the pixels it was recognised in. */
  size: PageSize
  /** Pixels of the window a pixel of the page. */
  scale: number
  onText: (page: number, layer: HTMLElement) => void
}) {
  const blocks = useCall('items.pageWords', { id: itemId, page }, { keepPrevious: true }).data ?? []
  if (blocks.length === 0) return null
  return (
    <ScanText
      page={page}
      blocks={blocks}
      width={size.width}
      height={size.height}
      scale={scale}
      onReady={onText}
    />
  )
}
