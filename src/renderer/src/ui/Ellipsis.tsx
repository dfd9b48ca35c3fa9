import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }
})

/** One line that is cut with an ellipsis; `title` gives the whole of it when pointed at. */
export function Ellipsis({
  title,
  className,
  children
}: {
  title?: string
  className?: string
  children: ReactNode
}) {
  return (
    <span className={mergeClasses(useStyles().root, className)} title={title}>
      {children}
    </span>
  )
}
