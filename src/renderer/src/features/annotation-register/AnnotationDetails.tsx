import { Button, makeStyles } from '@fluentui/react-components'
import { Open20Regular, Tag16Regular } from '@fluentui/react-icons'
import type { ListedAnnotation } from '../../../../shared/model/annotation.ts'
import { pageName } from '../../../../shared/model/page-region.ts'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useTagColours } from '../../client/tag-colours.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useDetailStyles } from '../../ui/RegisterPage.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { TagChips } from '../../ui/TagChips.tsx'
import { tokens } from '../../ui/theme.ts'
import { PagePicture } from './PagePicture.tsx'

const useStyles = makeStyles({
  look: { display: 'flex', alignItems: 'center', gap: '8px' },
  quote: {
    margin: '8px 0 12px',
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere'
  },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  tags: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  open: { marginTop: '16px' }
})

const placeKeys: Readonly<Record<ListedAnnotation['status'], MessageKey>> = {
  exact: 'annotations.in-place',
  moved: 'annotations.moved',
  uncertain: 'annotations.unsure-place',
  orphan: 'annotations.lost-place'
}

type Props = { annotation: ListedAnnotation | undefined; onOpen: (annotation: ListedAnnotation) => void }

/** One annotation in full, and the way to its passage. */
export function AnnotationDetails({ annotation, onOpen }: Props) {
  const styles = { ...useDetailStyles(), ...useStyles() }
  const { t, formatDate } = useMessages()
  const colours = useTagColours()
  if (annotation === undefined) return <EmptyState title={t('annotations.choose')} />
  const { id, colour, createdAt, quote, region, note, tags, status, title, accession, date } = annotation
  return (
    <>
      <p className={styles.look}>
        <Swatch colour={colour} />
        <span className={styles.quiet}>
          {[
            t(`annotations.${colour}`),
            region === null ? '' : t('annotations.cite-page', { page: pageName(region) }),
            formatDate(createdAt)
          ]
            .filter((words) => words !== '')
            .join(' · ')}
        </span>
      </p>
      <blockquote className={styles.quote}>{quote}</blockquote>
      {region !== null && <PagePicture itemId={annotation.itemId} region={region} />}
      <h3 className={styles.sectionTitle}>{t('annotations.note')}</h3>
      {note === '' ? (
        <p className={styles.quiet}>{t('annotations.no-note')}</p>
      ) : (
        <p className={styles.note}>{note}</p>
      )}
      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>{t('annotations.tags')}</h3>
      </div>
      <div className={styles.tags}>
        <TagChips paths={tags} colours={colours} />
        <Button
          size="small"
          appearance="subtle"
          icon={<Tag16Regular />}
          onClick={() => useViewState.getState().openDialog({ kind: 'tag-annotation', id, tags })}
        >
          {t('annotations.tag-note')}
        </Button>
      </div>
      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>{t('annotations.item')}</h3>
      </div>
      <p>{title}</p>
      <p className={styles.quiet}>
        {[
          formatDate(date),
          accession,
          t(region !== null && status !== 'orphan' ? 'annotations.on-page' : placeKeys[status])
        ]
          .filter((words) => words !== '')
          .join(' · ')}
      </p>
      <Button className={styles.open} icon={<Open20Regular />} onClick={() => onOpen(annotation)}>
        {t(region === null || status === 'orphan' ? 'annotations.open' : 'annotations.show-original')}
      </Button>
    </>
  )
}
