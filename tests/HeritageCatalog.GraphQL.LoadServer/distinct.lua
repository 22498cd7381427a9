-- With every request a document that nobody has sent before, for wrk: the names in it are new.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

local query = 'query Page($code: String!) { page%d: exhibition(code: $code) { code works { code title%d: title } } }'
local latest = 0

function request()
  latest = latest + 1
  local body = '{"query":"' .. string.format(query, latest, latest) .. '","variables":{"code":"E0001"}}'
  return wrk.format(nil, nil, nil, body)
end

-- Milliseconds that a connection waits between its requests: 32 of them send about a thousand a second.
function delay()
  return 31
end
