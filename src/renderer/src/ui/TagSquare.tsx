import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { TagColour } from '../../../shared/model/tag.ts'
import { tokens } from './theme.ts'

const colours: Record<TagColour, string> = {
  ink: tokens.tlTagInk,
  teal: tokens.tlTagTeal,
  green: tokens.tlTagGreen,
  olive: tokens.tlTagOlive,
  amber: tokens.tlTagAmber,
  red: tokens.tlTagRed,
  plum: tokens.tlTagPlum,
  slate: tokens.tlTagSlate
}

const useStyles = makeStyles({
  square: { display: 'inline-block', width: '8px', height: '8px', borderRadius: '2px', flex: 'none' }
})

/** The 8 px square of a tag's colour; always beside the tag's name or under its title. */
export function TagSquare({ colour, className }: { colour: TagColour; className?: string }) {
  const styles = useStyles()
  return (
    <span
      aria-hidden="true"
      data-tl-swatch=""
      className={mergeClasses(styles.square, className)}
      style={{ background: colours[colour] }}
    />
  )
}
