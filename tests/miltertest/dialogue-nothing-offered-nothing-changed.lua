-- An MTA that lets no filter replace the body gets none replaced.
dofile("bounce.lua")

connect(6, 0x01, 0)
if mt.test_action(CONNECTION, SMFIF_CHGBODY) then fail("asked for what was not offered") end
unless(SMFIP_NOCONNECT, function() expect(mt.conninfo(CONNECTION, "localhost", "127.0.0.1"), nil, "connect") end)
expect(mt.mailfrom(CONNECTION, ""), SMFIR_ACCEPT, "mail")
mt.disconnect(CONNECTION)
