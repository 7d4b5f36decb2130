export const THEME_KEY = 'ballast-theme';
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * Runs before the first paint so that a reader of the dark theme never sees a white flash.
 * Kept as text because it must be inline; it follows the system until the reader chooses.
 */
export const THEME_SCRIPT = `(function(){try{var t=localStorage.getItem('${THEME_KEY}');}catch(e){}
var m=matchMedia('(prefers-color-scheme: dark)');
function set(){var c;try{c=localStorage.getItem('${THEME_KEY}')}catch(e){}
document.documentElement.dataset.theme=c==='dark'||c==='light'?c:(m.matches?'dark':'light')}
set();m.addEventListener('change',set);addEventListener('storage',set)})()`;
