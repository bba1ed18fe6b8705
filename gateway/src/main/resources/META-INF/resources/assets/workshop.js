/*
 * Keeps an open workshop page up to date for everybody in the room: asks every few seconds whether anything has happened
 * (data-workshop-pulse), and if so fetches the page again and replaces the marked regions (data-workshop-region, with an
 * id). What somebody is typing stays untouched, because forms lie outside the regions or are left alone while in use.
 * Without this file the page is as good as when it was loaded.
 */
const page = document.querySelector('[data-workshop-pulse]');
const SOON = 4000;
const LATER = 30000;

if (page) {
  let pulse = null;
  let failures = 0;
  const note = document.querySelector('[data-workshop-state]');

  const again = () => setTimeout(look, document.hidden ? LATER : Math.min(LATER, SOON * (failures + 1)));

  async function look() {
    try {
      const answer = await fetch(page.dataset.workshopPulse, { credentials: 'same-origin', cache: 'no-store' });
      if (!answer.ok || answer.redirected) {
        throw new Error(String(answer.status));
      }
      const now = await answer.text();
      if (pulse !== null && pulse !== now) {
        await refresh();
      }
      pulse = now;
      failures = 0;
    } catch (failure) {
      failures += 1;
      if (failures === 3 && note) {
        note.textContent = 'This page has lost touch with the platform. Load it again to see how the workshop stands.';
      }
    }
    again();
  }

  async function refresh() {
    const answer = await fetch(window.location.href, { credentials: 'same-origin', headers: { Accept: 'text/html', 'CSP-Live': 'refresh' } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    if (answer.redirected && new URL(answer.url).pathname !== window.location.pathname) {
      window.location.reload();
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    let changed = false;
    for (const old of document.querySelectorAll('[data-workshop-region][id]')) {
      const next = fresh.getElementById(old.id);
      if (next && next.innerHTML !== old.innerHTML && !isInUse(old)) {
        const focus = old.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
        const copy = document.importNode(next, true);
        old.replaceWith(copy);
        if (focus) {
          copy.querySelector(`[href="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
        }
        changed = true;
      }
    }
    if (changed && note) {
      note.textContent = `The workshop moved on at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}; this page shows it.`;
    }
  }

  function isInUse(region) {
    const active = document.activeElement;
    return (region.contains(active) && active.matches('input, select, textarea'))
      || [...region.querySelectorAll('input, textarea')].some((field) => field.type !== 'hidden' && field.value !== field.defaultValue);
  }

  look();
}
