/*
 * Sends a file with a progress bar, shows what comes back without leaving the page, and follows the work on it. Without
 * this file the form is sent as any other and the page of the work loads itself again.
 *
 * The chosen file is remembered as long as the page stays: where a gateway that does not have it asks for it again, it is
 * put in for the person.
 */
const ASK_AGAIN = 1000;
const SLOWEST = 8000;

let chosen = null;
let timer = 0;

attach();

function attach() {
  clearTimeout(timer);
  const form = document.querySelector('form[data-feed-upload]');
  if (form) {
    attachForm(form);
  }
  if (document.querySelector('[data-feed-job]')) {
    timer = setTimeout(() => follow(ASK_AGAIN), ASK_AGAIN);
  }
}

function attachForm(form) {
  const field = form.querySelector('input[type=file]');
  if ('feedAgain' in form.dataset && chosen) {
    const files = new DataTransfer();
    files.items.add(chosen);
    field.files = files.files;
  }
  form.addEventListener('submit', (event) => {
    const file = field && field.files[0];
    if (!file) {
      return; // Without a file there is nothing to wait for: the page says what is missing.
    }
    event.preventDefault();
    chosen = file;
    const largest = Number(form.dataset.largest);
    if (largest && file.size > largest) {
      words(form, `The file is larger than ${form.dataset.largestWords}. Compress it as gzip, send fewer months at once, or send it over the API.`);
      return;
    }
    send(form);
  });
}

function send(form) {
  const request = new XMLHttpRequest();
  const bar = form.querySelector('[data-feed-progress] progress');
  const button = form.querySelector('button[type=submit]');
  let told = -1;
  request.upload.addEventListener('progress', (event) => {
    const percent = event.lengthComputable ? Math.floor((event.loaded * 100) / event.total) : 0;
    bar.value = percent;
    const step = Math.floor(percent / 25) * 25;
    if (step !== told) {
      told = step;
      words(form, step === 100 ? 'The file has arrived.' : `Sending the file: ${step} per cent.`);
    }
  });
  request.addEventListener('load', () => {
    const type = request.getResponseHeader('Content-Type') || '';
    if (!type.includes('text/html')) {
      failed();
      return;
    }
    show(request.responseText, request.responseURL);
  });
  request.addEventListener('error', failed);
  request.addEventListener('abort', failed);
  function failed() {
    button.disabled = false;
    words(form, 'The file did not arrive. Check the connection and send it again; nothing was stored.');
  }
  button.disabled = true;
  words(form, 'Sending the file.');
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'text/html');
  request.send(new FormData(form));
}

function words(form, text) {
  const progress = form.querySelector('[data-feed-progress]');
  progress.hidden = false;
  progress.querySelector('[role=status]').textContent = text;
}

/* The page that answered takes the place of this one; the script, and with it the file, stays. */
async function show(html, address) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const main = fresh.querySelector('main');
  if (!main) {
    location.assign(address);
    return;
  }
  const old = document.querySelector('main').parentElement;
  const container = document.adoptNode(main.parentElement);
  old.replaceWith(container);
  document.title = fresh.title;
  if (address && address !== location.href) {
    history.pushState({}, '', address);
  }
  const link = document.getElementById('govuk-frontend');
  const frontend = await import(link.href);
  frontend.initAll({ scope: container });
  window.scrollTo(0, 0);
  const target = container.querySelector('.govuk-error-summary') || container.querySelector('h1');
  target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
  attach();
}

/* Asks how far the work is; what ended leads on by itself. */
async function follow(pause) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const html = await answer.text();
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    const job = fresh.querySelector('[data-feed-job]');
    if (!job || answer.redirected) {
      await show(html, answer.url);
      return;
    }
    const here = document.querySelector('[data-feed-job]');
    const status = here.querySelector('[role=status]');
    const says = job.querySelector('[role=status]').textContent;
    if (status.textContent !== says) {
      status.textContent = says;
    }
    here.querySelector('progress').value = job.querySelector('progress').value;
    timer = setTimeout(() => follow(ASK_AGAIN), ASK_AGAIN);
  } catch {
    const next = Math.min(pause * 2, SLOWEST);
    timer = setTimeout(() => follow(next), next);
  }
}

window.addEventListener('popstate', () => location.reload());
