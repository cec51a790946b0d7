import { watch } from 'chokidar';

/** Milliseconds without a change after which a change counts as complete: git and editors write many files in a row. */
const QUIET = 400;

/**
 * Watches a knowledge folder and calls `changed` once after each burst of changes. Folders are watched, not files:
 * editors save by renaming.
 * @returns a function that ends the watching
 */
export function watchKnowledge(
  folder: string,
  changed: () => void,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { ignoreInitial: true, ignored: isHidden });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  });
  watcher.on('error', failed);
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

/** Files such as `.vaalimaa.yaml.swp`, which the loader does not read either. */
function isHidden(path: string): boolean {
  return /[\\/]\.[^\\/]+$/.test(path);
}
