/** The XML of Philips' scanners, in TIFF files and before the pixels of iSyntax. */
import { everyElement, type XmlElement } from '../../document/xml.ts';
import { fieldsOf, fromBase64, type Slide, type SlideValue } from '../slide.ts';

/** Names of its attributes (Philips, "Fast compression TIFF and iSyntax header"); many are DICOM's own. */
const ATTRIBUTES: Readonly<Record<string, SlideValue>> = {
  PIM_DP_UFS_BARCODE: 'number',
  UFS_IMAGE_BARCODE: 'number',
  DICOM_ACQUISITION_DATETIME: 'date',
  DICOM_DATE_OF_SECONDARY_CAPTURE: 'date',
  DICOM_DEVICE_SERIAL_NUMBER: 'serial',
  PIM_DP_SCANNER_OPERATOR_ID: 'user',
  DICOM_OPERATORS_NAME: 'user',
  DICOM_INSTITUTION_NAME: 'hospital',
  DICOM_DERIVATION_DESCRIPTION: 'text',
};
const IMAGE_TYPE = 'PIM_DP_IMAGE_TYPE';

/** @param root `DataObject` of the type `DPUfsImport` */
export function philips(root: XmlElement, format: string): Slide {
  const all = Array.from(everyElement(root))
    .filter(({ name }) => name === 'Attribute')
    .map(({ attributes, text }) => [attributes.get('Name') ?? '', text] as const);
  return {
    format,
    isTissue: true,
    fields: fieldsOf(
      all.flatMap(([name, text]) => {
        const is = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
        return is ? [[is, name, is === 'number' ? fromBase64(text) : text.replaceAll('"', '')] as const] : [];
      }),
    ),
    showsLabel: all.some(([name, text]) => name === IMAGE_TYPE && /^(?:LABEL|MACRO)IMAGE$/.test(text)),
  };
}
