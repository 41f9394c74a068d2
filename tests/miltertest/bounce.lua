-- What the dialogues share: a bounce as Postfix writes it, and the words to talk about it.

SENDER = "ayse@lab.test"
BOUNDARY = "A1E349E0129.1795313327/mx.lab.test"

HEADERS = {
    {"Date", "Sun, 22 Nov 2026 02:08:47 +0000 (UTC)"},
    {"From", "Mail Delivery System <MAILER-DAEMON@lab.test>"},
    {"Subject", "Undelivered Mail Returned to Sender"},
    {"To", SENDER},
    {"Auto-Submitted", "auto-replied"},
    {"MIME-Version", "1.0"},
    {"Content-Type", "multipart/report; report-type=delivery-status;\n\tboundary=\"" .. BOUNDARY .. "\""},
    {"Content-Transfer-Encoding", "8bit"},
    {"Message-Id", "<20261122020847.A52CC9E012D@mx.lab.test>"},
}

local lines = {
    "This is a MIME-encapsulated message.",
    "",
    "--" .. BOUNDARY,
    "Content-Description: Notification",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    "This is the mail system at host mx.lab.test.",
    "",
    "I'm sorry to have to inform you that your message could not",
    "be delivered to one or more recipients. It's attached below.",
    "",
    "<yok@remote.test>: host 192.0.2.25[192.0.2.25] said: 550 5.1.1 <yok@remote.test>:",
    "    Recipient address rejected: User unknown (in reply to RCPT TO command)",
    "",
    "--" .. BOUNDARY,
    "Content-Description: Delivery report",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.lab.test",
    "X-Postfix-Queue-ID: A1E349E0129",
    "X-Postfix-Sender: rfc822; " .. SENDER,
    "Arrival-Date: Sun, 22 Nov 2026 02:08:47 +0000 (UTC)",
    "",
    "Final-Recipient: rfc822; yok@remote.test",
    "Original-Recipient: rfc822;yok@remote.test",
    "Action: failed",
    "Status: 5.1.1",
    "Remote-MTA: dns; 192.0.2.25",
    "Diagnostic-Code: smtp; 550 5.1.1 <yok@remote.test>: Recipient address rejected:",
    "    User unknown",
    "",
    "--" .. BOUNDARY,
    "Content-Description: Undelivered Message",
    "Content-Type: message/rfc822",
    "",
    "Return-Path: <" .. SENDER .. ">",
    "From: " .. SENDER,
    "To: yok@remote.test",
    "Subject: a list",
    "",
    "Here it is.",
    "",
    "--" .. BOUNDARY .. "--",
    "",
}
BODY = table.concat(lines, "\r\n")

-- miltertest keeps what error() says to itself.
function fail(why)
    mt.echo(why)
    error(why)
end

-- Fails the dialogue when a step says an error or brings another reply.
function expect(failure, reply, what)
    if failure ~= nil then fail(what .. ": " .. failure) end
    if reply ~= nil and mt.getreply(CONNECTION) ~= reply then
        fail(what .. ": reply " .. string.char(mt.getreply(CONNECTION)) .. " instead of " .. string.char(reply))
    end
end

function connect(version, actions, steps)
    CONNECTION = mt.connect(SOCKET, 40, 0.05)
    if CONNECTION == nil then fail("no connection to " .. SOCKET) end
    expect(mt.negotiate(CONNECTION, version, actions, steps), nil, "negotiation")
    return CONNECTION
end

-- One step of the dialogue, left out when the filter asked to be spared it.
function unless(option, step)
    if not mt.test_option(CONNECTION, option) then step() end
end

function envelope(sender, reply)
    local c = CONNECTION
    unless(SMFIP_NOCONNECT, function() expect(mt.conninfo(c, "localhost", "127.0.0.1"), SMFIR_CONTINUE, "connect") end)
    unless(SMFIP_NOHELO, function() expect(mt.helo(c, "localhost"), SMFIR_CONTINUE, "helo") end)
    mt.macro(c, SMFIC_MAIL, "i", "A52CC9E012D", "{mail_addr}", "")
    expect(mt.mailfrom(c, sender), reply, "mail")
    if reply ~= SMFIR_CONTINUE then return end
    mt.macro(c, SMFIC_RCPT, "i", "A52CC9E012D", "{rcpt_addr}", SENDER)
    unless(SMFIP_NORCPT, function() expect(mt.rcptto(c, SENDER), SMFIR_CONTINUE, "rcpt") end)
    unless(SMFIP_NODATA, function() expect(mt.data(c), SMFIR_CONTINUE, "data") end)
end

-- Headers, body and end of one message, whose answer is then there to look at.
function content(headers, body)
    local c = CONNECTION
    for _, field in ipairs(headers) do expect(mt.header(c, field[1], field[2]), nil, "header " .. field[1]) end
    expect(mt.eoh(c), SMFIR_CONTINUE, "end of header")
    expect(mt.bodystring(c, body), nil, "body")
    expect(mt.eom(c), nil, "end of message")
    local reply = mt.getreply(c)
    if reply ~= SMFIR_CONTINUE and reply ~= SMFIR_ACCEPT then fail("the message does not pass: " .. string.char(reply)) end
end

function is_explained()
    return mt.eom_check(CONNECTION, MT_BODYCHANGE) and mt.eom_check(CONNECTION, MT_HDRADD, "X-Neden")
end

function is_untouched()
    return not mt.eom_check(CONNECTION, MT_BODYCHANGE) and not mt.eom_check(CONNECTION, MT_HDRADD)
        and not mt.eom_check(CONNECTION, MT_HDRCHANGE) and not mt.eom_check(CONNECTION, MT_HDRINSERT)
        and not mt.eom_check(CONNECTION, MT_HDRDELETE)
end

function envelope_is_untouched()
    return not mt.eom_check(CONNECTION, MT_RCPTADD, SENDER) and not mt.eom_check(CONNECTION, MT_RCPTDELETE, SENDER)
        and not mt.eom_check(CONNECTION, MT_QUARANTINE)
end
