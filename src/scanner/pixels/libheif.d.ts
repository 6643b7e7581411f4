/** What we use of libheif's C interface, as its JavaScript build gives it (heif.h). */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  interface Failure {
    code: unknown;
  }

  export interface Context {
    readonly context: unique symbol;
  }

  export interface Handle {
    readonly handle: unique symbol;
  }

  export interface Plane {
    width: number;
    height: number;
    /** Bytes a row. */
    stride: number;
    data: Uint8Array<ArrayBuffer>;
  }

  export interface Libheif {
    heif_error_code: { heif_error_Ok: unknown };
    heif_colorspace: { heif_colorspace_RGB: unknown };
    heif_chroma: { heif_chroma_interleaved_RGBA: unknown };
    heif_context_alloc(): Context;
    heif_context_read_from_memory(context: Context, bytes: Uint8Array): Failure;
    heif_js_context_get_primary_image_handle(context: Context): Handle | Failure | undefined;
    heif_js_context_get_image_handle(context: Context, item: number): Handle | Failure | undefined;
    heif_image_handle_get_width(handle: Handle): number;
    heif_image_handle_get_height(handle: Handle): number;
    heif_js_decode_image2(
      handle: Handle,
      colorspace: unknown,
      chroma: unknown,
    ): Promise<{ channels: Plane[] } | Failure> | { channels: Plane[] } | Failure;
  }

  export default function createLibheif(options: { print(): void; printErr(): void }): Libheif;
}
