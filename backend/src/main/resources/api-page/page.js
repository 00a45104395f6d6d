import { md5 } from './md5.js';

const caller = document.getElementById('caller').elements;

/** Signs a call of the API for the application that is named; without one the session speaks. */
function sign(request) {
  const application = caller.application.value.trim();
  if (application === '' || !new URL(request.url, location.href).pathname.startsWith('/api/')) {
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

document.getElementById('caller').addEventListener('submit', (event) => event.preventDefault());

window.SwaggerUIBundle({
  url: '/openapi/loonflow-v1.json',
  dom_id: '#calls',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 3,
  displayRequestDuration: true,
  validatorUrl: null,
  requestInterceptor: sign,
});
