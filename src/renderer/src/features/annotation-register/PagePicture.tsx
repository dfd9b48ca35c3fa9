import type { ItemId } from '../../../../shared/model/item.ts'
import { boundsOf, pageName, type PageRegion } from '../../../../shared/model/page-region.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { RegionPicture } from '../../ui/scan/RegionPicture.tsx'
import { useScan } from '../../ui/scan/use-scan.ts'

/** What an annotation marks on the original, small. */
export function PagePicture({ itemId, region }: { itemId: ItemId; region: PageRegion }) {
  const { t } = useMessages()
  const { data } = useCall('items.original', { id: itemId })
  const scan = useScan(data?.data, data?.mediaType ?? '')
  return (
    <RegionPicture
      scan={scan}
      page={region.page}
      rect={boundsOf(region)}
      label={t('annotations.picture', { page: pageName(region) })}
    />
  )
}
