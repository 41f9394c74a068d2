-- The oldest protocol spares no step and no reply: each one is answered, and the bounce is explained all the same.
dofile("bounce.lua")

connect(2, 0x1ff, 0x7f)
envelope("", SMFIR_CONTINUE)
content(HEADERS, BODY)
if not is_explained() then fail("not explained") end
mt.disconnect(CONNECTION)
