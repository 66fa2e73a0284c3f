import Database from 'better-sqlite3'

/** The least a program with this database does at its start. Run by engine-start.ts with the file. */
const database = new Database(process.argv[2] ?? '')
database.prepare('SELECT count(*) FROM person').get()
database.close()
