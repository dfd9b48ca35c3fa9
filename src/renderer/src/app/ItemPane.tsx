import { Spinner } from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { ItemId } from '../../../shared/model/item.ts'
import { useMessages } from '../client/messages.tsx'
import { useCall } from '../client/queries.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useLate } from '../ui/use-late.ts'
import { ItemReader } from './ItemReader.tsx'

/**
 * The right-hand side of the window: one item in the reader, with its annotations, its report and its facts.
 * `leading` stands before the tabs (the way back to the list), `trailing` before the tools (the place in it).
 */
export function ItemPane({
  itemId,
  leading,
  trailing
}: {
  itemId: ItemId
  leading?: ReactNode
  trailing?: ReactNode
}) {
  const { t, errorText } = useMessages()
  const { data: item, error, isPending } = useCall('items.get', { id: itemId }, { keepPrevious: true })
  const isSlow = useLate(isPending)
  if (error) return <EmptyState icon={<DocumentErrorRegular fontSize={32} />} title={errorText(error)} />
  if (item) return <ItemReader item={item} leading={leading} trailing={trailing} />
  return isSlow ? <Spinner size="small" label={t('reader.loading')} /> : null
}
