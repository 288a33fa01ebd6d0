export * from './endpoint.ts';
export { type FilesOptions, filesOf } from './files.ts';
export { withoutMetadata } from './metadata.ts';
export { isKeptName, type OwnerFiles, ownerFilesIn } from './owner-files.ts';
export * from './port.ts';
export * from './scan.ts';
export type { SigningOptions } from './signing.ts';
export { sniff } from './sniff.ts';
export * from './storage.ts';
