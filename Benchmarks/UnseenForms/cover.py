"""Fax cover sheets in front of a referral, and notes pages behind it."""


def sheet(form, pages):
    """A cover sheet for a form; what it says about sender and addressee is truth as well."""
    f = form
    s = f.page()
    f.sheets.insert(0, f.sheets.pop())
    bold, plain = f.label_font + "-b", f.label_font
    s.text(60, 110, f.rng.choice(["FAX", "Fax Transmission", "TELECOPY", "facsimile cover page"]), bold, 26)
    s.text(552, 100, f.show("referrer.organization"), bold, 11, "right")
    s.text(552, 113, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9, "right")
    rows = [("Attention", "Scheduling / New Patient Referrals"), ("Company", f.show("recipient.organization")), ("Fax", f.show("recipient.fax")),
            ("Sent by", f.extra("staff")), ("Call back", f.show("referrer.phone")), ("Our fax", f.show("referrer.fax")), ("Sheets", f"{pages} with this one"), ("Subject", "new referral")]
    if "referral.date" not in f.case.blank:
        rows.insert(3, ("Date", f.sent("%m/%d/%Y")))
    y = 150
    for label, value in rows:
        y += 22
        s.text(70, y, label, bold, 11)
        s.text(170, y, value, plain, 11)
        s.line(165, y + 4, 540, y + 4, 0.5)
    y += 40
    s.text(70, y, "Message", bold, 11)
    s.block(70, y + 18, f.rng.choice(["Please schedule and let us know the date.", "Chart notes to follow under separate cover.", "Call with any question. Thanks!"]), 470, plain, 11)
    s.block(60, 700, "This telecopy may hold health information protected by federal and state law. If it reached you by mistake, telephone the sender at once and destroy every sheet; copying or passing it on is not allowed.", 490, plain, 8.5)
    if f.case.values["referral.urgency"] == "routine" and f.rng.random() < 0.5:
        x = 70
        for words in ("Urgent", "For review", "Please reply", "Please recycle"):
            x = f.check(x, 660, words, words == "For review", 9) + 22


def notes(form):
    """A page of visit notes after a referral, with people and numbers that are not fields."""
    f, rng = form, form.rng
    s = f.page()
    v, plain, bold = f.case.values, f.label_font, f.label_font + "-b"
    s.text(40, 74, "Office visit note", bold, 13)
    s.text(40, 90, f"{v['patient.first_name']} {v['patient.last_name']}   seen by {v['referrer.name']}", plain, 9.5)
    y = 112
    story = [("HPI", v["referral.reason"] if "referral.reason" not in f.case.blank else "See chart."), ("Medicines", rng.choice(["lisinopril 10 mg daily, atorvastatin 20 mg at night", "omeprazole 20 mg daily, acetaminophen as needed", "metformin 500 mg twice a day, vitamin D"])),
             ("Allergies", rng.choice(["penicillin (hives)", "none known", "sulfa"])), ("Vitals", f"BP {rng.randint(110, 158)}/{rng.randint(62, 94)}  P {rng.randint(58, 98)}  T 98.{rng.randint(1, 8)}  Wt {rng.randint(118, 262)} lb"),
             ("Exam", "Alert, in no distress. Heart regular, lungs clear, abdomen soft. Gait as described above. Skin warm and dry."), ("Labs", f"Hgb 1{rng.randint(1, 5)}.{rng.randint(0, 9)}, creatinine 0.{rng.randint(7, 9)}, glucose {rng.randint(84, 160)}"),
             ("Plan", f"Refer as above. Refill sent to {f.extra('pharmacy')}, {f.extra('pharmacy_phone')}. Back in {rng.randint(2, 12)} weeks.")]
    for label, words in story:
        s.text(40, y, label, bold, 10)
        y = s.block(110, y, words, 450, plain, 10, 1.35) + 8
    s.text(40, 764, f"{v['patient.last_name']} {v['patient.mrn']}   note page 1", plain, 7.5)
