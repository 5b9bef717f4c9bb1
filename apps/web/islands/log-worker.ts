import { keepPage, pageFor } from './parts/log/kept-page.ts'
import { sendKept } from './parts/log/send.ts'

/** What is used of a service worker's world; the compiler knows that of a page. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate' | 'sync', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void
  addEventListener(type: 'fetch', listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}

// this file runs as a service worker and nowhere else
const worker = self as unknown as WorkerScope

worker.addEventListener('install', (event) => event.waitUntil(keepPage().then(() => worker.skipWaiting())))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('sync', (event) => event.waitUntil(sendKept()))
worker.addEventListener('fetch', (event) => {
  const answer = pageFor(event.request)
  if (answer) event.respondWith(answer)
})
