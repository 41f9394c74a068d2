-- One connection, a bounce, something else from the null sender, and a bounce again.
dofile("bounce.lua")

local vacation = {{"From", SENDER}, {"To", SENDER}, {"Subject", "I am away"}, {"Auto-Submitted", "auto-replied"}}

connect(6, 0x1ff, 0x1fffff)
envelope("", SMFIR_CONTINUE)
content(HEADERS, BODY)
if not is_explained() then fail("the first bounce is not explained") end
envelope("", SMFIR_CONTINUE)
for _, field in ipairs(vacation) do expect(mt.header(CONNECTION, field[1], field[2]), nil, "header") end
expect(mt.eoh(CONNECTION), SMFIR_ACCEPT, "end of the header of a message that is no report")
envelope("", SMFIR_CONTINUE)
content(HEADERS, BODY)
if not is_explained() then fail("the second bounce is not explained") end
mt.disconnect(CONNECTION)
