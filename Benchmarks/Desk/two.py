#!/usr/bin/env python3
"""Two reviewers, each at a desk of their own in a real pseudo-terminal, on one queue of 500 referrals.

Usage: Benchmarks/Desk/two.py [--intake .build/release/intake] [--waiting 500] [--json FILE]

Both press Enter until nothing waits: a doubtful value is right as shown, and the referral is ready. Now and then one of them hands a
referral back (s). At the end each referral must have been made ready once, by one of the two, and none left over. Exit status 1 otherwise.
"""
import argparse
import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILL = """
with files as (
    insert into intake.document (sha256, byte_count, file_name, received_at, state, class, page_count, finished_at)
    select sha256(n::text::bytea), 1, 'waiting.tif', now(), 'completed', 'referral', 1, now() from generate_series(1, :waiting) n
    returning id
), referrals as (
    insert into intake.referral (document_id, ordinal, first_page, last_page, status, received_at, due_at)
    select id, 1, 1, 1, 'needs_review', now(), now() + interval '1 day' from files returning id
), fields as (
    -- Each of a patient of its own, with all that the rules ask for.
    insert into intake.field (referral_id, key, value, raw, confidence, flagged, source, page)
    select r.id, k.key, k.value, k.value #>> '{}', case k.key when 'patient.dob' then 0.5 else 0.99 end, k.key = 'patient.dob', 'ocr', 1
    from referrals r cross join lateral (values
        ('referral.date', to_jsonb(current_date::text)), ('referral.urgency', '"routine"'), ('referral.reason', '"Low back pain"'),
        ('referral.diagnoses[]', '["M54.50"]'), ('referrer.name', '"Grace Hill, MD"'), ('referrer.npi', '"1234567893"'),
        ('referrer.signed', 'true'), ('insurance.payer', '"Aetna"'),
        ('insurance.member_id', to_jsonb('W' || lpad((r.id * 7919 % 1000000000)::text, 9, '0'))),
        ('patient.last_name', to_jsonb(initcap(translate((r.id * 104729 % 10000000)::text, '0123456789', 'aeioulmnrt')))),
        ('patient.first_name', to_jsonb(initcap(translate((r.id * 1299709 % 1000000)::text, '0123456789', 'oaeiusdbkv')))),
        ('patient.dob', to_jsonb((date '1940-01-01' + (r.id * 37 % 25000)::integer)::text)),
        ('patient.phone', to_jsonb('512555' || lpad((r.id % 10000)::text, 4, '0')))) k(key, value)
)
insert into intake.finding (referral_id, kind, field, code, severity, message)
select id, 'doubtful', 'patient.dob', 'doubtful:patient.dob', 'error', 'hard to read' from referrals;
analyze;
"""


class Desk:
    """A desk in a tmux session of its own, driven by what stands on its screen."""

    def __init__(self, intake, name, environment):
        self.name = name
        self.tmux = ["tmux", "-L", "intake-two-%d-%s" % (os.getpid(), name)]
        self.keys = self.skipped = 0
        subprocess.run(self.tmux + ["-f", "/dev/null", "new-session", "-d", "-s", "desk", "-x", "120", "-y", "36",
                                    intake, "review", "--as", name], env=environment, check=True)

    def screen(self):
        return subprocess.run(self.tmux + ["capture-pane", "-p", "-t", "desk"], capture_output=True, text=True).stdout

    def press(self, key, before):
        """Presses a key and waits until the screen is another."""
        subprocess.run(self.tmux + ["send-keys", "-t", "desk", key], check=True)
        self.keys += 1
        end = time.time() + 30
        while time.time() < end:
            now = self.screen()
            if now != before:
                return now
            time.sleep(0.005)
        raise SystemExit("the desk of %s did not answer to %s:\n%s" % (self.name, key, before))

    def work(self):
        screen, seen = self.screen(), 0
        while "Nothing waits" not in screen:
            if "Referral " not in screen:
                time.sleep(0.02)
                screen = self.screen()
                continue
            if "All is settled" not in screen:
                seen += 1
                # A referral handed back comes to either of the two again.
                if seen % 29 == 0:
                    self.skipped += 1
                    screen = self.press("s", screen)
                    continue
            screen = self.press("Enter", screen)

    def close(self):
        subprocess.run(self.tmux + ["kill-server"], stderr=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--intake", default=str(ROOT / ".build/release/intake"))
    parser.add_argument("--waiting", type=int, default=500)
    parser.add_argument("--json")
    options = parser.parse_args()
    home = tempfile.mkdtemp(prefix="intake-two-", dir="/tmp")
    os.chmod(home, 0o755)
    environment = {"PATH": "/usr/bin:/bin", "INTAKE_HOME": home + "/state", "INTAKE_MODELS": str(ROOT / "Models"), "LANG": "C.UTF-8",
                   "TERM": "xterm-256color", "HOME": home}

    def intake(*words):
        return subprocess.run([options.intake, *words], env=environment, capture_output=True, text=True)

    def query(text, *more):
        done = subprocess.run(["psql", url, "-qAtX", "-v", "ON_ERROR_STOP=1", *more], input=text, env=environment, capture_output=True,
                              text=True)
        if done.returncode != 0:
            raise SystemExit(done.stderr)
        return done.stdout.strip()

    desks = []
    try:
        intake("db", "migrate")
        url = intake("db", "url").stdout.strip()
        query(FILL, "-v", "waiting=%d" % options.waiting)
        begin = time.time()
        desks = [Desk(options.intake, name, environment) for name in ("ada", "bob")]
        threads = [threading.Thread(target=desk.work) for desk in desks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        seconds = time.time() - begin
        ready = [line.split("|") for line in query(
            "select referral_id, actor from intake.event where kind = 'status_changed' and detail = 'ready' order by referral_id").splitlines()]
        times = collections.Counter(referral for referral, _ in ready)
        report = {
            "referrals": options.waiting, "seconds": round(seconds, 1),
            "made ready by": dict(collections.Counter(actor for _, actor in ready)),
            "keystrokes": {desk.name: desk.keys for desk in desks}, "handed back": {desk.name: desk.skipped for desk in desks},
            "made ready twice": sum(count > 1 for count in times.values()),
            "left over": int(query("select count(*) from intake.referral where status <> 'ready'")),
        }
    finally:
        for desk in desks:
            desk.close()
        intake("db", "stop")
        shutil.rmtree(home, ignore_errors=True)
    if options.json:
        Path(options.json).write_text(json.dumps(report, indent=1))
    print(json.dumps(report, indent=1))
    return 0 if (len(times), report["made ready twice"], report["left over"], len(report["made ready by"])) == (options.waiting, 0, 0, 2) else 1


if __name__ == "__main__":
    sys.exit(main())
