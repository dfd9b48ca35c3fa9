import { makeStyles } from '@fluentui/react-components'
import type { HighlightColour } from '../../../../shared/model/annotation.ts'
import { looks } from './colours.ts'

const useStyles = makeStyles({
  swatch: {
    display: 'inline-block',
    width: '18px',
    height: '18px',
    borderRadius: '2px',
    fontSize: '18px',
    lineHeight: '14px',
    textAlign: 'center',
    overflow: 'hidden',
    textUnderlineOffset: '2px',
    textDecorationSkipInk: 'none',
    whiteSpace: 'pre'
  }
})

/** A highlight colour with the underline that goes with it. */
export function Swatch({ colour }: { colour: HighlightColour }) {
  const { background, stroke, line } = looks[colour]
  return (
    <span
      aria-hidden="true"
      data-tl-swatch=""
      className={useStyles().swatch}
      style={{ background, textDecoration: `underline ${line} 2px ${stroke}` }}
    >
      {'\u00a0\u00a0\u00a0\u00a0'}
    </span>
  )
}
