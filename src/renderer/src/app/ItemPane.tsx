import { useDeferredValue } from 'react'
import { Spinner } from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import type { ItemId } from '../../../shared/model/item.ts'
import { useMessages } from '../client/messages.tsx'
import { useCall } from '../client/queries.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useLate } from '../ui/use-late.ts'
import { ItemReader } from './ItemReader.tsx'

/**
 * The right-hand side of the window: one item in the reader, with its annotations, its report and its facts.
 */
export function ItemPane({ itemId }: { itemId: ItemId }) {
  const { t, errorText } = useMessages()
  const { data: item, error, isPending } = useCall('items.get', { id: itemId }, { keepPrevious: true })
  // drawn in the pauses between frames: the list and the keys come first
  const shown = useDeferredValue(item)
  const isSlow = useLate(isPending)
  if (error) return <EmptyState icon={<DocumentErrorRegular fontSize={32} />} title={errorText(error)} />
  if (shown) return <ItemReader item={shown} />
  return isSlow ? <Spinner size="small" label={t('reader.loading')} /> : null
}
