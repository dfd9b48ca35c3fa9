import { makeStyles } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons'
import type { ListedAnnotation } from '../../../../shared/model/annotation.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { RowTable, type Column, type Sorting } from '../../ui/RowTable.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  quote: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  lost: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 }
})

export type AnnotationColumn = 'quote' | 'note' | 'item' | 'created'

type Props = {
  annotations: readonly ListedAnnotation[]
  chosenKey: string | null
  onChoose: (key: string) => void
  onOpen: (annotation: ListedAnnotation) => void
  sorting: Sorting<AnnotationColumn>
  onSort: (sorting: Sorting<AnnotationColumn>) => void
}

/** The annotations as lines: colour and passage, note, document, day; a sign where the place is lost or not sure. */
export function AnnotationTable({ annotations, ...rest }: Props) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const column = (id: AnnotationColumn, track: string): Column<AnnotationColumn> => ({
    id,
    track,
    title: t(`annotations.${id}`),
    sortLabel: t('list.sort-by-column', { column: t(`annotations.${id}`) })
  })
  const columns = [
    column('quote', 'minmax(0, 1.4fr)'),
    column('note', 'minmax(0, 1fr)'),
    column('item', 'minmax(0, 1fr)'),
    column('created', '92px')
  ]
  const cell = (one: ListedAnnotation, id: AnnotationColumn) => {
    switch (id) {
      case 'quote':
        return (
          <span className={styles.quote}>
            <Swatch colour={one.colour} label={t(`annotations.${one.colour}`)} />
            {(one.status === 'orphan' || one.status === 'uncertain') && (
              <Warning16Regular
                className={styles.lost}
                aria-label={t(placeKey(one.status))}
                title={t(placeKey(one.status))}
              />
            )}
            <Ellipsis title={one.quote}>{one.quote}</Ellipsis>
          </span>
        )
      case 'note':
        return <Ellipsis title={one.note}>{one.note}</Ellipsis>
      case 'item':
        return (
          <Ellipsis className={styles.muted} title={one.title}>
            {one.title}
          </Ellipsis>
        )
      case 'created':
        return <span className={styles.muted}>{formatDate(one.createdAt)}</span>
    }
  }
  return (
    <RowTable
      {...rest}
      label={t('navigation.annotations')}
      columns={columns}
      rows={annotations}
      keyOf={({ id }) => String(id)}
      cell={cell}
    />
  )
}

const placeKey = (status: 'orphan' | 'uncertain') =>
  status === 'orphan' ? ('annotations.lost-place' as const) : ('annotations.unsure-place' as const)
