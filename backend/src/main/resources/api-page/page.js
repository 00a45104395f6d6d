import { md5 } from './md5.js';

const form = document.getElementById('caller');
const caller = form.elements;

/** Which of the two documents is shown: the address says. */
const shown = new URLSearchParams(location.search).get('document') === 'designer' ? 'designer' : 'loonflow-v1';

/** Signs a call of the contract for the application that is named; without one the session speaks. */
function sign(request) {
  const application = caller.application.value.trim();
  if (application === '' || !new URL(request.url, location.href).pathname.startsWith('/api/v1.0/')) {
    return request;
  }
  const timestamp = String(Math.floor(Date.now() / 1000));
  request.headers.appname = application;
  request.headers.timestamp = timestamp;
  request.headers.signature = md5(timestamp + caller.token.value);
  if (caller.username.value !== '') {
    request.headers.username = caller.username.value;
  }
  // A session would be asked before the signature, and the call made as somebody else.
  request.credentials = 'omit';
  return request;
}

form.addEventListener('submit', (event) => event.preventDefault());

for (const part of form.querySelectorAll('[data-document]')) {
  part.hidden = part.dataset.document !== shown;
}
document.querySelector(`nav [data-document="${shown}"]`).setAttribute('aria-current', 'page');
document.getElementById('yaml').href = `/openapi/${shown}.yaml`;
document.getElementById('json').href = `/openapi/${shown}.json`;

window.SwaggerUIBundle({
  url: `/openapi/${shown}.json`,
  dom_id: '#calls',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 3,
  displayRequestDuration: true,
  validatorUrl: null,
  requestInterceptor: sign,
});
