-- A notice that was explained before carries X-Neden in its top header and is not explained again.
dofile("bounce.lua")

connect(6, 0x1ff, 0x1fffff)
envelope("", SMFIR_CONTINUE)
for _, field in ipairs(HEADERS) do expect(mt.header(CONNECTION, field[1], field[2]), nil, "header") end
expect(mt.header(CONNECTION, "X-Neden", "recipient-unknown"), nil, "header X-Neden")
expect(mt.eoh(CONNECTION), nil, "end of header")
if mt.getreply(CONNECTION) == SMFIR_CONTINUE then
    expect(mt.bodystring(CONNECTION, BODY), nil, "body")
    expect(mt.eom(CONNECTION), nil, "end of message")
    if not is_untouched() then fail("explained twice") end
end
mt.disconnect(CONNECTION)
