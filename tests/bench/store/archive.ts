// What the bench needs of the archive, to be bundled as it is for the application.
export { sortOrders } from '../../../archive/contract.ts';
export { anyArticle } from '../../../archive/model/collection.ts';
export { newIdentifier } from '../../../archive/model/identifier.ts';
export { openArchive } from '../../../archive/node/open-archive.ts';
export { nodePlatform } from '../../../archive/node/platform.ts';
export { createService } from '../../../archive/service.ts';
export { nameVersion, textHash } from '../../../archive/store/files/content.ts';
