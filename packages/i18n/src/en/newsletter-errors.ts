import type { Messages } from '../messages.ts'
import type { newsletterErrors as sv } from '../sv/newsletter-errors.ts'

export const newsletterErrors: Messages<typeof sv> = {
  'error.newsletter_not_found': 'There is no such letter. It may have another address: look for it in the list.',
  'error.series_not_found': 'Choose which series the letter belongs to.',
  'error.newsletter_wrong_state':
    '{state, select, draft {The letter is a draft} submitted {The letter is awaiting approval} approved {The letter is already approved} scheduled {The letter is already scheduled} held {The letter is held and needs a decision} sending {The letter is already being sent} paused {The sending is already paused} sent {The letter is already sent} cancelled {The letter is cancelled} other {The letter has moved on}} and cannot be {action, select, edit {changed} submit {submitted} approve {approved} return {made a draft again} send {sent once more} schedule {scheduled} pause {paused} resume {resumed} cancel {cancelled} settle {settled} print {be printed} other {changed}} now. Reload the page to see how it stands.',
  'error.newsletter_changed_elsewhere': 'Somebody else has changed the letter since you opened it. Read it again before you go on.',
  'error.approval_needs_another':
    'You submitted or changed the letter yourself. Ask somebody else on the board or in the office to read and approve it.',
  'error.letter_not_ready': 'Something is missing before the letter can go on.',
  'error.scheduled_in_past': 'That time has already been. Choose a later one.',
  'error.invalid_time': 'Write a day and a time, such as 2027-03-24 10:00.',
  'error.test_needs_user': 'A test letter goes to whoever is signed in. Sign in and try again.',
  'error.image_too_large': 'The image is too large. Choose one of at most {maximum, number} MB, or make it smaller.',
  'error.image_unknown_type':
    'That is no image we can send. Choose a PNG, JPEG, GIF or WebP. An image from a telephone may have to be saved as JPEG first.',
  'error.image_too_many_pixels': 'The image has more than {maximum, number} million pixels. Make it smaller and try again.',
  'error.image_broken': 'The image cannot be read. The file may be damaged: open it, save it anew and try again.',
  'error.image_not_found': 'The image is no longer there. Add it again.',
  'error.series_slug_taken': 'There is already a series of that name. Choose another.',
  'error.invalid_due_day': 'Write the days as month-day, such as 04-15.',
  'error.invalid_language': 'We do not know that language.',
  'error.audience_group_empty': 'Say who the group is.',
  'error.installation_not_held': 'This is the real one already, and nothing is stopped. Reload the page.',
  'error.mail_refused': 'The mail server does not answer. Check that it is running and that its address is right.',
  'error.mail_timeout': 'The mail server answers too slowly.',
  'error.mail_dns': 'The mail server’s name cannot be found. Check its spelling in the settings.',
  'error.mail_tls': 'The secure connection to the mail server cannot be trusted. Ask whoever runs the server to look at the certificate.',
  'error.mail_no_tls':
    'The mail server cannot encrypt the connection. Ask whoever runs it to switch on STARTTLS, or use another server. Nothing is sent unencrypted.',
  'error.mail_certificate_expired':
    'The mail server’s certificate has expired, or this computer’s clock is wrong. Ask whoever runs the server to renew it.',
  'error.mail_certificate_name':
    'The mail server’s certificate is for another name. Write the server’s real name in the settings, or ask whoever runs it.',
  'error.mail_certificate_untrusted':
    'The mail server’s certificate was issued by somebody we do not know. Ask whoever runs the server for a proper certificate.',
  'error.mail_auth': 'The mail server does not take our user name or password. Correct it in the settings.',
  'error.mail_sender':
    'The mail server does not let us send from this sender. Change the sender of the series, or ask whoever runs the server.',
  'error.mail_busy': 'The mail server takes no more just now.',
  'error.mail_other': 'The mail server takes no letters just now.',
  'error.mail_deferred': 'The server did not take the test letter now: {response}. Try again in a while.',
  'error.mail_rejected': 'The server rejected the test letter: {response}.',
  'error.mail_uncertain': 'The connection was lost. Look in your inbox for the test letter before you try again.',
  'error.letter_empty': 'The letter is empty. Write something.',
  'error.subject_missing': 'The subject is missing in {language}.',
  'error.merge_field_unknown': 'There is no field called {field}. Choose one in the menu Field.',
  'error.merge_field_in_link': 'A link cannot hold a field. Write the whole address.',
  'error.image_missing': 'An image is not chosen. Choose one or remove the part.',
  'error.image_without_alt': 'An image has no description for those who do not see it. Describe it, or tick that it is only for show.',
  'error.subject_long': 'The subject has {length, number} characters. Many inboxes show {shown, number} at most: say what matters first.',
  'error.preheader_missing': 'The line under the subject is empty. Inboxes then show whatever stands first in the letter.',
  'error.preheader_repeats': 'The line under the subject says the same as the subject. Write something worth opening the letter for.',
  'error.preheader_long': 'The line under the subject has {length, number} characters. Many inboxes show {shown, number} at most.',
  'error.link_broken': 'A link is written wrong: {link}. Write it as [words](https://www.example.example).',
  'error.link_insecure': 'A link begins with http and can be read by others on its way: {link}. Write https if the site can.',
  'error.button_without_label': 'The button says nothing. Write where it leads.',
  'error.block_empty': 'A part of the letter is empty. Write something in it, or take it away.',
  'error.event_past': 'An event lies in the past: {when}.',
  'error.mail_too_large':
    'The letter with its images is {kilobytes, number} kB. It takes time to open on a telephone; take an image away or choose a smaller one.',
  'error.audience_empty': 'Nobody gets the letter. See why under Recipients.',
  'error.language_missing': 'There is no text in {language}.',
  'error.language_falls_back':
    '{count, plural, one {# recipient reads} other {# recipients read}} {language} but gets the letter in {fallback}. Write it in {language} too.',
  'error.letter_too_large': 'The letter is {kilobytes, number} kB. Above 102 kB Gmail shows only the beginning; shorten it.',
  'error.template_invalid':
    'The letter’s template {template} has a fault in the file {file}, line {line}: {detail}. Ask whoever keeps the templates to correct it.',
  'error.link_missing': 'The button leads nowhere. Write where it leads, or remove it.',
  'error.template_unknown': 'The letter’s template does not exist. Choose another for the series.',
  'error.discreet_address_missing':
    'Some are to get the letter discreetly, but the series has no discreet sender’s address. Add one under Series, at a domain that does not say who you are. Or leave them out.',
  'error.discreet_url_missing':
    'Some are to get the letter discreetly, but the links in it would lead to your ordinary address. Write a neutral address of the pages under Settings. Or leave them out.',
  'error.discreet_sender_reveals': 'The discreet sender gives away who you are: “{word}”. Change the name or the address under Series.',
  'error.discreet_url_reveals': 'The neutral address of the pages gives away who you are: “{word}”. Change it under Settings.',
  'error.discreet_reveals':
    '“{word}” gives away whom the letter is from, so it cannot be sent discreetly. Rewrite the place, use the field Name of the association, or leave out those who are to get it discreetly.',
  'error.discreet_name_word': '“{word}” is part of the association’s name. If it gives away whom the letter is from, rewrite the place.',
  'error.press_audience_too_wide':
    'A press letter goes to newsrooms, social offices and municipalities only. Take the others out of the audience.',
  'error.notice_audience_too_wide':
    'A notice goes to those who have unsubscribed as well. So it may only go to members with a vote. Take the others out of the audience, or use another series.',
  'error.press_not_notice': 'It must be possible to unsubscribe from a press letter. Choose another legal basis.',
  'error.spokesperson_needs_press': 'Only a press series has a spokesperson.',
  'error.spokesperson_missing': 'The series has no press contact. Add one under Series, so that newsrooms know whom to call.',
  'error.embargo_needs_press': 'Only press letters can have an embargo.',
  'error.letter_under_embargo': 'The letter is under embargo and cannot become public before it ends.',
  'error.embargo_in_past': 'That time has been. Choose a later one, or lift the embargo.',
  'error.post_nothing_to_print': 'There is nothing to print. All is posted, or those who waited have said no since.',
  'error.post_nothing_printed': 'Nothing has been printed yet. Download the letters first.',
  'error.posted_letter_not_found': 'The letter is not among those that are posted.',
  'error.print_failed': 'The document could not be made. Try again; if that does not help, an image in the letter may be broken.',
}
