import { describe, expect, test } from 'vitest';
import { launchTold, ownArguments, parseLaunch } from '../../electron/launch.ts';

describe('the arguments of a start', () => {
  test.each([
    ['nothing', [], { files: [] }],
    ['a folder', ['--archive', 'mine'], { archive: '/home/me/mine', files: [] }],
    ['a folder after =', ['--archive=/srv/a b'], { archive: '/srv/a b', files: [] }],
    ['files', ['a.html', '/tmp/b.txt'], { files: ['/home/me/a.html', '/tmp/b.txt'] }],
    ['what is no URL of a file', ['file:///%zz'], { files: ['/home/me/file:/%zz'] }],
    ['a file as a URL', ['file:///tmp/a%20b.html'], { files: ['/tmp/a b.html'] }],
    ['files and a folder', ['a.html', '--archive', 'mine'], { archive: '/home/me/mine', files: ['/home/me/a.html'] }],
    ['switches of Chromium', ['--no-sandbox', '--lang=da', 'a.html'], { files: ['/home/me/a.html'] }],
    ['a file that looks like a switch', ['--', '--archive'], { files: ['/home/me/--archive'] }],
    ['a folder that is missing', ['--archive'], { files: [] }],
  ])('%s', (_name, args, launch) => {
    expect(parseLaunch(args, '/home/me')).toEqual(launch);
  });

  test.each([
    ['packaged', ['/opt/Variorum/variorum', 'a.html'], true, ['a.html']],
    ['in the clone', ['/x/electron', '--no-sandbox', '/clone', '--archive', 'b'], false, ['--archive', 'b']],
    ['without anything', ['/x/electron'], false, []],
  ])('stand behind what is not meant for us: %s', (_name, argv, packaged, own) => {
    expect(ownArguments(argv, packaged)).toEqual(own);
  });

  test.each([
    ['an archive and files', { archive: '/a', files: ['/b'] }, { archive: '/a', files: ['/b'] }],
    ['files', { files: ['/b'] }, { files: ['/b'] }],
    ['what a later release adds', { files: [], place: 'x' }, { files: [] }],
    ['another shape', { files: '/b' }, { files: [] }],
    ['no paths', { archive: 1, files: [null] }, { files: [] }],
    ['nothing', undefined, { files: [] }],
  ])('are told to the first start by a later one: %s', (_name, told, launch) => {
    expect(launchTold(told)).toEqual(launch);
  });
});
