const EXTENSIONS = new Set(
  (
    'jpg jpeg jpe jfif png apng webp gif avif heic heif hif tif tiff bmp dib ' +
    'dcm dicom nii nrrd nhdr mha mhd mgh mgz mnc svs ndpi czi isyntax edf hl7 cda ccda'
  ).split(' '),
);
const MIME =
  /^image\/(?:p?jpeg|jpg|a?png|webp|gif|avif|hei[cf](?:-sequence)?|tiff|bmp|x-ms-bmp)$|^application\/dicom$/;

/** Does the file's name or declared type promise a picture, a scan or a health record of a kind we know? */
export function claimsKnownKind(name: string, type: string): boolean {
  const extension = /\.([^.]+?)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1] ?? '';
  return EXTENSIONS.has(extension) || MIME.test(type.toLowerCase());
}
