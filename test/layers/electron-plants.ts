/** Unlawful lines, at least one per forbidden pattern of tools/electron-rules.mjs. */
export interface ElectronPlant {
  readonly rule: string
  readonly file: string
  readonly text: string
}

const SAFE = 'sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true'
const window = (preferences: string) =>
  `new BrowserWindow({ webPreferences: { ${preferences} } })\n`

const PLANTS: Readonly<Record<string, readonly string[]>> = {
  'no-node-in-pages': [
    window(SAFE.replace('nodeIntegration: false', 'nodeIntegration: true')),
    window(SAFE.replace('nodeIntegration: false', 'nodeIntegration: isTest')),
    window(`${SAFE}, nodeIntegrationInWorker: true`),
  ],
  'isolation-stays-on': [
    window(SAFE.replace('contextIsolation: true', 'contextIsolation: false')),
    window(SAFE.replace('sandbox: true', 'sandbox: isPackaged')),
    window(SAFE.replace('webSecurity: true', 'webSecurity: false')),
  ],
  'window-says-it-all': [
    window(SAFE.replace('sandbox: true, ', '')),
    window(SAFE.replace('contextIsolation: true, ', '')),
    window(SAFE.replace('nodeIntegration: false, ', '')),
    window(SAFE.replace(', webSecurity: true', '')),
    ...['sandbox: true, ', 'contextIsolation: true, ', 'nodeIntegration: false, '].map(
      (option) =>
        `const made = { overrideBrowserWindowOptions: { webPreferences: { ${SAFE.replace(option, '')} } } }\n`,
    ),
    `const made = { overrideBrowserWindowOptions: { webPreferences: {} } }\n`,
  ],
  'no-weakening-option': [
    window(`${SAFE}, webviewTag: true`),
    window(`${SAFE}, enableBlinkFeatures: 'Everything'`),
    `protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { bypassCSP: true } }])\n`,
  ],
  'no-switches': [`app.commandLine.appendSwitch('no-sandbox')\n`],
  'no-open-external': [`void shell.openExternal(address)\n`],
  'opens-only-our-folder': [
    `void shell.openPath(path)\n`,
    `void shell.openPath(innerFolder(path, name))\n`,
    `void shell.openPath(innerPaper(path, name))\n`,
    `shell.showItemInFolder(path)\n`,
  ],
  'loads-only-our-address': [
    `void window.loadURL('app://elsewhere/')\n`,
    `void window.loadFile('index.html')\n`,
  ],
  'no-code-as-text': [
    `void contents.executeJavaScript(code)\n`,
    `eval(code)\n`,
    `new Function(code)\n`,
  ],
  'one-door-for-messages': [
    `ipcMain.handle('save', save)\n`,
    `contents.ipc.on('save', save)\n`,
    `contents.on('ipc-message', save)\n`,
  ],
  'no-waiting-messages': [`ipc.sendSync('save')\n`, `event.returnValue = 1\n`],
  'no-own-view-of-certificates': [
    `session.setCertificateVerifyProc(trustAll)\n`,
    `app.on('certificate-error', trustAll)\n`,
  ],
  'names-no-address': [
    `export const home = 'https://example.org'\n`,
    'export const page = `file://${folder}/index.html`\n',
  ],
  'calls-nobody': [
    `import { request } from 'node:https'\nrequest()\n`,
    `import { net } from 'electron'\nnet.online\n`,
    `app.setAsDefaultProtocolClient('daihoi')\n`,
    `void fetch(address)\n`,
  ],
  'policy-stays-strict': [
    `export const policy = "script-src 'self' 'unsafe-inline'"\n`,
    `export const policy = "default-src 'self' 'unsafe-eval'"\n`,
    `export const policy = 'script-src *'\n`,
  ],
  'denies-permissions': [
    `session.setPermissionRequestHandler((contents, permission, decide) => decide(true))\n`,
    `session.setPermissionCheckHandler(() => true)\n`,
    `session.setDevicePermissionHandler(() => true)\n`,
  ],
  'opens-no-window': [
    `contents.setWindowOpenHandler(() => ({ action: 'allow' }))\n`,
    `contents.setWindowOpenHandler(({ url }) => (isOurs(url) ? { action: 'allow' } : { action: 'deny' }))\n`,
  ],
  'says-to-whom': [`frame.postMessage(secret, '*')\n`],
}

const IN_PRELOAD: Readonly<Record<string, readonly string[]>> = {
  'preload-hides-electron': [
    `contextBridge.exposeInMainWorld('electron', ipcRenderer)\n`,
    `contextBridge.exposeInMainWorld('electron', { ipcRenderer: ipcRenderer })\n`,
    `contextBridge.exposeInMainWorld('electron', { send: ipcRenderer.send })\n`,
    `export const send = (channel) => ipcRenderer.send(channel)\n`,
  ],
  'preload-needs-nothing': [
    `import { readFileSync } from 'node:fs'\nreadFileSync\n`,
    `void import('./more.ts')\n`,
    `require('fs')\n`,
  ],
}

const IN_SCREENS: Readonly<Record<string, readonly string[]>> = {
  'screens-write-no-html': [
    `export const Name = () => <b dangerouslySetInnerHTML={{ __html: name }} />\n`,
    `element.innerHTML = name\n`,
    `element.insertAdjacentHTML('beforeend', name)\n`,
  ],
  'screens-embed-nothing': [`export const Page = () => <iframe src={address} />\n`],
  'no-code-as-text': [`eval(code)\n`],
}

function plantsIn(place: string, all: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(all).flatMap(([rule, texts]) =>
    texts.map((text, index) => ({ rule, file: place.replace('*', `${rule}-${index}`), text })),
  )
}

export const ELECTRON_PLANTS: readonly ElectronPlant[] = [
  ...plantsIn('src-main/window/*.ts', PLANTS),
  ...plantsIn('src-main/preload/*.ts', IN_PRELOAD),
  ...plantsIn('src-renderer/parts/*.tsx', IN_SCREENS),
  {
    rule: 'sender-is-asked',
    file: 'src-main/window/trusted-messages.ts',
    text: `ipcMain.handle('save', (event, value) => save(value))\n`,
  },
]
