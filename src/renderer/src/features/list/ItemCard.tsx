import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CommentText16Regular, People16Regular } from '@fluentui/react-icons'
import type { TagColour } from '../../../../shared/model/tag.ts'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { FormatIcon } from '../../ui/FormatIcon.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { tokens } from '../../ui/theme.ts'
import { ItemDay } from './ItemDay.tsx'
import type { ListRow } from './list-pages.ts'

const shownTags = 4

const useStyles = makeStyles({
  card: {
    height: '100%',
    padding: '4px 12px',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '10px'
  },
  icon: { marginTop: '2px', color: tokens.colorNeutralForeground3, lineHeight: 0 },
  words: { minWidth: 0 },
  // One line that breaks anywhere: an ellipsis over unbroken text would leave the ground of a mark it hides.
  oneLine: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '1',
    whiteSpace: 'normal',
    wordBreak: 'break-all'
  },
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  snippet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2
  },
  facts: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    marginTop: '-1px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3
  },
  onSelected: { color: tokens.colorNeutralForeground2 },
  whole: { whiteSpace: 'nowrap', flexShrink: 0 },
  signs: { display: 'flex', alignItems: 'center', gap: '8px', marginLeft: 'auto', flexShrink: 0 },
  sign: { display: 'flex', alignItems: 'center', gap: '2px' },
  squares: { display: 'flex', alignItems: 'center', gap: '3px' }
})

type Props = { row: ListRow; isSelected: boolean; colours: ReadonlyMap<string, TagColour> }

/** A row as a card of 60 px: title; snippet or first sentence; date, source, accession, signs and tags. */
export function ItemCard({ row, isSelected, colours }: Props) {
  const styles = useStyles()
  const { t, formatNumber } = useMessages()
  const { item, snippet, marks, titleMarks } = row
  const notes = t('list.annotations', { count: item.annotationCount })
  return (
    <div className={styles.card}>
      <span className={styles.icon}>
        <FormatIcon format={item.format} label={t(`format.${item.format}` satisfies MessageKey)} />
      </span>
      <div className={styles.words}>
        <Ellipsis className={mergeClasses(styles.oneLine, styles.title)} title={item.title}>
          <MarkedText text={item.title} marks={titleMarks} />
        </Ellipsis>
        <Ellipsis className={mergeClasses(styles.oneLine, styles.snippet)}>
          <MarkedText text={snippet} marks={marks} />
        </Ellipsis>
        <div className={mergeClasses(styles.facts, isSelected && styles.onSelected)}>
          <span className={styles.whole}>
            <ItemDay item={item} />
          </span>
          {item.source !== null && <Ellipsis title={item.source}>{item.source}</Ellipsis>}
          <span className={styles.whole}>{item.accession}</span>
          <span className={styles.signs}>
            {item.isMeeting && (
              <People16Regular title={t('list.is-meeting')} aria-label={t('list.is-meeting')} />
            )}
            {item.annotationCount > 0 && (
              <span className={styles.sign} title={notes}>
                <CommentText16Regular aria-label={notes} />
                <span aria-hidden>{formatNumber(item.annotationCount)}</span>
              </span>
            )}
            {item.tags.length > 0 && (
              <span className={styles.squares} title={item.tags.join('\n')}>
                {item.tags.slice(0, shownTags).map((tag) => (
                  <TagSquare key={tag} colour={colours.get(tag) ?? 'slate'} title={tag} />
                ))}
              </span>
            )}
          </span>
        </div>
      </div>
    </div>
  )
}
