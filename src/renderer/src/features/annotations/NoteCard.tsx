import { createFocusOutlineStyle, makeStyles, mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import { pageName } from '../../../../shared/model/page-region.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { looks } from '../../ui/highlight-looks.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { NoteMenu } from './NoteMenu.tsx'
import { NoteTags } from './NoteTags.tsx'
import { passageOf } from './passage-words.ts'
import { UncertainPlace } from './UncertainPlace.tsx'
import type { AnnotationActs } from './use-annotation-acts.ts'

const useStyles = makeStyles({
  card: {
    position: 'relative',
    borderLeft: '3px solid transparent',
    padding: '2px 0 2px 10px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground1,
    cursor: 'default',
    ...createFocusOutlineStyle()
  },
  active: {
    padding: '8px 8px 8px 10px',
    borderRadius: '0 4px 4px 0',
    background: tokens.colorNeutralBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke2}`
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '16px',
    marginBottom: '2px',
    color: tokens.colorNeutralForeground3
  },
  when: { flex: '1 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  menu: { margin: '-4px -4px -4px 0', height: '24px' },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quote: { marginBottom: '4px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  none: { color: tokens.colorNeutralForeground3 }
})

/** One annotation as a card: colour and date, its note (or the field to write it), and its menu when in hand. */
export const NoteCard = memo(function NoteCard({
  annotation,
  acts,
  isActive,
  isEditing,
  withQuote = false,
  isFramed = true
}: {
  annotation: Annotation
  acts: AnnotationActs
  isActive: boolean
  /** Its note is being written. */
  isEditing: boolean
  /** Shows the quoted passage too, where the text does not stand beside. */
  withQuote?: boolean
  /** false where something else frames it already. */
  isFramed?: boolean
}) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const { id, colour, note, tags, placement, selectors, region } = annotation
  const look = looks[colour]
  const page = region === null ? '' : `${t('reader.page', { number: pageName(region) })} · `
  const when = `${page}${t(look.name)} · ${formatDate(annotation.createdAt)}`
  const quote = passageOf(annotation, t)
  return (
    <div
      className={mergeClasses(styles.card, isActive && isFramed && styles.active)}
      style={{ borderLeftColor: look.stroke }}
      role="group"
      tabIndex={0}
      aria-label={`${t('annotations.note-of', { quote: quote.slice(0, 80) })}. ${when}. ${note}${tags.length > 0 ? `. ${t('annotations.tags-line', { tags: tags.join(', ') })}` : ''}`}
      onFocus={() => acts.activate(id)}
      onDoubleClick={() => acts.edit(id)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return
        const isTag = event.key.toLowerCase() === 't' && (event.ctrlKey || event.metaKey)
        if (isTag) useViewState.getState().openDialog({ kind: 'tag-annotation', id, tags })
        else if (event.key === 'Enter') acts.edit(id)
        else if (event.key === 'Delete') acts.remove(id)
        else return
        event.preventDefault()
      }}
    >
      <div className={styles.head}>
        <span className={styles.when}>{when}</span>
        {isActive && !isEditing && <NoteMenu annotation={annotation} acts={acts} className={styles.menu} />}
      </div>
      {withQuote && <p className={styles.quote}>{selectors.quote.exact === '' ? quote : `“${quote}”`}</p>}
      {placement.status === 'moved' && <p className={styles.none}>{t('annotations.moved')}</p>}
      {placement.status === 'uncertain' && <UncertainPlace annotation={annotation} acts={acts} />}
      {isEditing ? (
        <NoteEditor note={note} onSave={(text) => acts.saveNote(id, text)} onCancel={() => acts.edit(null)} />
      ) : (
        <p className={mergeClasses(styles.note, note === '' && styles.none)}>
          {note === '' ? t('annotations.no-note') : note}
        </p>
      )}
      {tags.length > 0 && <NoteTags paths={tags} />}
    </div>
  )
})
