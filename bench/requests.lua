-- Requests for wrk, made beforehand. Arguments: get or post, and a file with one path a line.
-- Two threads share out the paths, so that each link is used by one of them.
local threads = 0

function setup(thread)
  thread:set("place", threads)
  threads = threads + 1
end

local function statements()
  local fields = { "naar=volgende" }
  for letter in ("abcdefg"):gmatch(".") do
    fields[#fields + 1] = "q4" .. letter .. "=" .. math.random(6)
  end
  return table.concat(fields, "&")
end

function init(arguments)
  local is_post = arguments[1] == "post"
  local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
  -- Three answers for each link, so that what is saved differs from what was there.
  local variants = is_post and 3 or 1
  local requests, line = {}, 0
  math.randomseed(place + 1)
  for path in io.lines(arguments[2]) do
    if line % 2 == place then
      for _ = 1, variants do
        requests[#requests + 1] =
          is_post and wrk.format("POST", path, headers, statements()) or wrk.format("GET", path)
      end
    end
    line = line + 1
  end
  -- Through all links before any comes back, so that a link's requests do not meet.
  local turn = 0
  function request()
    turn = turn + 1
    local index = turn * variants
    return requests[(index + math.floor(index / #requests)) % #requests + 1]
  end
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "seconds": %.6f, "median": %.3f, "p99": %.3f, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
