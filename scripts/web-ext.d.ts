/** The part of web-ext's programmatic interface that we call; it ships no types of its own. */
declare module 'web-ext' {
  interface Message {
    code: string;
    message: string;
    file?: string;
  }
  interface Options {
    shouldExitProgram: boolean;
  }
  const webExt: {
    cmd: {
      lint(
        params: { sourceDir: string; output: 'none'; metadata: boolean; warningsAsErrors: boolean },
        options: Options,
      ): Promise<{ errors: Message[]; warnings: Message[] }>;
    };
  };
  export default webExt;
}
