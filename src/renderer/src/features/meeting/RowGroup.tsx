import { useArrowNavigationGroup } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** The rows of a table as one stop of the Tab key; the arrows go from row to row. */
export function RowGroup({ children }: { children: ReactNode }) {
  return <tbody {...useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true })}>{children}</tbody>
}
