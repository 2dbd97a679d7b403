/** The roles that the main flows need to find things by. */
export type Role = 'button' | 'checkbox' | 'dialog' | 'link' | 'radio' | 'textbox';

/** An element by its role, its whole name, and the name of the dialog that it is in, if any. */
export type Target = readonly [role: Role, name: string, dialog?: string];

/** A browser tab, as far as the main flows need one. Every method waits for what it needs. */
export interface Tab {
  /** Opens a path of the build, without a slash in front. */
  open(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes back as the browser's button does; the page may undo it. */
  back(): Promise<void>;
  url(): Promise<string>;
  /** All that can be read on the page. */
  text(): Promise<string>;
  isShown(target: Target): Promise<boolean>;
  click(target: Target): Promise<void>;
  type(target: Target, text: string): Promise<void>;
  pressEscape(): Promise<void>;
  /** In the box that has focus. */
  undo(): Promise<void>;
  /** Chooses a file in the only file box of the dialog that is open. */
  chooseFile(path: string): Promise<void>;
  /** Waits for a file of this name, and gives its path. `start` makes the page download it. */
  download(name: string, start: () => Promise<void>): Promise<string>;
  /** Whether the page has the browser ask before a reload. The page stays. */
  asksBeforeReload(): Promise<boolean>;
  /** Another tab of the same browser. */
  another(): Promise<Tab>;
  /** Console errors and warnings, and uncaught errors, of all tabs so far. */
  complaints(): Promise<readonly string[]>;
}
