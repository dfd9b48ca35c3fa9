/** Where the letters of a group go. */
export type RtfDestination =
  'text' | 'skip' | 'fonts' | 'styles' | 'info' | 'title' | 'author' | 'marker' | 'remarker'

/** Destinations without text to read, even when a writer forgot the star before them. */
export const SKIPPED = new Set(
  (
    'colortbl pict list listoverride listlevel leveltext levelnumbers listname objdata objclass objname fldinst filetbl revtbl listtable listoverridetable generator xmlnstbl themedata ' +
    'colorschememapping datastore latentstyles nonshppict shprslt sp tc tcn xe bkmkstart bkmkend atnid ' +
    'atnref atndate ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private template pn pnseclvl rsidtbl ' +
    'mmathPr nonesttables nesttableprops doccomm comment keywords subject category manager company operator ' +
    'creatim revtim printim buptim hlinkbase falt panose fontemb fontfile'
  ).split(' ')
)
/** Starred destinations that do hold text. */
export const STARRED_TEXT = new Set('footnote shpinst shptxt annotation atnauthor'.split(' '))

/** Control words and symbols that stand for a character. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  softline: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  enspace: ' ',
  emspace: ' ',
  qmspace: ' ',
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\'
}
