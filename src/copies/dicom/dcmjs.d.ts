/** The part of dcmjs that we use; it comes without types. */
declare module 'dcmjs' {
  interface Written {
    vr: string;
    Value: readonly unknown[];
  }

  export const data: {
    DicomDict: new (
      meta: Record<string, Written>,
    ) => {
      dict: Record<string, Written>;
      write(): ArrayBuffer;
    };
  };
}
