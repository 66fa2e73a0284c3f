import path from 'node:path'
import { CommanderError, InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { endCommand, makeCommand } from '#main/cli/vietnamese-command.ts'
import { chooseHost } from './choose-host.ts'
import { findElectron, hasScreen, installElectron } from './electron-runtime.ts'
import { defaultOutFolder, defaultWorkspace } from './folders.ts'
import { openWindow } from './open-window.ts'
import { runHeadless } from './run-headless.ts'
import { runWebHost } from './run-web-host.ts'

interface StartOptions {
  readonly headless?: true
  readonly open: boolean
  readonly out?: string
  readonly workspace?: string
  readonly web?: true
  readonly installWindow?: true
  readonly port?: number
}

/** `npm start`: opens the program, or with --headless does the main job without a screen. Gives the exit code. */
export async function start(args: readonly string[]): Promise<number> {
  const command = describeCommand()
  try {
    command.parse(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return endCommand(error)
    throw error
  }
  const options = command.opts<StartOptions>()
  if (options.headless) {
    if (options.out === undefined) {
      process.stderr.write('Thiếu thư mục ghi văn bản: thêm --out THU_MUC.\n')
      return 2
    }
    return runHeadless({ outFolder: path.resolve(options.out) })
  }
  const places = {
    workspace: path.resolve(options.workspace ?? defaultWorkspace()),
    outFolder: path.resolve(options.out ?? defaultOutFolder()),
  }
  if (options.installWindow && !(await installElectron())) {
    process.stderr.write(
      'Chưa tải được Electron. Kiểm tra mạng rồi thử lại, hoặc chạy npm start để mở trong trình duyệt.\n',
    )
    return 1
  }
  const [named] = command.args
  const file = named === undefined ? null : path.resolve(named)
  const host = chooseHost({
    electron: findElectron(),
    hasScreen: hasScreen(),
    wantsWeb: options.web === true || options.port !== undefined || !options.open,
  })
  if (host.kind === 'window') return openWindow({ ...places, electron: host.electron, file })
  if (file !== null)
    process.stdout.write(`Mở ${path.basename(file)} bằng nút “Mở tệp .daihoi” ở Trang đầu.\n`)
  if (host.because !== null) process.stdout.write(`${host.because}\n`)
  return runWebHost({ ...places, port: options.port ?? null, openBrowser: options.open })
}

function describeCommand(): Command {
  return makeCommand('npm start --')
    .description('Mở Trợ lý Đại hội. Dữ liệu chỉ nằm trên máy này.')
    .argument('[tệp .daihoi]', 'gói hồ sơ mở ra ngay trong cửa sổ')
    .option(
      '--headless',
      'không mở màn hình: kiểm tra hồ sơ mẫu và viết các văn bản vào thư mục --out',
    )
    .option('--out <thư mục>', 'nơi ghi văn bản')
    .option('--workspace <thư mục>', 'nơi để dữ liệu')
    .option('--web', 'mở trong trình duyệt dù có cửa sổ riêng')
    .option(
      '--port <số>',
      'mở trong trình duyệt, ở cổng này; 0 là tự chọn; bỏ trống là cổng lần trước',
      parsePort,
    )
    .option('--no-open', 'chỉ in địa chỉ, không mở trình duyệt')
    .option('--install-window', 'tải Electron (khoảng 120 MB, một lần) rồi mở cửa sổ riêng')
}

function parsePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('Cổng là số từ 0 đến 65535.')
}
