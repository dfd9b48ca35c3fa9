import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  Bookmark20Regular,
  ClipboardPaste20Regular,
  CommentAdd20Regular,
  CommentText20Regular,
  Delete20Regular,
  Document20Regular,
  DocumentAdd20Regular,
  DocumentCopy20Regular,
  DocumentData20Regular,
  Filter20Regular,
  FilterDismiss20Regular,
  FolderAdd20Regular,
  FolderOpen20Regular,
  History20Regular,
  Info20Regular,
  LayoutRowTwo20Regular,
  Merge20Regular,
  Print20Regular,
  QuestionCircle20Regular,
  Search20Regular,
  Settings20Regular,
  Tag20Regular,
  TagMultiple20Regular,
  TranslateAuto20Regular,
  WeatherMoon20Regular
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useMessages } from '../client/messages.tsx'
import { useCall, useChangeSettings, useSettings } from '../client/queries.ts'
import { useItemActions } from '../features/list/use-item-actions.ts'
import { places } from '../features/navigation/places.ts'
import type { PaletteEntry, PaletteGroup } from '../features/palette/palette-entry.ts'
import { useOpenArchive } from '../features/welcome/use-open-archive.ts'
import { useActing } from './use-acting.ts'
import { useActiveMeeting } from './use-active-meeting.ts'
import { useImportAnnotations } from './use-import-annotations.ts'
import { useRunCommand } from './use-run-command.ts'
import { canBeSaved, listFilterOf, useViewState } from './view-state.ts'

const entry = (
  words: string,
  icon: ReactElement,
  run: () => void,
  more: { keys?: string; note?: string } = {}
): PaletteEntry => ({ id: words, words, icon, run, ...more })

/** Every command that can be done now: those for what is chosen, then the rest. */
export function usePaletteCommands(): PaletteGroup[] {
  const { t } = useMessages()
  const count = useViewState((state) => state.selectedIds.length)
  const chosen = useSelectionCommands()
  const other = useOtherCommands()
  const leading = usePlaceCommands()
  return [
    { title: t('palette.selection', { count }), entries: chosen },
    { title: t('palette.other'), entries: [...other, ...leading] }
  ].filter(({ entries }) => entries.length > 0)
}

function useSelectionCommands(): PaletteEntry[] {
  const { t } = useMessages()
  const ids = useViewState((state) => state.selectedIds)
  const isTrash = useViewState((state) => state.place === 'trash')
  const { activeId, isMeeting } = useActiveMeeting()
  const { trash, restore } = useItemActions()
  const run = useRunCommand()
  const { openItem } = useViewState.getState()
  if (ids.length === 0) return []
  const only = ids.length === 1 && activeId === ids[0] ? activeId : null
  if (isTrash) {
    return [entry(t('list.restore'), <ArrowUndo20Regular />, () => void restore(ids, null))]
  }
  const commands = [entry(t('list.tag'), <Tag20Regular />, () => run('tag'), { keys: 'Ctrl+T' })]
  if (only !== null && isMeeting) {
    commands.push(entry(t('palette.report'), <DocumentData20Regular />, () => openItem(only, 'meeting')))
  }
  if (only !== null || ids.length > 1) {
    const words = only === null ? t('list.print-bound') : t('palette.print')
    commands.push(entry(words, <Print20Regular />, () => run('print'), { keys: 'Ctrl+P' }))
  }
  if (only !== null) {
    commands.push(
      entry(t('palette.original'), <Document20Regular />, () => openItem(only, 'original')),
      entry(t('palette.info'), <Info20Regular />, () => openItem(only, 'info'))
    )
  }
  commands.push(
    entry(t('annotations.export-menu'), <CommentText20Regular />, () =>
      useViewState.getState().openDialog({ kind: 'export-annotations', of: { itemIds: [...ids] } })
    )
  )
  commands.push(entry(t('list.trash'), <Delete20Regular />, () => void trash(ids, null), { keys: 'Delete' }))
  return commands
}

function useOtherCommands(): PaletteEntry[] {
  const { t } = useMessages()
  const run = useRunCommand()
  const act = useActing()
  const canSave = useViewState(canBeSaved)
  const query = useViewState((state) => state.query)
  const hasUndo = (useCall('undo.peek', {}).data ?? null) !== null
  const hasRedo = (useCall('undo.peekRedo', {}).data ?? null) !== null
  const importAnnotations = useImportAnnotations()
  const { openExisting, create } = useOpenArchive()
  const { listLayout, theme } = useSettings()
  const changeSettings = useChangeSettings()
  const { clearFilters, openDialog, setQuery, showImport } = useViewState.getState()
  const isCards = listLayout === 'cards'
  const isDark = document.documentElement.style.colorScheme === 'dark'
  return [
    entry(t('palette.import-files'), <DocumentAdd20Regular />, () => run('import-files'), { keys: 'Ctrl+O' }),
    entry(t('palette.import-folder'), <FolderAdd20Regular />, () => run('import-folder')),
    entry(t('palette.paste'), <ClipboardPaste20Regular />, () => void act('shell.paste', {}), {
      keys: 'Ctrl+V'
    }),
    entry(t('annotations.import-menu'), <CommentAdd20Regular />, () => void importAnnotations()),
    entry(t('annotations.export-all'), <CommentText20Regular />, () => {
      const view = useViewState.getState()
      view.openDialog({ kind: 'export-annotations', of: { text: view.query, filter: listFilterOf(view) } })
    }),
    entry(t('palette.runs'), <History20Regular />, () => showImport('all')),
    entry(t('palette.search'), <Search20Regular />, () => run('focus-search'), { keys: 'Ctrl+F' }),
    ...(canSave
      ? [
          entry(t('palette.save-search'), <Bookmark20Regular />, () => run('save-search'), {
            keys: 'Ctrl+S'
          }),
          entry(t('palette.clear'), <FilterDismiss20Regular />, () => {
            clearFilters()
            if (query !== '') setQuery('')
          })
        ]
      : []),
    ...(hasUndo
      ? [entry(t('undo.undo'), <ArrowUndo20Regular />, () => run('undo'), { keys: 'Ctrl+Z' })]
      : []),
    ...(hasRedo
      ? [entry(t('undo.redo'), <ArrowRedo20Regular />, () => run('redo'), { keys: 'Ctrl+Y' })]
      : []),
    entry(t('undo.journal'), <History20Regular />, () => openDialog({ kind: 'journal' })),
    entry(t('palette.likenesses'), <DocumentCopy20Regular />, () =>
      openDialog({ kind: 'likenesses', pair: null })
    ),
    entry(t('rules.title'), <TagMultiple20Regular />, () => openDialog({ kind: 'tag-rules', start: null })),
    entry(t('tags.twins'), <Merge20Regular />, () => openDialog({ kind: 'twin-tags' })),
    entry(t('app.encodings'), <TranslateAuto20Regular />, () => openDialog({ kind: 'encodings', id: null })),
    entry(t(isCards ? 'palette.columns' : 'palette.cards'), <LayoutRowTwo20Regular />, () =>
      changeSettings({ listLayout: isCards ? 'columns' : 'cards' })
    ),
    entry(t(isDark ? 'palette.light' : 'palette.dark'), <WeatherMoon20Regular />, () =>
      changeSettings({ theme: isDark ? 'light' : 'dark' })
    ),
    ...(theme === 'system'
      ? []
      : [
          entry(t('palette.theme-system'), <WeatherMoon20Regular />, () =>
            changeSettings({ theme: 'system' })
          )
        ]),
    entry(t('welcome.menu-open'), <FolderOpen20Regular />, () => void openExisting()),
    entry(t('welcome.menu-create'), <FolderAdd20Regular />, () => void create()),
    entry(t('app.settings'), <Settings20Regular />, () => run('settings'), { keys: 'Ctrl+,' }),
    entry(t('app.help'), <QuestionCircle20Regular />, () => run('help'), { keys: 'F1' })
  ]
}

function usePlaceCommands(): PaletteEntry[] {
  const { t, formatNumber } = useMessages()
  const saved = useCall('savedSearches.list', {}).data ?? []
  const { goTo, showSearch } = useViewState.getState()
  return [
    ...saved.map((search) => ({
      ...entry(t('palette.saved', { name: search.name }), <Filter20Regular />, () => showSearch(search), {
        note: formatNumber(search.count)
      }),
      id: `saved ${search.id}`
    })),
    ...places.map(({ place, icon: Icon }) =>
      entry(t('palette.go', { name: t(`navigation.${place}`) }), <Icon />, () => goTo(place))
    )
  ]
}
