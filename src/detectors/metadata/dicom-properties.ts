/**
 * Tags of the DICOM attributes that pictures take along: the 14 properties of Adobe's namespace (XMP SDK
 * `kXMP_NS_DICOM`, written by Photoshop) and, under DICOM's own names, ImageMagick's `dcm:` properties.
 */
export const DICOM_TAGS: ReadonlyMap<string, string> = new Map([
  ['PatientName', '00100010'],
  ['PatientID', '00100020'],
  ['PatientSex', '00100040'],
  ['PatientDOB', '00100030'],
  ['StudyID', '00200010'],
  ['StudyPhysician', '00081048'],
  ['StudyDateTime', '00080020'],
  ['StudyDescription', '00081030'],
  ['SeriesNumber', '00200011'],
  ['SeriesModality', '00080060'],
  ['SeriesDateTime', '00080021'],
  ['SeriesDescription', '0008103E'],
  ['EquipmentInstitution', '00080080'],
  ['EquipmentManufacturer', '00080070'],
  ['PatientBirthDate', '00100030'],
  ['PatientAge', '00101010'],
  ['AccessionNumber', '00080050'],
  ['StudyDate', '00080020'],
  ['SeriesDate', '00080021'],
  ['InstitutionName', '00080080'],
  ['InstitutionAddress', '00080081'],
  ['ReferringPhysicianName', '00080090'],
  ['Modality', '00080060'],
  ['Manufacturer', '00080070'],
  ['BodyPartExamined', '00180015'],
]);
