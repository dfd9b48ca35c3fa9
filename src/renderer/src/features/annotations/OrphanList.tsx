import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { NoteCard } from './NoteCard.tsx'
import type { AnnotationsView } from './use-annotations.ts'

const useStyles = makeStyles({
  root: { marginTop: '24px', paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  why: { margin: '2px 0 12px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexDirection: 'column', gap: '12px' }
})

/** Annotations whose passage is no longer in the text: listed with their quote, never dropped. */
export function OrphanList({ view }: { view: AnnotationsView }) {
  const styles = useStyles()
  const { t } = useMessages()
  const list = useRef<HTMLDivElement>(null)
  const at = view.orphans.findIndex(({ id }) => id === view.activeId)
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at])
  if (view.orphans.length === 0) return null
  return (
    <section className={styles.root} aria-label={t('annotations.orphans')}>
      <h2 className={styles.title}>{t('annotations.orphans')}</h2>
      <p className={styles.why}>{t('annotations.orphans-why')}</p>
      <div ref={list} className={styles.list}>
        {view.orphans.map((annotation) => (
          <NoteCard
            key={annotation.id}
            annotation={annotation}
            acts={view.acts}
            isEditing={annotation.id === view.editingId}
            isActive={annotation.id === view.activeId}
            withQuote
          />
        ))}
      </div>
    </section>
  )
}
