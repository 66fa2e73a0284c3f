/**
 * What must never, and what must, stand in the code of the window. Each rule is a pattern over the syntax tree
 * (the selector language of ESLint), with its reason; each is planted once in test/layers.
 */

/** The code that runs with Electron's powers. */
const SHELL = /^src-main\/(main\.ts$|window\/|preload\/)/
const PRELOAD = /^src-main\/preload\//
const SCREENS = /^src-renderer\//
const BOTH = new RegExp(`${SHELL.source}|${SCREENS.source}`)
const DOOR = /^src-main\/window\/trusted-messages\.ts$/

const option = (names, lawful) => `Property[key.name=/^(${names})$/][value.value!=${lawful}]`
const call = (names) => `CallExpression[callee.property.name=/^(${names})$/]`
/** Of the program's own window, and of the one a page may open. */
const withoutOption = (name) => [
  `NewExpression[callee.name='BrowserWindow']:not(:has(Property[key.name='${name}']))`,
  `Property[key.name='overrideBrowserWindowOptions']:not(:has(Property[key.name='${name}']))`,
]
/** The window of the hall, whose address the handler has looked at. */
const FOR_THE_HALL = `ConditionalExpression[test.callee.name='isHallAddress'] > ObjectExpression > Property`

/** Found is wrong. */
export const FORBIDDEN = [
  {
    name: 'no-node-in-pages',
    where: SHELL,
    pattern: option('nodeIntegration|nodeIntegrationInWorker|nodeIntegrationInSubFrames', false),
    because: 'a page with Node can do to the machine whatever a script in it wants',
  },
  {
    name: 'isolation-stays-on',
    where: SHELL,
    pattern: option('contextIsolation|sandbox|webSecurity', true),
    because:
      'these three keep a page from the preload script, from the system and from other origins',
  },
  {
    name: 'window-says-it-all',
    where: SHELL,
    pattern: ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity'].flatMap(
      withoutOption,
    ),
    because: 'a default may change with the next Electron; what protects is written out',
  },
  {
    name: 'no-weakening-option',
    where: SHELL,
    pattern: [
      option(
        'allowRunningInsecureContent|experimentalFeatures|webviewTag|navigateOnDragDrop|plugins',
        false,
      ),
      'Property[key.name=/^(enableBlinkFeatures|additionalArguments|enableRemoteModule)$/]',
      'Property[key.name=/^(bypassCSP|allowServiceWorkers|corsEnabled|supportFetchAPI)$/]',
    ],
    because: 'nothing in our screens needs it',
  },
  {
    name: 'no-switches',
    where: SHELL,
    pattern: call('appendSwitch|appendArgument'),
    because: 'a switch of Chromium can take away the sandbox or open a door for a debugger',
  },
  {
    name: 'no-open-external',
    where: SHELL,
    pattern: "MemberExpression[property.name='openExternal']",
    because: 'an address handed to the system can start a program; this program opens no addresses',
  },
  {
    name: 'opens-only-our-folder',
    where: SHELL,
    pattern: [
      "CallExpression[callee.property.name='openPath']:not([arguments.0.callee.name=/^inner(Folder|Paper)$/][arguments.0.arguments.0.callee.property.name='paperFolder'])",
      call('showItemInFolder'),
    ],
    because: 'a path that comes from elsewhere can be a program',
  },
  {
    name: 'loads-only-our-address',
    where: SHELL,
    pattern: [
      "CallExpression[callee.property.name='loadURL']:not([arguments.0.name='START_ADDRESS'])",
      call('loadFile'),
    ],
    because: 'only our own screens ever stand in the window',
  },
  {
    name: 'no-code-as-text',
    where: BOTH,
    pattern: [
      call('executeJavaScript|executeJavaScriptInIsolatedWorld|insertCSS'),
      "CallExpression[callee.name='eval']",
      "NewExpression[callee.name='Function']",
    ],
    because: 'text that becomes code is how a name in a list becomes a command',
  },
  {
    name: 'one-door-for-messages',
    where: SHELL,
    except: DOOR,
    pattern: [
      "MemberExpression[object.name='ipcMain']",
      "MemberExpression[property.name='ipc']",
      'CallExpression[arguments.0.value=/^ipc-message/]',
    ],
    because: 'the sender is checked in trusted-messages.ts and nowhere else',
  },
  {
    name: 'sender-is-asked',
    where: DOOR,
    pattern:
      "CallExpression[callee.object.name='ipcMain']:not(:has(CallExpression[callee.name='isTrusted']))",
    because: 'every message must come from the main frame of our window at our address',
  },
  {
    name: 'preload-hides-electron',
    where: PRELOAD,
    pattern: [
      "CallExpression > Identifier[name='ipcRenderer']",
      "Property > Identifier.value[name='ipcRenderer']",
      "Property > MemberExpression[object.name='ipcRenderer']",
      "CallExpression[callee.object.name='ipcRenderer']:not([arguments.0.object.name='CHANNELS'])",
    ],
    because:
      'a page that holds ipcRenderer, or names the channel, can say anything to the main process',
  },
  {
    name: 'preload-needs-nothing',
    where: PRELOAD,
    pattern: [
      "ImportDeclaration[source.value!='electron'][source.value!='#core/contract/window-bridge.ts']",
      'ImportExpression',
      "CallExpression[callee.name='require']",
    ],
    because: 'a sandboxed script has no modules, and every line here stands next to the page',
  },
  {
    name: 'no-waiting-messages',
    where: BOTH,
    pattern: [
      'MemberExpression[property.name=/^(sendSync|sendToHost)$/]',
      "AssignmentExpression[left.property.name='returnValue']",
    ],
    because: 'a page that waits for the main process stands still with it',
  },
  {
    name: 'no-own-view-of-certificates',
    where: SHELL,
    pattern: [call('setCertificateVerifyProc'), "Literal[value='certificate-error']"],
    because: 'nobody is called, so there is nothing to forgive',
  },
  {
    name: 'names-no-address',
    where: SHELL,
    pattern: [
      'Literal[value=/^(https?|wss?|ftp|file):/]',
      'TemplateElement[value.raw=/^(https?|wss?|ftp|file):/]',
    ],
    because: 'the program is offline',
  },
  {
    name: 'calls-nobody',
    where: SHELL,
    pattern: [
      'ImportDeclaration[source.value=/^(node:)?(http|https|http2|net|tls|dgram|child_process)$/]',
      "ImportDeclaration[source.value='electron'] ImportSpecifier[imported.name=/^(net|autoUpdater|crashReporter|desktopCapturer|BrowserView|WebContentsView|remote)$/]",
      call('setAsDefaultProtocolClient|fetch'),
      "CallExpression[callee.name='fetch']",
    ],
    because: 'the program is offline, starts no other program and has one window',
  },
  {
    name: 'policy-stays-strict',
    where: SHELL,
    pattern: 'Literal[value=/unsafe-eval|script-src[^;]*(unsafe-|\\*|data:|blob:|http)/]',
    because: 'only scripts that came with the program may run',
  },
  {
    name: 'denies-permissions',
    where: SHELL,
    pattern: `CallExpression[callee.property.name=/^set(PermissionRequest|PermissionCheck|DevicePermission)Handler$/] Literal[value=true]`,
    because: 'no camera, no microphone, no notification, no device',
  },
  {
    name: 'opens-no-window',
    where: SHELL,
    pattern: `Property[key.name='action'][value.value!='deny']:not(${FOR_THE_HALL})`,
    because: 'a window opened by a page would have its rights',
  },
  {
    name: 'says-to-whom',
    where: BOTH,
    pattern: "CallExpression[callee.property.name='postMessage'][arguments.1.value='*']",
    because: 'a message for everybody is also for a stranger',
  },
  {
    name: 'screens-write-no-html',
    where: SCREENS,
    // The guide: a text of this project, put in when the screens are built, through a parser that lets no HTML in.
    except: /^src-renderer\/frame\/guide-text\.tsx$/,
    pattern: [
      "JSXAttribute[name.name='dangerouslySetInnerHTML']",
      'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
      call('insertAdjacentHTML|write|writeln|setHTMLUnsafe'),
    ],
    because: 'a name from a workbook must stay a name',
  },
  {
    name: 'screens-embed-nothing',
    where: SCREENS,
    pattern: 'JSXOpeningElement[name.name=/^(iframe|webview|object|embed|script)$/]',
    because: 'nothing foreign stands in the window',
  },
]

const event = (name) => `CallExpression[callee.property.name='on'][arguments.0.value='${name}']`

/** Not found is wrong. */
export const REQUIRED = [
  { name: 'sandbox-for-all', pattern: call('enableSandbox'), because: 'no page without sandbox' },
  {
    name: 'one-instance',
    pattern: call('requestSingleInstanceLock'),
    because: 'two programs on one workspace confuse the person',
  },
  {
    name: 'permission-requests',
    pattern: call('setPermissionRequestHandler'),
    because: 'without a handler Electron grants them all',
  },
  {
    name: 'permission-checks',
    pattern: call('setPermissionCheckHandler'),
    because: 'some permissions are only checked, never requested',
  },
  {
    name: 'device-permissions',
    pattern: call('setDevicePermissionHandler'),
    because: 'without a handler the default grants',
  },
  {
    name: 'window-opening',
    pattern: call('setWindowOpenHandler'),
    because: 'without a handler a page may open windows',
  },
  { name: 'navigation', pattern: event('will-navigate'), because: 'a page may not leave' },
  {
    name: 'frame-navigation',
    pattern: event('will-frame-navigate'),
    because: 'neither may a frame in it',
  },
  { name: 'redirects', pattern: event('will-redirect'), because: 'nor be sent away' },
  { name: 'webviews', pattern: event('will-attach-webview'), because: 'nor embed a browser' },
  {
    name: 'downloads',
    pattern: event('will-download'),
    because: 'a file goes where the person says, not where a page says',
  },
  {
    name: 'requests',
    pattern: call('onBeforeRequest'),
    because: 'the one place that proves that nothing leaves',
  },
  {
    name: 'policy',
    pattern: "Property[key.value='content-security-policy']",
    because: 'without a policy every script runs',
  },
  {
    name: 'spelling',
    pattern: call('setSpellCheckerEnabled'),
    because: 'the dictionaries of the spelling check are downloaded',
  },
]

/** Required rules look here. */
export const LOOKS_AT = { shell: SHELL, all: BOTH }
