import { makeStyles } from '@fluentui/react-components'
import { Document16Regular } from '@fluentui/react-icons'
import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { RowTable, type Column, type Sorting } from '../../ui/RowTable.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  number: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  state: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground2 },
  missing: {
    padding: '1px 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap'
  }
})

export type CitationColumn = 'number' | 'date' | 'subject' | 'times' | 'state'

type Props = {
  documents: readonly CitedDocument[]
  chosenKey: string | null
  onChoose: (key: string) => void
  onOpen: (document: CitedDocument) => void
  sorting: Sorting<CitationColumn>
  onSort: (sorting: Sorting<CitationColumn>) => void
}

/** The cited documents as lines. */
export function CitationTable({ documents, onOpen, ...rest }: Props) {
  const styles = useStyles()
  const { t, formatDate, formatNumber } = useMessages()
  const column = (
    id: CitationColumn,
    track: string,
    more: { isRight?: boolean; isFixed?: boolean } = {}
  ) => ({
    id,
    track,
    title: t(`citations.${id}`),
    ...(more.isRight ? { isRight: true } : {}),
    ...(more.isFixed ? {} : { sortLabel: t('list.sort-by-column', { column: t(`citations.${id}`) }) })
  })
  const columns: readonly Column<CitationColumn>[] = [
    column('number', '176px'),
    column('date', '92px'),
    column('subject', 'minmax(0, 1fr)', { isFixed: true }),
    column('times', '88px', { isRight: true }),
    column('state', '136px', { isFixed: true })
  ]
  const cell = (document: CitedDocument, id: CitationColumn) => {
    const { kind, name, date, title, issuer, items, heldAs } = document
    switch (id) {
      case 'number':
        return (
          <Ellipsis className={styles.number} title={name.startsWith(kind) ? name : `${kind} ${name}`}>
            {name}
          </Ellipsis>
        )
      case 'date':
        return <span className={styles.muted}>{formatDate(date) || t('citations.not-stated')}</span>
      case 'subject':
        return <Ellipsis title={title ?? issuer ?? ''}>{sentence(title ?? issuer ?? '')}</Ellipsis>
      case 'times':
        return formatNumber(items)
      case 'state':
        return heldAs === null ? (
          <span className={styles.missing}>{t('citations.missing')}</span>
        ) : (
          <span className={styles.state}>
            <Document16Regular aria-hidden />
            {t('citations.held')}
          </span>
        )
    }
  }
  return (
    <RowTable
      {...rest}
      label={t('navigation.citations')}
      columns={columns}
      rows={documents}
      keyOf={({ key }) => key}
      onOpen={onOpen}
      cell={cell}
    />
  )
}
