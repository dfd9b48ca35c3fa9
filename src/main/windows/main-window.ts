/** Windows: the one window a person works in, where it stood last, and its text menu. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from '../../shared/model/settings.ts'
import { pageUrl } from '../security/app-protocol.ts'
import type { SettingsStore, WindowState } from '../settings.ts'
import { offerTextMenu } from './text-menu.ts'

const MIN_WIDTH = 960
const MIN_HEIGHT = 600
/** Height of the title bar the page draws (the window's own buttons lie over it on Windows). */
const TITLE_BAR = 48
const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url))

/** Opens the window; it is shown once the page has something to show. */
export function openMainWindow(settings: SettingsStore): BrowserWindow {
  followTheme(settings.get().theme)
  const last = onScreen(settings.window())
  const isWindows = process.platform === 'win32'
  const window = new BrowserWindow({
    title: 'Tư Liệu',
    width: last?.width ?? 1366,
    height: last?.height ?? 768,
    ...(last?.x !== undefined && last.y !== undefined ? { x: last.x, y: last.y } : {}),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1B1C1D' : '#F3F4F6',
    ...(isWindows ? { titleBarStyle: 'hidden' as const, titleBarOverlay: overlay() } : {}),
    icon: path.join(fileURLToPath(new URL('../../resources/build/', import.meta.url)), 'icon.png'),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // the dictionary would be fetched from the net
      spellcheck: false
    }
  })
  window.removeMenu()
  if (last?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => settings.setWindow(stateOf(window)))
  if (isWindows) nativeTheme.on('updated', () => window.isDestroyed() || window.setTitleBarOverlay(overlay()))
  offerTextMenu(window, () => settings.get().language)
  void window.loadURL(pageUrl('index.html'))
  return window
}

/** Light, dark, or as Windows has it. */
export function followTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme
}

function overlay(): Electron.TitleBarOverlayOptions {
  const dark = nativeTheme.shouldUseDarkColors
  return {
    color: dark ? '#1B1C1D' : '#F3F4F6',
    symbolColor: dark ? '#F5F5F5' : '#242424',
    height: TITLE_BAR - 1
  }
}

function stateOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

/** A place that no screen shows any more (a monitor was unplugged) is forgotten, the size kept. */
function onScreen(state: WindowState | null): WindowState | null {
  if (!state || state.x === undefined || state.y === undefined) return state
  const { x, y, width, height } = state
  const visible = screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
    return across > 100 && down > 100
  })
  return visible ? state : { width, height, maximized: state.maximized }
}
