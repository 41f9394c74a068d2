-- Mail with a sender is none of neden's business: it is let go before any recipient or header.
dofile("bounce.lua")

connect(6, 0x1ff, 0x1fffff)
envelope("somebody@example.org", SMFIR_ACCEPT)
mt.disconnect(CONNECTION)
