import type { HighlightColour } from '../../../shared/model/annotation.ts'
import type { MessageKey } from '../../../shared/messages/messages.ts'
import { tokens } from './theme.ts'

type Look = {
  name: MessageKey
  action: MessageKey
  background: string
  stroke: string
  /** The same on the white of a page, under every theme. */
  paper: { background: string; stroke: string }
  /** The underline that tells the colour apart where colours cannot be seen. */
  line: 'solid' | 'dashed' | 'wavy' | 'double'
}

/** The four highlight colours in the order they are offered. */
export const COLOURS: readonly HighlightColour[] = ['yellow', 'green', 'pink', 'blue']

export const looks: Readonly<Record<HighlightColour, Look>> = {
  yellow: {
    name: 'annotations.yellow',
    action: 'annotations.highlight-yellow',
    background: tokens.tlHighlightYellowBackground,
    stroke: tokens.tlHighlightYellowStroke,
    paper: { background: tokens.tlPaperYellowBackground, stroke: tokens.tlPaperYellowStroke },
    line: 'solid'
  },
  green: {
    name: 'annotations.green',
    action: 'annotations.highlight-green',
    background: tokens.tlHighlightGreenBackground,
    stroke: tokens.tlHighlightGreenStroke,
    paper: { background: tokens.tlPaperGreenBackground, stroke: tokens.tlPaperGreenStroke },
    line: 'dashed'
  },
  pink: {
    name: 'annotations.pink',
    action: 'annotations.highlight-pink',
    background: tokens.tlHighlightPinkBackground,
    stroke: tokens.tlHighlightPinkStroke,
    paper: { background: tokens.tlPaperPinkBackground, stroke: tokens.tlPaperPinkStroke },
    line: 'wavy'
  },
  blue: {
    name: 'annotations.blue',
    action: 'annotations.highlight-blue',
    background: tokens.tlHighlightBlueBackground,
    stroke: tokens.tlHighlightBlueStroke,
    paper: { background: tokens.tlPaperBlueBackground, stroke: tokens.tlPaperBlueStroke },
    line: 'double'
  }
}
