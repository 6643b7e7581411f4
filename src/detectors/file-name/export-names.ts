/**
 * Names that scanners, hospital discs and viewers give: Horos and OsiriX (`IM-0001-0001`), disc writers (PS3.10
 * 8.2: capitals and digits, no extension), files called by their UID, and extensions of scans and records.
 */
const EXPORT_NAMES: readonly RegExp[] = [
  /^DICOMDIR(?:\.\w+)?$/i,
  /^IM-\d{4}-\d{4}(?:-\d{4})?(?:\.\w+)?$/,
  /^IM?\d{5,8}$/,
  /^(?:SE|ST|PT|PA|SR)\d{6}$/,
  /^(?=.{20})(?:[A-Z]{2}[._-]?)?[012](?:\.\d{1,40}){6,}(?:\.\w+)?$/,
  /\.(?:dcm|dicom|ima|nii|nrrd|nhdr|mha|mhd|mgh|mgz|svs|ndpi|mrxs|hl7|ccda?|cda)(?:\.|$)/i,
];

/** Folders of discs from the hospital (IHE PDI), of health networks (IHE XDM) and of pydicom's file sets. */
const EXPORT_FOLDERS = /(?:^|\/)(?:DICOM|IHE_PDI|IHE_XDM|PT\d{6}\/ST\d{6})\//;

/**
 * Is the file named, or filed, as programs do that export scans and records?
 * @param path `folder/sub/name`, or empty
 */
export function isExportName(name: string, path: string): boolean {
  return EXPORT_NAMES.some((pattern) => pattern.test(name)) || EXPORT_FOLDERS.test(path);
}
