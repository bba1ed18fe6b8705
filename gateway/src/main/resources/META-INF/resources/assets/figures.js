/* Makes the figures pages quicker to use: finds indicators while one types, and offers the moments at which something
 * became known as a slider below the date. Without this file the form does the same with its button. */

const field = document.querySelector('[data-find]');
if (field) {
  const rows = [...document.querySelectorAll('[data-find-words]')];
  const groups = [...document.querySelectorAll('.csp-group')];
  const count = document.querySelector('[data-find-count]');
  field.addEventListener('input', () => {
    const words = field.value.trim().toLowerCase();
    let found = 0;
    for (const row of rows) {
      const shown = row.dataset.findWords.toLowerCase().replaceAll('-', ' ').includes(words.replaceAll('-', ' '));
      row.hidden = !shown;
      found += shown ? 1 : 0;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector('[data-find-words]:not([hidden])');
    }
    count.textContent = words === '' ? '' : found === 0 ? 'No indicator has these words in its name.' : `${found} found`;
  });
}

const date = document.querySelector('[data-moments]');
const moments = date ? date.dataset.moments.split(' ').filter(Boolean) : [];
if (moments.length > 1) {
  addSlider();
}

/** One step for each moment at which the figure changed; the last is how it is now. */
function addSlider() {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });
  const last = moments.length - 1;
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.className = 'csp-slider';
  slider.min = '0';
  slider.max = String(last);
  slider.setAttribute('aria-label', 'Moments at which the figure changed');
  const shown = document.createElement('output');
  shown.className = 'csp-slider__words';
  slider.value = String(placeNow());
  tell();
  slider.addEventListener('input', tell);
  slider.addEventListener('change', () => {
    const asked = new URLSearchParams(new FormData(date.form));
    if (Number(slider.value) === last) {
      asked.delete('asAt');
    } else {
      asked.set('asAt', moments[Number(slider.value)]);
    }
    window.location.search = asked.toString();
  });
  date.after(slider, shown);

  function placeNow() {
    const asked = new URLSearchParams(window.location.search).get('asAt');
    if (!asked) {
      return last;
    }
    const moment = Date.parse(asked.length === 10 ? `${asked}T23:59:59.999Z` : asked);
    const after = moments.findIndex((known) => Date.parse(known) > moment);
    return after < 0 ? last : Math.max(0, after - 1);
  }

  function tell() {
    const place = Number(slider.value);
    const text = place === last ? 'Now' : words.format(new Date(moments[place]));
    slider.setAttribute('aria-valuetext', text);
    shown.textContent = text;
  }
}
