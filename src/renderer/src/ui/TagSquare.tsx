import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { TagColour } from '../../../shared/model/tag.ts'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  square: { width: '8px', height: '8px', flexShrink: 0, borderRadius: '2px', display: 'inline-block' },
  ink: { backgroundColor: tokens.tlTagInk },
  teal: { backgroundColor: tokens.tlTagTeal },
  green: { backgroundColor: tokens.tlTagGreen },
  olive: { backgroundColor: tokens.tlTagOlive },
  amber: { backgroundColor: tokens.tlTagAmber },
  red: { backgroundColor: tokens.tlTagRed },
  plum: { backgroundColor: tokens.tlTagPlum },
  slate: { backgroundColor: tokens.tlTagSlate }
})

type Props = { colour: TagColour; title?: string; className?: string }

/** The 8 px square of a tag's colour; the tag's name always stands beside it or in a title. */
export function TagSquare({ colour, title, className }: Props) {
  const styles = useStyles()
  return (
    <span
      className={mergeClasses(styles.square, styles[colour], className)}
      data-tl-swatch=""
      {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title, title })}
    />
  )
}
