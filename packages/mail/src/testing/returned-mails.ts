/** A report as mail servers write it for machines (RFC 3464), with the letter's headers at its end. */
export const dsn = ({
  status,
  diagnostic = '',
  action = 'failed',
  text = 'Your message could not be delivered.',
  to = 'b+0000000000000000@studs.example',
  returned = 'Return-Path: <b+0000000000000000@studs.example>\nFrom: brev@lyktan.example\nTo: kim@mejl.example\nSubject: Brev',
}: {
  status: string
  diagnostic?: string
  action?: string
  text?: string
  to?: string
  returned?: string
}): string =>
  [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.mejl.example>',
    `To: <${to}>`,
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <report@mx.mejl.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="gr"',
    '',
    '--gr',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--gr',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.mejl.example',
    '',
    'Final-Recipient: rfc822; kim@mejl.example',
    `Action: ${action}`,
    `Status: ${status}`,
    ...(diagnostic ? [`Diagnostic-Code: smtp; ${diagnostic}`] : []),
    '',
    '--gr',
    'Content-Type: message/rfc822',
    '',
    returned,
    '',
    'Hej!',
    '--gr--',
    '',
  ].join('\r\n')

/** A report in words only. */
export const words = (from: string, subject: string, text: string, headers: string[] = []): string =>
  [
    `From: ${from}`,
    'To: b+0000000000000000@studs.example',
    `Subject: ${subject}`,
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n')

/** A complaint (RFC 5965). */
export const feedback = (type: string, returnPath = 'b+0000000000000000@studs.example', headers: string[] = []): string =>
  [
    'From: fbl@mejl.example',
    'To: klagomal@lyktan.example',
    'Subject: FW: Brev',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="gr"',
    '',
    '--gr',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '--gr',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'Version: 1',
    `Original-Mail-From: <${returnPath}>`,
    'Original-Rcpt-To: <kim@mejl.example>',
    '--gr',
    'Content-Type: message/rfc822',
    '',
    'From: brev@lyktan.example',
    'Subject: Brev',
    ...headers,
    '',
    'Hej!',
    '--gr--',
    '',
  ].join('\r\n')
