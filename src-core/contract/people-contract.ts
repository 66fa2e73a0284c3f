import { z } from 'zod'
import { call } from './call.ts'
import {
  guestChanges,
  memberChanges,
  membersAsked,
  membersPage,
  mergeView,
  samePeople,
  twoPeople,
} from './people-values.ts'
import { blockOf } from './list-block.ts'
import { personChanges, receipt } from './values.ts'

const id = z.object({ id: z.string() })
const row = z.object({ id: z.string(), rowId: z.string() })
const rows = z.object({ id: z.string(), rowIds: z.array(z.string()).min(1) })
const added = receipt.extend({ rowId: z.string() })

const memberEdit = z.object({ person: personChanges, member: memberChanges })
const guestEdit = z.object({ person: personChanges, guest: guestChanges })

/** The registers beside delegates and candidates, and who is one person. */
export const peopleContract = {
  members: {
    /** They stand outside the dossier, which is sent whole after each edit. */
    list: call.input(membersAsked).output(membersPage),
    add: call.input(id.extend(memberEdit.shape)).output(added),
    update: call.input(row.extend(memberEdit.shape)).output(receipt),
    updateMany: call.input(blockOf(memberEdit)).output(receipt),
    remove: call.input(rows).output(receipt),
    /** Makes them delegates: the same people, no copies; who is a delegate already stays one. */
    toDelegates: call
      .input(rows)
      .output(receipt.extend({ added: z.number(), already: z.number() })),
  },
  guests: {
    add: call.input(id.extend(guestEdit.shape)).output(added),
    update: call.input(row.extend(guestEdit.shape)).output(receipt),
    updateMany: call.input(blockOf(guestEdit)).output(receipt),
    remove: call.input(rows).output(receipt),
  },
  samePeople: {
    /** Pairs over all lists that look like one person; those found to be two are left out. */
    list: call.input(id).output(samePeople),
    compare: call.input(twoPeople).output(mergeView),
    /** `fromOther`: keys of the fields whose value is taken from the other; all else stays as kept. */
    merge: call.input(twoPeople.extend({ fromOther: z.array(z.string()) })).output(receipt),
    /** They are two people: never asked again, until it is undone. */
    setDistinct: call.input(twoPeople).output(receipt),
  },
}
