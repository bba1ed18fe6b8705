/* Makes the figures pages quicker to use: finds indicators while one types, and offers the days on which something became
 * known as a slider beside the date. Without this file the form does the same with its button. */

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

const date = document.querySelector('[data-days]');
const days = date ? date.dataset.days.split(' ').filter(Boolean) : [];
if (days.length > 1) {
  addSlider();
}

/** One step for each day on which the figure changed, and the last for "now". */
function addSlider() {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.className = 'csp-slider';
  slider.min = '0';
  slider.max = String(days.length);
  slider.setAttribute('aria-label', 'Days on which the figure changed, and now');
  slider.value = String(placeOf(date.value));
  tell();
  slider.addEventListener('input', () => {
    date.value = days[Number(slider.value)] || '';
    tell();
  });
  slider.addEventListener('change', () => date.form.requestSubmit());
  date.addEventListener('input', () => {
    slider.value = String(placeOf(date.value));
    tell();
  });
  date.after(slider);

  function placeOf(day) {
    if (day === '') {
      return days.length;
    }
    const after = days.findIndex((known) => known > day);
    return after < 0 ? days.length - 1 : Math.max(0, after - 1);
  }

  function tell() {
    const day = days[Number(slider.value)];
    slider.setAttribute('aria-valuetext', day ? words.format(new Date(`${day}T00:00:00Z`)) : 'Now');
  }
}
