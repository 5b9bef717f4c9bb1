/** The service worker keeps the page for where there is no network, and sends what is kept when there is one again. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker
    .register('/log-worker.js', { scope: '/log' })
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => askForSync(registration))
    // without it everything works but opening the page offline
    .catch(() => undefined)
}

/** Background sync, where the browser has it: the types know nothing of it. */
async function askForSync(registration: ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }): Promise<void> {
  await registration.sync?.register('visits')
}
