import { Command, Help } from 'commander'
import type { CommanderError } from 'commander'

/** A command line whose help and refusals are in Vietnamese, also those of the commands added to it. */
export function makeCommand(name: string): Command {
  return new Command(name)
    .helpOption('-h, --help', 'xem cách dùng')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: inVietnamese,
      subcommandTerm(command) {
        return inVietnamese(Help.prototype.subcommandTerm.call(this, command))
      },
      optionDescription(option) {
        return inVietnamese(Help.prototype.optionDescription.call(this, option))
      },
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách gõ:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
}

function inVietnamese(help: string): string {
  return help
    .replace('[options]', '[tùy chọn]')
    .replace('[command]', '[lệnh]')
    .replace('(default: ', '(nếu bỏ trống: ')
    .replace('(choices: ', '(chọn một trong: ')
}

/** Says in one sentence on stderr what cannot be used and gives the exit code: 0 after --help, otherwise 2. */
export function endCommand(error: CommanderError): 0 | 2 {
  if (error.exitCode === 0) return 0
  // Without a command the help itself was the answer.
  if (error.code !== 'commander.help') process.stderr.write(`${describe(error)}\n`)
  return 2
}

const SEE_HELP = 'Xem cách gõ bằng --help.'

/** Commander tells the facts only inside its English message. */
function describe({ code, message }: CommanderError): string {
  const [named = ''] = [...message.matchAll(/'([^']*)'/g)].map((found) => found[1])
  const similar = /Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1]
  const advice = similar === undefined ? SEE_HELP : `Có phải là: ${similar}? ${SEE_HELP}`
  switch (code) {
    case 'commander.missingArgument':
      return `Thiếu <${named}>. ${SEE_HELP}`
    case 'commander.unknownOption':
      return `Không có tùy chọn “${named}”. ${advice}`
    case 'commander.unknownCommand':
      return `Không có lệnh “${named}”. ${advice}`
    case 'commander.optionMissingArgument':
      return `Tùy chọn “${named}” thiếu giá trị đi kèm. ${SEE_HELP}`
    case 'commander.missingMandatoryOptionValue':
      return `Thiếu tùy chọn bắt buộc “${named}”. ${SEE_HELP}`
    case 'commander.excessArguments':
      return `Lệnh có nhiều từ hơn cần (${/got \d+: (.*)\.$/s.exec(message)?.[1] ?? ''}). Tên có dấu cách thì đặt trong dấu ngoặc kép.`
    case 'commander.invalidArgument':
      return describeInvalid(message, named)
    default:
      return `Lệnh không dùng được. ${SEE_HELP}`
  }
}

/** The value given is the last thing in quotes; what follows is our own sentence or the list of choices. */
function describeInvalid(message: string, named: string): string {
  const [, reason = ''] = /is invalid\. (.*)$/s.exec(message) ?? []
  const choices = /^Allowed choices are (.*)\.$/s.exec(reason)?.[1]
  const sentence = choices === undefined ? reason : `Chọn một trong: ${choices}.`
  return `Giá trị của “${named}” không dùng được. ${sentence}`
}
