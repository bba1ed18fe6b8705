// Wakes the GOV.UK components of a page. Without this file every page still works.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
const frontend = await import(document.getElementById("govuk-frontend").href);
frontend.initAll();
