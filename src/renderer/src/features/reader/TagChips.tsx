import { makeStyles } from '@fluentui/react-components'
import type { TagColour } from '../../../../shared/model/tag.ts'
import { useCall } from '../../client/queries.ts'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    marginRight: '-6px',
    padding: '0 8px',
    borderRadius: '4px',
    background: tokens.tlTagBackground,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap'
  }
})

/** The tags of an item as chips: the last level's name with its colour, the whole path as tooltip. */
export function TagChips({ paths }: { paths: readonly string[] }) {
  const styles = useStyles()
  const tags = useCall('tags.list', {}).data
  const colours = new Map<string, TagColour>(tags?.map((tag) => [tag.path, tag.colour]))
  return paths.map((path) => (
    <span key={path} className={styles.chip} title={path.replaceAll('/', ' / ')}>
      <TagSquare colour={colours.get(path) ?? 'slate'} />
      {path.slice(path.lastIndexOf('/') + 1)}
    </span>
  ))
}
