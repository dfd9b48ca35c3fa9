import { Button, makeStyles } from '@fluentui/react-components'
import { DocumentRegular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { NoteCard } from './NoteCard.tsx'
import type { AnnotationsView } from './use-annotations.ts'

const useStyles = makeStyles({
  root: { marginTop: '24px', paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { marginBottom: '12px', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '12px' },
  card: { flex: '1 1 auto', minWidth: 0 }
})

/** Under the text: annotations on the original whose words the text does not have. */
export function PageNoteList({ view }: { view: AnnotationsView }) {
  const styles = useStyles()
  const { t } = useMessages()
  const apart = view.onPages.filter(({ placement }) => placement.range === null)
  if (apart.length === 0) return null
  return (
    <section className={styles.root} aria-label={t('annotations.on-original')}>
      <h2 className={styles.title}>{t('annotations.on-original')}</h2>
      <div className={styles.list}>
        {apart.map((annotation) => (
          <div key={annotation.id} className={styles.row}>
            <div className={styles.card}>
              <NoteCard
                annotation={annotation}
                acts={view.acts}
                isEditing={annotation.id === view.editingId}
                isActive={annotation.id === view.activeId}
                withQuote
              />
            </div>
            <Button
              size="small"
              appearance="subtle"
              icon={<DocumentRegular />}
              onClick={() => view.show(annotation.id, 'original')}
            >
              {t('annotations.show-original')}
            </Button>
          </div>
        ))}
      </div>
    </section>
  )
}
