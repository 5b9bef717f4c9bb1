import { type Finding, finding } from './finding.ts'

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** The last two labels: near enough for telling whether two names are of one association. */
export const organisation = (domain: string): string => domain.split('.').slice(-2).join('.')

const isHere = (host: string): boolean =>
  /^(localhost|.*\.localhost|.*\.local|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|\[::1\])$/.test(host)

/**
 * The address in every link. Mail programs unsubscribe by themselves only over https (RFC 8058 §3.1), and whoever reads a discreet letter
 * sees the name. `baseUrl` is a URL; its host never comes from a request.
 */
export function checkBaseUrl(baseUrl: string, ownDomains: string[]): Finding[] {
  const { protocol, hostname } = new URL(baseUrl)
  const params = { address: baseUrl }
  if (isHere(hostname)) return [finding('links', hostname, 'base_url_here', { params })]
  if (protocol !== 'https:') return [finding('links', hostname, 'base_url_plain', { params })]
  const names = ownDomains.some((domain) => organisation(domain) === organisation(hostname))
  return [
    finding('links', hostname, 'base_url_ok', { params }),
    ...(names ? [finding('links', hostname, 'base_url_names', { params })] : []),
  ]
}
