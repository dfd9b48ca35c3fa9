import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Document16Regular } from '@fluentui/react-icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'

const grid = {
  display: 'grid',
  gridTemplateColumns: '176px 92px minmax(0, 1fr) 88px 136px',
  columnGap: '12px',
  alignItems: 'center',
  paddingLeft: '16px',
  paddingRight: '16px'
} as const

const useStyles = makeStyles({
  head: {
    ...grid,
    height: '28px',
    flexShrink: 0,
    paddingRight: '28px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3
  },
  scroll: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'scroll',
    outlineStyle: 'none'
  },
  rows: { position: 'relative' },
  row: {
    ...grid,
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    height: tokens.tlRowColumn,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.tlRowHover }
  },
  selected: {
    backgroundColor: tokens.tlRowSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.tlRowSelected }
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  right: { textAlign: 'right' },
  state: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground2 },
  missing: {
    justifySelf: 'start',
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

type Props = {
  documents: readonly CitedDocument[]
  chosenKey: string | null
  onChoose: (key: string) => void
}

/** The cited documents as lines of 32 px. */
export function CitationTable({ documents, chosenKey, onChoose }: Props) {
  const styles = useStyles()
  const { t, formatDate, formatNumber } = useMessages()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 32,
    overscan: 12
  })
  const at = documents.findIndex(({ key }) => key === chosenKey)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: documents.length - 1
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    const key = documents[Math.max(0, Math.min(documents.length - 1, target))]?.key
    if (key !== undefined) onChoose(key)
  }
  return (
    <>
      <div className={styles.head} aria-hidden>
        <span>{t('citations.number')}</span>
        <span>{t('citations.date')}</span>
        <span>{t('citations.subject')}</span>
        <span className={styles.right}>{t('citations.times')}</span>
        <span>{t('citations.state')}</span>
      </div>
      <div
        ref={scroll}
        className={styles.scroll}
        role="listbox"
        aria-label={t('navigation.citations')}
        aria-activedescendant={at >= 0 ? `tl-cited-${at}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const document = documents[index]
            if (document === undefined) return null
            const isSelected = index === at
            const subject = document.title ?? document.issuer ?? ''
            return (
              <div
                key={document.key}
                id={`tl-cited-${index}`}
                role="option"
                aria-selected={isSelected}
                aria-setsize={documents.length}
                aria-posinset={index + 1}
                data-tl-selected={isSelected}
                data-tl-cursor={isSelected}
                className={mergeClasses(styles.row, isSelected && styles.selected)}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onChoose(document.key)}
              >
                <Ellipsis
                  className={styles.number}
                  title={`${document.kind} ${document.number ?? ''}`.trim()}
                >
                  {document.number ?? document.kind}
                </Ellipsis>
                <span className={styles.muted}>{formatDate(document.date) || t('citations.not-stated')}</span>
                <Ellipsis title={subject}>{subject}</Ellipsis>
                <span className={styles.right}>{formatNumber(document.citedBy.length)}</span>
                {document.heldAs === null ? (
                  <span className={styles.missing}>{t('citations.missing')}</span>
                ) : (
                  <span className={styles.state}>
                    <Document16Regular aria-hidden />
                    {t('citations.held')}
                  </span>
                )}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
