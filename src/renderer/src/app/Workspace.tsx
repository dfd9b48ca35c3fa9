import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { ArchiveInfo } from '../../../shared/model/archive.ts'
import { useMessages } from '../client/messages.tsx'
import { useCall, useChangeSettings } from '../client/queries.ts'
import { AnnotationsPage } from '../features/annotation-register/AnnotationsPage.tsx'
import { CitationsPage } from '../features/citations/CitationsPage.tsx'
import { ImportButtons } from '../features/import/ImportButtons.tsx'
import { ImportDrawer } from '../features/import/ImportDrawer.tsx'
import { ListPane } from '../features/list/ListPane.tsx'
import { NavigationPane } from '../features/navigation/NavigationPane.tsx'
import { PeoplePage } from '../features/people/PeoplePage.tsx'
import { EmptyArchive } from '../features/welcome/EmptyArchive.tsx'
import { Splitter } from '../ui/Splitter.tsx'
import { tokens } from '../ui/theme.ts'
import { ReaderSlot } from './ReaderSlot.tsx'
import { paneIds } from './pane-ids.ts'
import { paneLimits, useLayout } from './use-layout.ts'
import { isPage, useViewState } from './view-state.ts'

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    flexShrink: 0,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column'
  },
  navigation: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  list: {
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1
  },
  rest: { flex: '1 1 0', backgroundColor: tokens.colorNeutralBackground1 },
  gone: { display: 'none' }
})

/** The panes of an open archive, and how they share the window. */
export function Workspace({ archive }: { archive: ArchiveInfo }) {
  const styles = useStyles()
  const { t } = useMessages()
  const layout = useLayout()
  const changeSettings = useChangeSettings()
  const [dragged, setDragged] = useState<{ navigation?: number; list?: number }>({})
  const place = useViewState((state) => state.place)
  const front = useViewState((state) => state.front)
  const counts = useCall('items.counts', {}).data
  const info = useCall('archive.info', {}).data ?? archive
  const isEmpty = info.items === 0 && (counts?.trash ?? 0) === 0 && place !== 'trash'

  const isListHidden = layout.isListHidden || (layout.isTakingTurns && front === 'reader')
  const isReaderHidden = layout.isTakingTurns && front === 'list' && !layout.isListHidden
  useEffect(() => useViewState.getState().setList({ isHidden: isListHidden }), [isListHidden])

  const navigationWidth = layout.isRail
    ? layout.navigationWidth
    : (dragged.navigation ?? layout.navigationWidth)
  const listWidth = dragged.list ?? layout.listWidth
  const hasPanes = !isEmpty && !isPage(place)

  return (
    <>
      <div
        id={paneIds.navigation}
        className={mergeClasses(styles.pane, styles.navigation)}
        style={{ width: navigationWidth }}
      >
        <NavigationPane isRail={layout.isRail} isEmpty={isEmpty} />
        {!layout.isRail && (
          <Splitter
            label={t('app.resize-navigation')}
            width={navigationWidth}
            min={paneLimits.navigation.min}
            max={paneLimits.navigation.max}
            onResize={(navigation) => setDragged((now) => ({ ...now, navigation }))}
            onSettle={(value) => {
              changeSettings({ navigationWidth: value })
              setDragged(({ navigation: _, ...rest }) => rest)
            }}
          />
        )}
      </div>
      {isEmpty && (
        <main className={mergeClasses(styles.pane, styles.rest)}>
          <EmptyArchive importButtons={<ImportButtons />} />
        </main>
      )}
      {!isEmpty && isPage(place) && (
        <main className={mergeClasses(styles.pane, styles.rest)}>
          {place === 'people' && <PeoplePage />}
          {place === 'citations' && <CitationsPage />}
          {place === 'annotations' && <AnnotationsPage />}
        </main>
      )}
      {hasPanes && (
        <section
          aria-label={t('app.list')}
          className={mergeClasses(
            styles.pane,
            layout.isTakingTurns ? styles.rest : styles.list,
            isListHidden && styles.gone
          )}
          style={layout.isTakingTurns ? undefined : { width: listWidth }}
        >
          <ListPane />
          {!layout.isTakingTurns && (
            <Splitter
              label={t('app.resize-list')}
              width={listWidth}
              min={paneLimits.list.min}
              max={paneLimits.list.max}
              onResize={(list) => setDragged((now) => ({ ...now, list }))}
              onSettle={(value) => {
                changeSettings({ listWidth: value })
                setDragged(({ list: _, ...rest }) => rest)
              }}
            />
          )}
        </section>
      )}
      {hasPanes && (
        <main
          id={paneIds.reader}
          aria-label={t('app.reader')}
          className={mergeClasses(styles.pane, styles.rest, isReaderHidden && styles.gone)}
        >
          <ReaderSlot />
        </main>
      )}
      <ImportDrawer />
    </>
  )
}
