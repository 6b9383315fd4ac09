/** The chunks of the build. Few chunks save round trips, small ones save bytes. */

type ModuleInfo = { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
type Context = { getModuleInfo: (id: string) => ModuleInfo };

const library = (names: string) => new RegExp(`node_modules/(${names})/`);
const small = library('clsx|class-variance-authority|@radix-ui/react-(slot|compose-refs)');
const radix = library('@radix-ui|radix-ui|@floating-ui|aria-hidden');
/** Includes `lib/zod`, so that modules that import it, such as the booking draft, join the `forms` chunk. */
const forms = new RegExp(`${library('react-hook-form|@hookform|zod').source}|src/lib/zod\\.`);
/** Small modules of the public pages. Each would otherwise be a separate request. */
const tiny = /src\/(hydrate|features\/.+\/plan-cards)\.tsx$/;
const ours = /src\/(ui|lib|domain|app)\/.*\.tsx?$/;
const parts = /src\/(ui|lib|domain)\//;
const onlySlot = /src\/ui\/field\./;

const source = (file: string) => new URL(`../src/${file}`, import.meta.url).pathname;

/** The transitive imports of these files within `src`. Libraries are left out: their index imports everything. */
function graphOf(files: string[], alsoLazily: boolean) {
  let found: Set<string> | null = null;
  return (context: Context) => {
    if (found) return found;
    found = new Set();
    const waiting = files.map(source);
    for (let id = waiting.pop(); id; id = waiting.pop()) {
      const info = found.has(id) || id.includes('node_modules') ? null : context.getModuleInfo(id);
      found.add(id);
      if (info) waiting.push(...info.importedIds, ...(alsoLazily ? info.dynamicallyImportedIds : []));
    }
    return found;
  };
}

const forStrangers = graphOf(['public.tsx'], true);
const forAll = graphOf(['main.tsx', 'app/guest-layout.tsx'], false);
const forDesks = graphOf(['app/signed-in-layout.tsx', 'routes/mentee/dashboard.tsx'], false);
const forGuests = graphOf(['routes/login.tsx', 'routes/register.tsx'], false);

const base = (id: string, context: Context) =>
  small.test(id) || tiny.test(id) || (ours.test(id) && forStrangers(context).has(id)) ? 'base' : null;

const app = (id: string, context: Context) => (forAll(context).has(id) ? 'app' : null);

const guest = (id: string, context: Context) => (forGuests(context).has(id) ? 'guest' : null);

const desk = (id: string, context: Context) => (forDesks(context).has(id) ? 'desk' : null);

/** Puts modules that wrap a library into the library's chunk. Pages without the library then load neither. */
const wrapped = (name: string, library: RegExp) => (id: string, context: Context) => {
  const wraps =
    parts.test(id) &&
    !onlySlot.test(id) &&
    context.getModuleInfo(id)?.importedIds.some((imported) => library.test(imported));
  return wraps || library.test(id) ? name : null;
};

/**
 * Chunks for public pages, for all pages, for guest pages and for signed-in pages. Other modules go into their page's
 * own chunk or, if several pages share them, into `parts`.
 */
export const chunks = [
  { name: 'preload', test: /vite\/preload-helper/, priority: 11 },
  { name: 'react', test: library('react|react-dom|scheduler'), priority: 10 },
  { name: 'router', test: library('react-router'), priority: 9 },
  { name: base, priority: 8 },
  { name: 'icons', test: library('lucide-react'), minShareCount: 2, priority: 7 },
  { name: 'data', test: library('@tanstack|sonner'), priority: 7 },
  { name: app, test: ours, priority: 6 },
  { name: wrapped('forms', forms), priority: 5 },
  { name: wrapped('overlays', radix), priority: 4 },
  { name: guest, test: ours, priority: 3 },
  { name: desk, test: ours, priority: 2 },
  { name: 'parts', test: ours, minShareCount: 2, priority: 1 },
];
