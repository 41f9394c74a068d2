-- What Postfix tells its postmaster stays as it is.
dofile("bounce.lua")

connect(6, 0x1ff, 0x1fffff)
envelope("double-bounce@mx.lab.test", SMFIR_ACCEPT)
mt.disconnect(CONNECTION)
