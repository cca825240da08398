// How the desktop application is packaged: what goes in, for which systems, and with which of Electron's doors shut.

export default {
  appId: 'invalid.variorum.desktop',
  productName: 'Variorum',
  copyright: 'Copyright © The Variorum developers, MIT License',
  directories: { buildResources: 'build', output: 'dist' },
  // Everything is bundled, so no node_modules go in.
  files: [
    'package.json',
    'LICENSE',
    { from: 'out', to: 'out', filter: ['electron/**', 'renderer/**', 'sample/**', 'shared/**'] },
    '!node_modules',
  ],
  asar: true,
  // Copied whole at the first start, which Node does not do out of a sealed file.
  asarUnpack: ['out/sample/**'],
  npmRebuild: false,
  electronLanguages: ['da', 'en-GB', 'en-US', 'en'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    { ext: ['html', 'htm'], name: 'Saved page', role: 'Viewer', rank: 'Alternate', mimeType: 'text/html' },
    { ext: ['md', 'markdown'], name: 'Markdown', role: 'Viewer', rank: 'Alternate', mimeType: 'text/markdown' },
    { ext: 'txt', name: 'Text', role: 'Viewer', rank: 'Alternate', mimeType: 'text/plain' },
  ],
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.news', darkModeSupport: true },
  linux: {
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
    icon: 'build/icons',
    category: 'Office',
    synopsis: 'An archive of articles as they change',
    executableName: 'variorum',
  },
};
