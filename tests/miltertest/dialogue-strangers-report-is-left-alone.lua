-- A report that came by SMTP (null sender in brackets, as smtpd shows it) is not ours to explain unless we are told to.
dofile("bounce.lua")

connect(6, 0x1ff, 0x1fffff)
expect(mt.mailfrom(CONNECTION, "<>", "SIZE=3000"), nil, "mail")
if mt.getreply(CONNECTION) == SMFIR_CONTINUE then
    mt.macro(CONNECTION, SMFIC_RCPT, "{rcpt_addr}", SENDER)
    content(HEADERS, BODY)
    if not is_untouched() then fail("a stranger's report was explained") end
end
mt.disconnect(CONNECTION)
