import { Link, makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { FormatIcon } from '../../ui/FormatIcon.tsx'
import { tokens } from '../../ui/theme.ts'

/** Shown at most. */
const limit = 6

const useStyles = makeStyles({
  root: { marginTop: '40px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2
  },
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  row: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px', padding: '4px 0' },
  icon: { display: 'flex', paddingTop: '1px', color: tokens.colorNeutralForeground3 },
  link: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, textAlign: 'left' },
  facts: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3
  }
})

/** "Tài liệu gần giống" at the end of an article: asked for when the end comes into view, nothing when there are none. */
export function SimilarItems({ id }: { id: ItemId }) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const end = useRef<HTMLDivElement>(null)
  const [isSeen, setSeen] = useState(false)
  const similar = useCall('search.similar', { id, limit }, { enabled: isSeen }).data ?? []
  const openItem = useViewState((state) => state.openItem)

  useEffect(() => {
    if (isSeen || end.current === null) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true)
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isSeen])

  return (
    <div ref={end}>
      {similar.length > 0 && (
        <section className={styles.root} aria-label={t('reader.similar')}>
          <h2 className={styles.head}>{t('reader.similar')}</h2>
          <ul className={styles.list}>
            {similar.map((item) => (
              <li key={item.id} className={styles.row}>
                <span className={styles.icon}>
                  <FormatIcon format={item.format} label={t(`format.${item.format}`)} />
                </span>
                <span>
                  <Link as="button" className={styles.link} onClick={() => openItem(item.id)}>
                    {item.title}
                  </Link>
                  <span className={styles.facts}>
                    {[formatDate(item.date), item.source, item.accession].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
