### The words of the help site (neden site) around the explanations.

page-home = Why did my message come back?
page-lead = A message that cannot be delivered comes back with a technical notice. Read here what it means, what you can do and who can fix it.

page-search = Search by code or by words
page-search-hint = A code such as 5.1.1, a server’s reply, or your own words. What you type stays on this page.
page-search-some = Closest answers
page-search-none = Nothing found. Try fewer words, or look through the list below.

# Nothing failed: nothing to fix.
page-agreements = Nothing failed

page-codes = All codes
page-codes-lead = Find the code from your notice; the links beside it explain it. Servers use some codes for several causes; the most likely one stands first. The server’s own words are more certain than the code.
page-codes-reply = SMTP reply codes
page-codes-enhanced = Enhanced status codes
page-code = Code
page-cause = Meaning

# Where the reader’s own administrator can act.
page-tell = What to send your mail administrator
page-tell-admin = Forward the whole notice with its attachments to your mail administrator (IT support, or the company that provides your email). Do not copy only a part of it: what they look for may be in the attachments.

page-delayed = While the message is still waiting
page-examples = How servers say it

# The gallery (neden site --gallery), for whoever edits texts.
page-gallery = All notices
page-gallery-lead = Every notice as its readers get it: for each reason by what became of the message, whose server spoke and who can act. Only those that differ are shown.
page-gallery-text = As plain text

# The decoder: a bounce is pasted and explained in the browser.
page-decoder = Explain a notice
page-decoder-lead = Paste the notice with its whole source, or only the server’s reply. You can also drop the saved message onto this page. It is read on your own device and sent nowhere.
page-decoder-bounce = Notice or reply
page-decoder-file = Or choose a file
page-decoder-explain = Explain
page-decoder-answer = Explanation
page-decoder-more = More about this:
page-decoder-none = No delivery notice and no reply was found in it. Paste the source of the message, or the line in which the server says why.
page-decoder-failed = This could not be read: it is too large, or reading it took too long.
page-decoder-broken = This page needs scripts, WebAssembly and a web server.
