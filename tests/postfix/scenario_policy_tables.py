"""The recipe of conf/main.cf.example without neden's daemon: Postfix stamps the language from SQL or LDAP itself."""

import re
import shutil
import sqlite3
import subprocess

from daemon import Neden
from lab import DOMAIN, MAIN_EXAMPLE, ROOT, free_port, wait
from submission import SubmissionCase, example_option

LDAP_BASE = "ou=people,dc=example,dc=org"


def example_table(first_key):
    """The lines of the table that begins with that key, as conf/main.cf.example has them."""
    found = re.search(rf"^#       {first_key} = .*\n(?:#       .*\n)*", MAIN_EXAMPLE, re.M)
    assert found, f"conf/main.cf.example has no table with {first_key}"
    return "".join(line.removeprefix("#       ") for line in found.group().splitlines(keepends=True))


class TableCase(SubmissionCase):
    option = example_option("smtpd_data_restrictions", "check_sasl_access")

    def assert_stamps(self):
        self.assertEqual(self.stamps(self.send("iyi@remote.test", login="depo")), [b"tr"])
        self.assertEqual(self.stamps(self.send("iyi@remote.test", login=f"john@{DOMAIN}")), [b"en"])
        self.assertEqual(self.stamps(self.send("iyi@remote.test", login="yeni")), [])
        self.assertEqual(self.stamps(self.send("iyi@remote.test", sender=f"john@{DOMAIN}")), [])
        recipients = [f"r{number}@remote.test" for number in range(50)]
        self.assertEqual(self.stamps(self.send(*recipients, login="depo")), [b"tr"])

    def assert_bounce_is_turkish(self):
        # It knows no logins, and has no policy service.
        self.enterContext(Neden(self.lab, senders=f"ayse@{DOMAIN} tr\n"))
        bounce = self.bounce(self.send("yok@remote.test", login="depo"))
        self.assertTrue(bounce.text().startswith("Teslim edilemedi"), bounce.text())
        self.assertNotIn("Not delivered", bounce.text())


class Sqlite(TableCase):
    options = (TableCase.option,)

    @classmethod
    def prepare(cls, lab):
        path = lab.config / "users.sqlite"
        with sqlite3.connect(path) as database:
            database.execute("CREATE TABLE users (login TEXT PRIMARY KEY, language TEXT)")
            database.executemany("INSERT INTO users VALUES (?, ?)", [("depo", "tr"), (f"john@{DOMAIN}", "en"), ("yeni", None)])
        path.chmod(0o644)
        table = example_table("dbpath").replace("/etc/postfix/users.sqlite", str(path))
        (lab.config / "neden-language.cf").write_text(table)

    def test_postfix_stamps_from_sqlite_and_the_bounce_follows(self):
        self.assert_stamps()
        self.assert_bounce_is_turkish()


class Roundcube(TableCase):
    """Its own table, as its package makes it with SQLite; conf/examples has the same query for MySQL and PostgreSQL."""

    options = (TableCase.option.replace("neden-language.cf", "neden-language-sqlite.cf"),)

    @classmethod
    def prepare(cls, lab):
        path = lab.config / "roundcube.db"
        people = [("depo", "tr_TR", "2026-11-02"), ("depo", "en_GB", "2026-11-01"), (f"john@{DOMAIN}", "en_US", None), ("yeni", "", None)]
        with sqlite3.connect(path) as database:
            database.execute("CREATE TABLE users (user_id INTEGER PRIMARY KEY, username TEXT, mail_host TEXT, last_login TEXT, language TEXT)")
            database.executemany(
                "INSERT INTO users (username, mail_host, language, last_login) VALUES (?, 'localhost', ?, ?)", people)
        path.chmod(0o644)
        example = (ROOT / "conf/examples/roundcube/neden-language-sqlite.cf").read_text()
        (lab.config / "neden-language-sqlite.cf").write_text(example.replace("/var/lib/roundcube/db/roundcube.db", str(path)))

    def test_the_language_chosen_in_roundcube_is_stamped(self):
        self.assertEqual(self.stamps(self.send("iyi@remote.test", login="depo")), [b"tr-TR"])
        self.assertEqual(self.stamps(self.send("iyi@remote.test", login=f"john@{DOMAIN}")), [b"en-US"])
        self.assertEqual(self.stamps(self.send("iyi@remote.test", login="yeni")), [])
        self.assert_bounce_is_turkish()


class Ldap(TableCase):
    options = (TableCase.option.replace("sqlite:", "ldap:"),)

    @classmethod
    def prepare(cls, lab):
        home = lab.directory / "ldap"
        (home / "data").mkdir(parents=True)
        cls.port = free_port()
        (home / "slapd.conf").write_text(
            "".join(f"include /etc/ldap/schema/{name}.schema\n" for name in ("core", "cosine", "inetorgperson"))
            + f"pidfile {home}/pid\nmodulepath /usr/lib/ldap\nmoduleload back_mdb\n"
            + f'database mdb\nsuffix "dc=example,dc=org"\ndirectory {home}/data\nmaxsize 10485760\n'
        )
        people = [("depo", "tr"), (f"john@{DOMAIN}", "en"), ("yeni", None)]
        entries = [
            "dn: dc=example,dc=org\nobjectClass: dcObject\nobjectClass: organization\no: example\ndc: example\n",
            f"dn: {LDAP_BASE}\nobjectClass: organizationalUnit\nou: people\n",
        ] + [
            f"dn: uid={login},{LDAP_BASE}\nobjectClass: inetOrgPerson\nuid: {login}\ncn: {login}\nsn: {login}\n"
            + (f"preferredLanguage: {language}\n" if language else "")
            for login, language in people
        ]
        (home / "people.ldif").write_text("\n".join(entries))
        # Debian's AppArmor profile goes by the path, and would keep slapd from reading the lab's files.
        slapd = shutil.copy(shutil.which("slapd", path="/usr/sbin"), home / "slapd")
        subprocess.run([slapd, "-T", "add", "-f", home / "slapd.conf", "-l", home / "people.ldif"], check=True, capture_output=True)
        server = subprocess.Popen([slapd, "-f", home / "slapd.conf", "-h", f"ldap://127.0.0.1:{cls.port}", "-d", "0"])
        cls.addClassCleanup(lambda: (server.terminate(), server.wait()))
        wait((home / "pid").exists, 10, lambda: "slapd does not listen")
        table = example_table("server_host").replace("ldap://127.0.0.1", f"ldap://127.0.0.1:{cls.port}")
        (lab.config / "neden-language.cf").write_text(table + "version = 3\n")

    def test_postfix_stamps_from_ldap_and_the_bounce_follows(self):
        self.assert_stamps()
        self.assert_bounce_is_turkish()
