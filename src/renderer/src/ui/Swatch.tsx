import { makeStyles } from '@fluentui/react-components'
import type { HighlightColour } from '../../../shared/model/annotation.ts'
import { looks } from './highlight-looks.ts'

const useStyles = makeStyles({
  swatch: {
    display: 'inline-block',
    flexShrink: 0,
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

/** A highlight colour with the underline that goes with it; `label` names it where no words stand beside. */
export function Swatch({ colour, label }: { colour: HighlightColour; label?: string }) {
  const { background, stroke, line } = looks[colour]
  return (
    <span
      {...(label === undefined
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': label, title: label })}
      data-tl-swatch=""
      className={useStyles().swatch}
      style={{ background, textDecoration: `underline ${line} 2px ${stroke}` }}
    >
      {'\u00a0\u00a0\u00a0\u00a0'}
    </span>
  )
}
