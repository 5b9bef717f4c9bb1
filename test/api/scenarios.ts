import { applications } from './applications.ts'
import { duplicates } from './duplicates.ts'
import { fees } from './fees.ts'
import { importsAndAudit, settingsAndGoals } from './house.ts'
import { deciding, post, series, writing } from './letters.ts'
import { facts, materials, recall } from './materials.ts'
import { meetings } from './meetings.ts'
import { payments } from './payments.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { contacts, memberships } from './register.ts'
import { reports } from './reports.ts'
import type { Scenarios } from './scenario.ts'
import { sending } from './sending.ts'
import { stock } from './stock.ts'
import { forEverybody, subscriptions } from './subscriptions.ts'
import { visits } from './visits.ts'

export const scenarios: Scenarios = {
  ...people,
  ...contacts,
  ...duplicates,
  ...memberships,
  ...payments,
  ...applications,
  ...settingsAndGoals,
  ...fees,
  ...reports,
  ...importsAndAudit,
  ...meetings,
  ...stock,
  ...facts,
  ...materials,
  ...recall,
  ...series,
  ...writing,
  ...deciding,
  ...sending,
  ...post,
  ...subscriptions,
  ...forEverybody,
  ...places,
  ...visits,
}
