/**
 * Refuses an old Node with one clear sentence before anything else is loaded: under Node 20 better-sqlite3
 * ends the process with a bare segmentation fault, and before 22.18 Node does not read .ts files. Plain old
 * syntax on purpose, so that the Node being refused can read it; import nothing statically beside it.
 */
const OLDEST = { major: 22, minor: 18 }

/** Ends the process with code 2 and a sentence on stderr when the running Node is older than 22.18. */
export function assertNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return
  process.stderr.write(
    `Chương trình cần Node ${OLDEST.major}.${OLDEST.minor} trở lên nhưng đang chạy bằng Node ${version}: ` +
      'hãy mở bằng lệnh `npm start` trong thư mục chương trình (npm dùng bản Node đi kèm); ' +
      'nếu vẫn gặp câu này, hãy chạy `npm ci` rồi mở lại.\n',
  )
  process.exit(2)
}
