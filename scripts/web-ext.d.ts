/** The part of web-ext's programmatic interface that we call; it ships no types of its own. */
declare module 'web-ext' {
  interface Message {
    code: string;
    message: string;
    file?: string;
  }
  interface Options {
    shouldExitProgram: boolean;
    showReadyMessage?: boolean;
  }
  const webExt: {
    cmd: {
      lint(
        params: { sourceDir: string; output: 'none'; metadata: boolean; warningsAsErrors: boolean },
        options: Options,
      ): Promise<{ errors: Message[]; warnings: Message[] }>;
      build(
        params: { sourceDir: string; artifactsDir: string; filename: string; overwriteDest: boolean },
        options: Options,
      ): Promise<{ extensionPath: string }>;
    };
  };
  export default webExt;
}
