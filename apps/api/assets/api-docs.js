// Swagger UI's own global, from the script before this one.
window.SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  // Else it would ask a service of its makers whether the document is valid.
  validatorUrl: null,
})
