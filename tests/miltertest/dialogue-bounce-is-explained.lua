-- The whole path of a bounce with the newest protocol: only the body and header fields change.
dofile("bounce.lua")

connect(6, 0x1ff, 0x1fffff)
for _, right in ipairs({SMFIF_ADDRCPT, SMFIF_DELRCPT, SMFIF_CHGFROM, SMFIF_QUARANTINE}) do
    if mt.test_action(CONNECTION, right) then fail("more rights asked for than an explanation needs: " .. right) end
end
envelope("", SMFIR_CONTINUE)
content(HEADERS, BODY)
if not is_explained() then fail("not explained") end
if not envelope_is_untouched() then fail("the envelope has changed") end
mt.disconnect(CONNECTION)
