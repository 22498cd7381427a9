-- The request of ExhibitionSchema.cs, for wrk. Every request asks for another exhibition than the one before.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

local query = 'query Page($code: String!) { exhibition(code: $code) { code name nameEn description '
  .. 'works { code title titleEn year medium width height artist { code name nameEn } } } }'
local exhibitions = 16
local requests = {}
local latest = 0

function init()
  for number = 1, exhibitions do
    local body = string.format('{"query":"%s","variables":{"code":"E%04d"}}', query, number)
    requests[number] = wrk.format(nil, nil, nil, body)
  end
end

function request()
  latest = latest % exhibitions + 1
  return requests[latest]
end
