import { makeStyles } from '@fluentui/react-components'
import { useTagColours } from '../../client/tag-colours.ts'
import { TagChips } from '../../ui/TagChips.tsx'

const useStyles = makeStyles({
  tags: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' }
})

/** The tags of one annotation; a card without any asks for no colours. */
export function NoteTags({ paths }: { paths: readonly string[] }) {
  const styles = useStyles()
  const colours = useTagColours()
  return (
    <div className={styles.tags}>
      <TagChips paths={paths} colours={colours} />
    </div>
  )
}
