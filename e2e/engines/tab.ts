/** The roles by which the main flows find elements. */
export type Role = 'button' | 'checkbox' | 'dialog' | 'link' | 'radio' | 'textbox';

/** An element by its role, its exact name, and the name of its dialog, if any. */
export type Target = readonly [role: Role, name: string, dialog?: string];

/** The parts of a browser tab that the main flows need. Every method waits for its element. */
export interface Tab {
  /** Opens a path of the build, without a leading slash. */
  open(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes back, like the browser's button; the page may undo it. */
  back(): Promise<void>;
  url(): Promise<string>;
  /** The visible text of the page. */
  text(): Promise<string>;
  isShown(target: Target): Promise<boolean>;
  click(target: Target): Promise<void>;
  type(target: Target, text: string): Promise<void>;
  pressEscape(): Promise<void>;
  /** Undoes the last edit in the focused box. */
  undo(): Promise<void>;
  /** Chooses a file in the only file input of the open dialog. */
  chooseFile(path: string): Promise<void>;
  /** Calls `start`, waits for a download of this name, and returns its path. */
  download(name: string, start: () => Promise<void>): Promise<string>;
  /** Whether the page makes the browser ask before a reload. Doesn't reload. */
  asksBeforeReload(): Promise<boolean>;
  /** Another tab of the same browser. */
  another(): Promise<Tab>;
  /** Console errors and warnings, and uncaught errors, of all tabs so far. */
  complaints(): Promise<readonly string[]>;
}
