/**
 * Refuses an old Node with one clear sentence before anything else is loaded: under Node 20 better-sqlite3
 * ends the process with a bare segmentation fault, and .ts files cannot be read at all. Plain old syntax on
 * purpose, so that the Node being refused can read it; import nothing statically beside it.
 */
const OLDEST_MAJOR = 22

/** Ends the process with code 2 and a sentence on stderr when the running Node is older than 22. */
export function assertNodeVersion(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= OLDEST_MAJOR) return
  process.stderr.write(
    `Chương trình cần Node ${OLDEST_MAJOR} trở lên nhưng đang chạy bằng Node ${version}: ` +
      'hãy mở bằng lệnh `npm start` trong thư mục chương trình (npm dùng bản Node đi kèm); ' +
      'nếu vẫn gặp câu này, hãy chạy `npm ci` rồi mở lại.\n',
  )
  process.exit(2)
}
