-- The request of ExhibitionSchema.cs, for wrk.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"query":"query Page($code: String!) { exhibition(code: $code) { code name nameEn description '
  .. 'works { code title titleEn year medium width height artist { code name nameEn } } } }",'
  .. '"variables":{"code":"E0001"}}'
