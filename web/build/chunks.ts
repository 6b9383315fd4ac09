/** How the build cuts the app into files: each request costs a stranger a round trip, each byte a little of one. */

type ModuleInfo = { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
type Context = { getModuleInfo: (id: string) => ModuleInfo };

const library = (names: string) => new RegExp(`node_modules/(${names})/`);
const small = library('clsx|class-variance-authority|@radix-ui/react-(slot|compose-refs)');
const radix = library('@radix-ui|radix-ui|@floating-ui|aria-hidden');
const forms = library('react-hook-form|@hookform|zod');
const ours = /src\/(ui|lib|app)\//;
const parts = /src\/(ui|lib)\//;
const onlySlot = /src\/ui\/field\./;

let publicModules: Set<string> | null = null;

/** What the pages for strangers are made of. Through a library's index everything would seem needed. */
function neededByStrangers(context: Context) {
  if (publicModules) return publicModules;
  publicModules = new Set();
  const waiting = [new URL('../src/public.tsx', import.meta.url).pathname];
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    const info = publicModules.has(id) ? null : context.getModuleInfo(id);
    publicModules.add(id);
    if (info && !id.includes('node_modules')) {
      waiting.push(...info.importedIds, ...info.dynamicallyImportedIds);
    }
  }
  return publicModules;
}

const base = (id: string, context: Context) =>
  small.test(id) || (ours.test(id) && neededByStrangers(context).has(id)) ? 'base' : null;

/** Our own wrappings of a library go with it, so that whoever does without the one does without the other. */
const wrapped = (name: string, library: RegExp) => (id: string, context: Context) => {
  const wraps =
    parts.test(id) &&
    !onlySlot.test(id) &&
    context.getModuleInfo(id)?.importedIds.some((imported) => library.test(imported));
  return wraps || library.test(id) ? name : null;
};

/** Named parts first; what is left goes into a page's own file, or, where several share it, into `app`. */
export const chunks = [
  { name: 'react', test: library('react|react-dom|scheduler'), priority: 9 },
  { name: 'router', test: library('react-router'), priority: 8 },
  { name: base, priority: 7 },
  { name: 'icons', test: library('lucide-react'), minShareCount: 2, priority: 6 },
  { name: wrapped('forms', forms), priority: 5 },
  { name: wrapped('overlays', radix), priority: 4 },
  { name: 'data', test: library('@tanstack|sonner'), priority: 3 },
  { name: 'app', test: ours, minShareCount: 3, priority: 2 },
  { name: 'parts', test: ours, minShareCount: 2, priority: 1 },
];
