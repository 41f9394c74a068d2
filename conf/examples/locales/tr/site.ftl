# /etc/neden/locales/tr/site.ftl: sentences of this site's own.
who-sender-admin = Bunu bilgi işlem çözebilir (dahili 1200).
