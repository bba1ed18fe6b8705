/*
 * Keeps a page up to date while it is open. Without this file, and without JavaScript, the page is as good as when it
 * was loaded. Include it with <script type="module" src="/assets/live.js"></script> and mark what it may do:
 *
 *   data-live-partnership="E22000056"   on one element (the main one): open the stream of this partnership. Its id and
 *                                       the attributes below, wherever they are, need nothing else.
 *   data-live-since="…"                 on the same element: the position the page was made at (Java: LiveSummaries.now());
 *                                       what changed between making and opening is then not missed. Optional.
 *   data-live-on="figure-changed rating-changed"
 *                                       on an element with an id: when such an event comes, the page is fetched again and
 *                                       this element is replaced by the one with the same id. Types: figure-changed,
 *                                       rating-changed, edition-published, submission-applied; "any" for all of them.
 *   data-live-if="robbery,burglary"     on the same element: only when the event's thing (its id) contains one of these
 *                                       words, such as an indicator, a threat or a cycle. Optional.
 *   data-live-state                     on an element: gets the words "Live", "Reconnecting" or "Not live" and
 *                                       data-state="live|reconnecting|off" for the style. Optional.
 *   data-live-news                      on an element: gets "Figures changed at 14:03"; it is made a polite live region.
 *                                       Without one a visually hidden region is added to the page.
 *
 * The fetch carries the header CSP-Live: refresh, so that a page can tell it from a person's look.
 *
 * An element in which somebody is typing, has typed, or has opened a menu is left alone until she leaves it: she keeps
 * her text, her focus and her place. After a swap the event "csp-live-swapped" (detail: {id}) is dispatched on the
 * document, so that a page's own module can attach to the new element.
 */

const WORDS = {
  'figure-changed': 'Figures changed',
  'rating-changed': 'Ratings changed',
  'edition-published': 'An assessment was published or taken back',
  'submission-applied': 'A feed arrived',
};
const GATHER = 700; // A feed changes hundreds of figures within a moment: one fetch serves them all.
const MOST_WAIT = 5000;
const SLOWEST_RETRY = 60000;

const page = document.querySelector('[data-live-partnership]');
if (page && 'EventSource' in window) {
  start(page);
}

function start(root) {
  const news = document.querySelector('[data-live-news]') || addNews();
  news.setAttribute('role', 'status');
  news.setAttribute('aria-live', 'polite');
  let pending = new Map();
  let since = root.dataset.liveSince || '';
  let first = 0;
  let timer = 0;
  let fetching = false;
  let source = null;
  let retry = 2000;
  let reopen = 0;

  function open() {
    clearTimeout(reopen);
    const address = new URL('/events', window.location.href);
    address.searchParams.set('partnership', root.dataset.livePartnership);
    if (since) {
      address.searchParams.set('lastEventId', since);
    }
    source = new EventSource(address);
    source.onopen = () => {
      retry = 2000;
      state('live', 'Live');
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) {
        // Refused (too many streams, signed out) or no stream at all: the browser does not try again, we do, slower.
        state('off', 'Not live');
        reopen = setTimeout(open, retry);
        retry = Math.min(retry * 2, SLOWEST_RETRY);
      } else {
        state('reconnecting', 'Reconnecting');
      }
    };
    for (const type of Object.keys(WORDS)) {
      source.addEventListener(type, (event) => {
        since = event.lastEventId || since;
        happened(type, thingOf(event.data));
      });
    }
    source.addEventListener('resume-incomplete', (event) => {
      since = event.lastEventId || '';
      Object.keys(WORDS).forEach((type) => happened(type, null));
    });
  }

  function happened(type, thing) {
    if (!pending.has(type)) {
      pending.set(type, new Set());
    }
    pending.get(type).add(thing);
    const now = Date.now();
    first = first || now;
    clearTimeout(timer);
    timer = setTimeout(refresh, Math.max(0, Math.min(GATHER, first + MOST_WAIT - now)));
  }

  async function refresh() {
    if (fetching) {
      timer = setTimeout(refresh, GATHER);
      return;
    }
    const happenings = pending;
    pending = new Map();
    first = 0;
    const regions = [...document.querySelectorAll('[data-live-on][id]')].filter((region) => concerns(region, happenings));
    if (regions.length === 0) {
      return;
    }
    fetching = true;
    try {
      const answer = await fetch(window.location.href, { credentials: 'same-origin', headers: { Accept: 'text/html', 'CSP-Live': 'refresh' } });
      if (!answer.ok || answer.redirected) {
        throw new Error(`The page answered ${answer.status}`);
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const swapped = regions.filter((region) => swap(region, fresh.getElementById(region.id)));
      if (swapped.length > 0) {
        tell(happenings, regions);
      }
    } catch (failure) {
      // The page stays as it is; with the next event, or when it is loaded again, it is right.
      console.debug(failure);
    } finally {
      fetching = false;
    }
  }

  function swap(region, fresh) {
    const old = document.getElementById(region.id);
    if (!old || !fresh || sameContent(old, fresh)) {
      return false;
    }
    if (isInUse(old)) {
      const later = () => {
        if (!old.contains(document.activeElement)) {
          old.removeEventListener('focusout', soon);
          happened(typesOf(old)[0], null);
        }
      };
      const soon = () => setTimeout(later, 0);
      old.addEventListener('focusout', soon);
      return false;
    }
    keepOpened(old, fresh);
    const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
    const place = { x: window.scrollX, y: window.scrollY };
    old.replaceWith(document.importNode(fresh, true));
    if (focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
    window.scrollTo(place.x, place.y);
    document.dispatchEvent(new CustomEvent('csp-live-swapped', { detail: { id: region.id } }));
    return true;
  }

  function tell(happenings, regions) {
    const now = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    const types = [...happenings.keys()].filter((type) =>
      regions.some((region) => concerns(region, new Map([[type, happenings.get(type)]]))));
    news.textContent = types.map((type) => `${WORDS[type]} at ${now}`).join('. ');
  }

  window.addEventListener('pagehide', () => source?.close());
  window.addEventListener('pageshow', (event) => event.persisted && open());
  open();
}

function state(name, words) {
  for (const element of document.querySelectorAll('[data-live-state]')) {
    if (element.dataset.state !== name) {
      element.dataset.state = name;
      element.textContent = words;
    }
  }
}

function concerns(region, happenings) {
  const types = typesOf(region);
  const words = (region.dataset.liveIf || '').split(',').map((word) => word.trim()).filter(Boolean);
  return [...happenings].some(([type, things]) =>
    (types.includes(type) || types.includes('any'))
      && (words.length === 0 || [...things].some((thing) => thing === null || words.some((word) => thing.includes(word)))));
}

function typesOf(region) {
  return region.dataset.liveOn.split(/\s+/).filter(Boolean);
}

function thingOf(data) {
  try {
    return String(JSON.parse(data).id);
  } catch {
    return null;
  }
}

function sameContent(old, fresh) {
  return withoutState(old) === withoutState(fresh);
}

/* What the person or a module opened is no difference of content. */
function withoutState(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('details[open]').forEach((details) => details.removeAttribute('open'));
  return copy.innerHTML;
}

/* A link or button that merely has the focus is given it back; a field keeps its element. */
function isInUse(region) {
  const active = document.activeElement;
  if (region.contains(active) && active.matches('input, select, textarea, [contenteditable]')) {
    return true;
  }
  if (region.contains(active) && !active.id && active !== region) {
    return true;
  }
  return [...region.querySelectorAll('input, select, textarea')].some(isChanged);
}

function isChanged(field) {
  if (field.type === 'checkbox' || field.type === 'radio') {
    return field.checked !== field.defaultChecked;
  }
  if (field.tagName === 'SELECT') {
    return [...field.options].some((option) => option.selected !== option.defaultSelected)
      && [...field.options].some((option) => option.defaultSelected);
  }
  return field.type === 'file' ? field.files.length > 0 : field.value !== field.defaultValue;
}

function keepOpened(old, fresh) {
  const before = [...old.querySelectorAll('details')];
  const after = [...fresh.querySelectorAll('details')];
  if (before.length === after.length) {
    before.forEach((details, index) => after[index].toggleAttribute('open', details.open));
  }
}

function addNews() {
  const news = document.createElement('p');
  news.className = 'govuk-visually-hidden';
  document.body.append(news);
  return news;
}
