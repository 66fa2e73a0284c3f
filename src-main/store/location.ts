/**
 * Whether a folder may hold the live database. SQLite must not live on a network share (file locks there are
 * not to be trusted) nor on a drive that is pulled out while it is written.
 */

export interface Mount {
  readonly device: string
  readonly folder: string
  readonly type: string
}

/** What the system says about a folder; read by read-location.ts, invented by tests. */
export type LocationFacts =
  | {
      readonly system: 'windows'
      /** The path after every link and mapped drive letter was followed. */
      readonly realPath: string
      /** Whether its file system knows hard links: NTFS does, the FAT family of USB sticks does not. */
      readonly hardLinks: boolean
    }
  | {
      readonly system: 'linux'
      readonly realPath: string
      readonly mounts: readonly Mount[]
      /** Block devices the kernel calls removable, e.g. `sdb`. */
      readonly removableDevices: readonly string[]
    }
  | { readonly system: 'other' }

export type LocationVerdict = 'local' | 'network' | 'removable'

const NETWORK_TYPES: readonly string[] = [
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'ncpfs',
  'afs',
  '9p',
  'ceph',
  'glusterfs',
  'davfs',
  'davfs2',
  'fuse.sshfs',
  'fuse.rclone',
  'fuse.davfs2',
  'fuse.gvfsd-fuse',
  'fuse.smbnetfs',
  'fuse.glusterfs',
]
const STICK_TYPES: readonly string[] = ['vfat', 'msdos', 'exfat', 'fuse.exfat', 'iso9660', 'udf']

/** What cannot be known (an NTFS stick on Windows, an unlisted file system) counts as local. */
export function judgeLocation(facts: LocationFacts): LocationVerdict {
  switch (facts.system) {
    case 'windows':
      return judgeWindows(facts.realPath, facts.hardLinks)
    case 'linux':
      return judgeLinux(facts.realPath, facts.mounts, facts.removableDevices)
    case 'other':
      return 'local'
  }
}

function judgeWindows(realPath: string, hardLinks: boolean): LocationVerdict {
  const slashed = realPath.replaceAll('/', '\\')
  const isDevicePath = /^\\\\[?.]\\/.test(slashed)
  const isShare = isDevicePath ? /^\\\\[?.]\\UNC\\/i.test(slashed) : slashed.startsWith('\\\\')
  if (isShare) return 'network'
  return hardLinks ? 'local' : 'removable'
}

function judgeLinux(
  realPath: string,
  mounts: readonly Mount[],
  removableDevices: readonly string[],
): LocationVerdict {
  // The last of equal folders is the one on top.
  const mount = mounts
    .filter((candidate) => isInside(realPath, candidate.folder))
    .reduce<Mount | null>(
      (best, next) => (best && best.folder.length > next.folder.length ? best : next),
      null,
    )
  if (mount === null) return 'local'
  if (NETWORK_TYPES.includes(mount.type)) return 'network'
  if (STICK_TYPES.includes(mount.type)) return 'removable'
  const device = mount.device.replace(/^\/dev\//, '')
  const removable = removableDevices.some(
    (disk) =>
      device === disk || (device.startsWith(disk) && /^p?\d+$/.test(device.slice(disk.length))),
  )
  return removable ? 'removable' : 'local'
}

function isInside(file: string, folder: string): boolean {
  return folder === '/' || file === folder || file.startsWith(`${folder}/`)
}

/** The lines of /proc/mounts; blanks in paths are written there as `\040`. */
export function parseMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [device, folder, type] = line.split(' ')
    if (device === undefined || folder === undefined || type === undefined) return []
    const unescaped = folder.replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    )
    return [{ device, folder: Buffer.from(unescaped, 'latin1').toString('utf8'), type }]
  })
}
