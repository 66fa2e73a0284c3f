import { z } from 'zod'
import { call } from './call.ts'
import {
  listPreview,
  listsView,
  statisticPerson,
  statisticsView,
  wantedList,
  wantedStatistics,
  writtenList,
} from './list-values.ts'

/** The calls that count people and hand out lists of them. */
export const listsContract = {
  lists: {
    view: call.input(z.object({ id: z.string() })).output(listsView),
    preview: call.input(wantedList).output(listPreview),
    /** Writes the file into the folder of the dossier's papers, and notes that it left the house. */
    write: call.input(wantedList).output(writtenList),
    /** For a download: the whole file; noted like a written one. */
    download: call
      .input(wantedList)
      .output(z.object({ fileName: z.string(), contentBase64: z.string() })),
  },
  statistics: {
    view: call.input(wantedStatistics).output(statisticsView),
    /** Who stands behind one number: a line of a section, or `oldest`, `youngest`, `year-only`, `no-birth`. */
    people: call
      .input(wantedStatistics.extend({ lineId: z.string() }))
      .output(z.array(statisticPerson)),
  },
}
