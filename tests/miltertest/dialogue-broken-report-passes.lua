-- What looks like a report and is none: no end, no second part. It passes unchanged.
dofile("bounce.lua")

connect(6, 0x1ff, 0x1fffff)
envelope("", SMFIR_CONTINUE)
content(HEADERS, "--" .. BOUNDARY .. "\r\n\r\nnothing more\r\n")
if not is_untouched() then fail("explained without a report") end
mt.disconnect(CONNECTION)
