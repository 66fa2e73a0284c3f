import { describe, expect, test } from 'vitest'
import { judgeLocation, parseMounts } from '#main/store/location.ts'
import type { LocationFacts } from '#main/store/location.ts'
import { readLocation } from '#main/store/read-location.ts'
import { temporaryFolder } from './temporary-workspace.ts'

const MOUNTS = parseMounts(
  [
    '/dev/sda2 / ext4 rw,relatime 0 0',
    'proc /proc proc rw 0 0',
    'maychu:/chung /mnt/chung nfs4 rw 0 0',
    '//maychu/van-phong /mnt/van\\040ph\\303\\262ng cifs rw 0 0',
    'thuky@maychu: /home/thuky/xa fuse.sshfs rw 0 0',
    '/dev/sdb1 /media/thuky/USB vfat rw 0 0',
    '/dev/sdc1 /media/thuky/Cung ext4 rw 0 0',
    '/dev/mmcblk0p1 /media/thuky/The ext4 rw 0 0',
    '/dev/sdcx9 /media/thuky/Khac ext4 rw 0 0',
  ].join('\n'),
)
const REMOVABLE = ['sdb', 'sdc', 'mmcblk0']
const linux = (realPath: string): LocationFacts => ({
  system: 'linux',
  realPath,
  mounts: MOUNTS,
  removableDevices: REMOVABLE,
})
const windows = (realPath: string, hardLinks = true): LocationFacts => ({
  system: 'windows',
  realPath,
  hardLinks,
})

describe('where a workspace may lie', () => {
  test.each([
    ['/home/thuky/so-lieu', 'local'],
    ['/mnt/chung', 'network'],
    ['/mnt/chung/so-lieu', 'network'],
    ['/mnt/chung-2/so-lieu', 'local'],
    ['/mnt/van phòng/so-lieu', 'network'],
    ['/home/thuky/xa/so-lieu', 'network'],
    ['/media/thuky/USB/so-lieu', 'removable'],
    ['/media/thuky/Cung/so-lieu', 'removable'],
    ['/media/thuky/The/so-lieu', 'removable'],
    ['/media/thuky/Khac/so-lieu', 'local'],
  ])('Linux, %s: %s', (realPath, verdict) => {
    expect(judgeLocation(linux(realPath))).toBe(verdict)
  })

  test.each([
    ['C:\\Users\\Thư ký\\AppData\\Local\\TroLyDaiHoi', true, 'local'],
    ['\\\\?\\C:\\Users\\Thư ký', true, 'local'],
    ['\\\\maychu\\van-phong\\so-lieu', true, 'network'],
    ['//maychu/van-phong/so-lieu', true, 'network'],
    ['\\\\?\\UNC\\maychu\\van-phong', true, 'network'],
    ['E:\\so-lieu', false, 'removable'],
    ['E:\\so-lieu', true, 'local'],
  ])('Windows, %s, hard links %s: %s', (realPath, hardLinks, verdict) => {
    expect(judgeLocation(windows(realPath, hardLinks))).toBe(verdict)
  })

  test('a later mount over the same folder counts', () => {
    const mounts = [...MOUNTS, { device: 'x:/y', folder: '/mnt/chung', type: 'ext4' }]
    expect(
      judgeLocation({ system: 'linux', realPath: '/mnt/chung', mounts, removableDevices: [] }),
    ).toBe('local')
  })

  test("this machine's own temporary folder is local, read from the real system", () => {
    expect(judgeLocation(readLocation(temporaryFolder()))).toBe('local')
  })
})
