import { FluentProvider } from '@fluentui/react-components'
import { useEffect } from 'react'
import { MessagesProvider } from '../client/messages.tsx'
import { useCall, useSettings } from '../client/queries.ts'
import { darkTheme, lightTheme } from '../ui/theme.ts'
import { useMedia } from '../ui/use-media.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'

/** Theme and language around everything; both follow the settings at once. */
export function App() {
  const settings = useSettings()
  const isKnown = useCall('shell.getSettings', {}).isFetched
  const isSystemDark = useMedia('(prefers-color-scheme: dark)')
  const isDark = settings.theme === 'system' ? isSystemDark : settings.theme === 'dark'

  useEffect(() => {
    document.documentElement.lang = settings.language
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
  }, [settings.language, isDark])

  // One frame of waiting is better than a flash of the wrong theme or language.
  if (!isKnown) return null
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme}>
      <MessagesProvider language={settings.language}>
        <ErrorBoundary>
          <Frame />
        </ErrorBoundary>
      </MessagesProvider>
    </FluentProvider>
  )
}
