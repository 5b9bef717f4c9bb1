export { exitRoutes, signOutRoutes } from './exit.ts'
export { firstRunPages } from './first-run.tsx'
export { signInPages } from './sign-in.tsx'
