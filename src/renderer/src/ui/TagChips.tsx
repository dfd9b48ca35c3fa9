import { makeStyles } from '@fluentui/react-components'
import type { TagColour } from '../../../shared/model/tag.ts'
import { TagSquare } from './TagSquare.tsx'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    maxWidth: '100%',
    padding: '0 8px',
    borderRadius: '4px',
    background: tokens.tlTagBackground,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap'
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' }
})

/** Tags as chips: the last level's name with its colour, the whole path as tooltip. */
export function TagChips({
  paths,
  colours
}: {
  paths: readonly string[]
  colours: ReadonlyMap<string, TagColour>
}) {
  const styles = useStyles()
  return paths.map((path) => (
    <span key={path} className={styles.chip} title={path.replaceAll('/', ' / ')}>
      <TagSquare colour={colours.get(path) ?? 'slate'} />
      <span className={styles.name}>{path.slice(path.lastIndexOf('/') + 1)}</span>
    </span>
  ))
}
