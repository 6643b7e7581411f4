/**
 * Which files can be cleared at once, by name, type and size: kinds that no detector reads. Everything else is
 * held until it was examined; DICOM files have no type and often no extension, so the unknown is held too.
 */

/** Extensions of kinds that no detector reads. Grows shorter with each detector. */
const CLEARED_EXTENSIONS = new Set(
  [
    'ps eps xls ppt pages numbers key epub mobi',
    'rst tex log srt vtt vcf msg css scss less',
    'js mjs cjs jsx ts tsx vue svelte py ipynb rb php java kt scala c h cc cpp hpp cs go rs swift m r jl lua pl sh',
    'bash zsh ps1 bat cmd sql yml yaml toml ini cfg conf env lock patch diff graphql proto wasm map',
    'zst dmg apk jar exe msi deb rpm',
    'mp3 wav flac ogg oga opus m4a aac aiff wma mid midi',
    'mpg mpeg wmv flv 3gp ogv',
    'ttf otf woff woff2 eot svg ico psd ai xcf sketch fig stl obj gltf glb blend dwg dxf sqlite db parquet',
  ].flatMap((line) => line.split(' ')),
);

/** Types of the same kinds, for files without an extension. */
const CLEARED_TYPE =
  /^(audio|font)\/|^video\/(?!mp4|x-m4v|quicktime|webm|x-matroska|avi|msvideo|x-msvideo)|^text\/(?!xml|plain|csv|tab|html|rtf|markdown|calendar)|^application\/(javascript|vnd\.(?!rar|openxml|oasis|ms-[a-z]+\.))|^image\/svg/;

/** Names that end like a medical file, whatever the last extension says (`brain.nii.gz`). */
const MEDICAL_ENDING = /\.(dcm|dicom|nii|nrrd|mha|mgz|hl7|cda|ccda|fhir)(\.(gz|zip|json|xml|txt))?$/i;

const MEDICAL_TYPE = /dicom|hl7|fhir/i;

/** @returns whether a file may go on without being looked at */
export function isCleared({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): boolean {
  if (size === 0) return true;
  if (MEDICAL_ENDING.test(name) || MEDICAL_TYPE.test(type)) return false;
  const extension = /\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? CLEARED_TYPE.test(type) : CLEARED_EXTENSIONS.has(extension);
}
