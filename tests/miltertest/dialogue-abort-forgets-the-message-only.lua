-- An aborted message leaves nothing behind, and the connection goes on.
dofile("bounce.lua")

connect(6, 0x1ff, 0x1fffff)
envelope("", SMFIR_CONTINUE)
expect(mt.header(CONNECTION, "Subject", "never finished"), nil, "header")
expect(mt.abort(CONNECTION), nil, "abort")
envelope("somebody@example.org", SMFIR_ACCEPT)
expect(mt.abort(CONNECTION), nil, "second abort")
envelope("", SMFIR_CONTINUE)
content(HEADERS, BODY)
if not is_explained() then fail("not explained after an abort") end
mt.disconnect(CONNECTION)
