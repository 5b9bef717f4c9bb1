import { expect, test } from 'vitest'
import { remoteAsset } from './remote-asset.ts'

test.each([
  '<img alt="a" src="https://x.example/p.gif">',
  "<img src='//x.example/p.gif'>",
  '<img src=http://x.example/p.gif>',
  '<table background="https://x.example/p.gif">',
  '<img src="cid:a" srcset="https://x.example/p.gif 2x">',
  '<link href="https://x.example/f.css" rel="stylesheet">',
  '<script>1</script>',
  '<style>@import "https://x.example/f.css";</style>',
  "<style>.a { background: url( 'https://x.example/p.gif') }</style>",
  '<div style="background:url(https://x.example/p.gif)">',
  '<iframe srcdoc="">',
])('%s would be fetched', (html) => {
  expect(remoteAsset(html)).toBeDefined()
})

test('links, attached images and words about addresses are not', () => {
  expect(
    remoteAsset(
      '<a href="https://x.example">url(https://x.example) @import</a><img src="cid:a@image" alt="src=x"><img src="data:image/gif;base64,R0">',
    ),
  ).toBeUndefined()
})
