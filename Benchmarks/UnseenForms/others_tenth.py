"""The tenth set's faxes that are no referrals, all kept aside."""
import people


def transport_form(d):
    """A transport broker's form on which an office certifies how a patient must ride."""
    rng, s = d.rng, d.sheet
    s.text(306, 66, rng.choice(["NON-EMERGENCY MEDICAL TRANSPORTATION", "Certification of Medical Need for Transport", "LEVEL OF SERVICE FORM - TRANSPORTATION"]), d.font + "-b", 14, "centre")
    s.text(306, 80, f"{rng.choice(['RideLink', 'CareWay Transit', 'MedTrip'])} Call Center {d.phone()}     Fax back to {d.phone()}", d.font, 9.5, "centre")
    s.line(45, 88, 567, 88, 1)
    y = d.rows(110, [("Member name", d.patient_last), ("Date of birth", d.born), (rng.choice(["Medicaid ID", "Member ID"]), people.pattern(rng, "##########")), ("Member phone", d.phone()), ("Pick-up address", f"{rng.randint(20, 4000)} {rng.choice(people.STREETS)}, {d.city}, {d.state}"), (rng.choice(["Destination", "Going to"]), f"{rng.choice(people.CLINICS)} {rng.choice(['Dialysis Center', 'Heart & Vascular', 'Rehabilitation', 'Cancer Institute'])}"), ("Destination phone", d.phone()), ("First trip", d.when(rng.randint(2, 9))), ("Diagnosis", rng.choice(["N18.6 End stage renal disease", "G82.20 Paraplegia, unspecified", "M17.0 Bilateral primary osteoarthritis of knee", "I50.22 Chronic systolic heart failure"]))], at=165)
    s.text(45, y + 8, rng.choice(["Mode of transport (check one)", "The patient needs"]), d.font + "-b", 10.5)
    y += 26
    chosen = rng.randrange(4)
    for i, line in enumerate(("Bus or mileage payment", "Sedan, walks without help", "Wheelchair van, cannot transfer", "Stretcher, bed confined")):
        s.box(54, y - 8, 8.5, 8.5, 0.7)
        if i == chosen:
            s.line(53, y - 9, 64, y + 2, 1.2)
            s.line(53, y + 2, 64, y - 9, 1.2)
        s.text(71, y, line, d.font, 10.3)
        y += 17
    y = d.rows(y + 8, [("Trips per week", rng.choice(["1", "2", "3"])), ("Valid for", rng.choice(["90 days", "6 months", "12 months"])), ("Attendant rides along", rng.choice(["Yes", "No"]))], at=165)
    y = d.prose(y + 10, "I certify that the service marked above is medically necessary, and that the member cannot use a lower level of transport. Payment may be recovered if the record does not support this form.")
    s.line(45, y + 28, 260, y + 28, 0.7)
    s.text(55, y + 24, d.doctor.split(",")[0], "signature", 24)
    s.text(45, y + 40, f"{d.doctor}    NPI {people.npi(rng)}", d.font, 9.5)
    s.text(45, y + 53, f"{d.clinic}    Phone {d.phone()}    Fax {d.phone()}", d.font, 9.5)
    s.text(330, y + 26, f"Date {d.when()}", d.font, 10)
    s.text(306, 766, "Allow three business days. Call to book or cancel a ride.", d.font, 8, "centre")


def usage_report(d):
    """An equipment company's report of how a patient has used a breathing machine."""
    rng, s = d.rng, d.sheet
    s.text(45, 66, rng.choice(["Compliance Report", "PAP Usage Summary", "Therapy Report"]), d.font + "-b", 16)
    s.text(567, 62, rng.choice(["Restful Home Medical", "BreatheWell Supply", "Nightingale Equipment"]), d.font + "-b", 11, "right")
    s.text(567, 75, f"Phone {d.phone()}   Fax {d.phone()}", d.font, 9, "right")
    s.line(45, 84, 567, 84, 0.8)
    left = [("Patient", d.patient), ("DOB", d.born), ("Patient ID", people.pattern(rng, "#######")), ("Payer", rng.choice(["Medicare", "Aetna", "Humana", "UnitedHealthcare"]))]
    right = [("Ordering provider", d.doctor), ("Interpreting", d.other), ("Report date", d.when()), ("Period", f"{d.when(-31)} - {d.when(-2)}")]
    for x, at, pairs in ((45, 120, left), (300, 405, right)):
        y = d.rows(106, pairs, x, at)
    used, hours = rng.randint(14, 30), rng.uniform(3.1, 7.6)
    y += 12
    for title, pairs in (("Usage", [("Days used", f"{used} of 30 ({round(used / 0.3)}%)"), ("Days of 4 hours or more", f"{max(used - rng.randint(1, 9), 0)}"), ("Average hours on days used", f"{hours:.1f}"), ("Total hours", f"{used * hours:.0f}")]), ("Settings and therapy", [("Device", rng.choice(["Auto CPAP", "CPAP", "BiPAP"])), ("Pressure", f"{rng.randint(5, 7)} - {rng.randint(12, 16)} cmH2O"), ("95th percentile pressure", f"{rng.uniform(8, 13):.1f}"), ("Leak, 95th percentile", f"{rng.uniform(2, 30):.1f} L/min"), ("Residual AHI", f"{rng.uniform(0.6, 6):.1f}")])):
        s.box(45, y - 11, 522, 15, 0, 222)
        s.text(50, y, title, d.font + "-b", 10.3)
        y = d.rows(y + 20, pairs, 55, 230) + 8
    for n in range(30):
        tall = rng.uniform(8, 62) if rng.random() < used / 30 else 0
        if tall:
            s.box(60 + n * 16.5, y + 66 - tall, 11, tall, 0.5, 170)
    s.line(55, y + 66, 560, y + 66, 0.8)
    s.line(55, y + 30, 560, y + 30, 0.3, 120)
    s.text(45, y + 80, "Hours by night; the thin line is 4 hours.", d.font, 8.6)
    y = d.prose(y + 106, rng.choice(["The patient meets the rule for continued coverage.", "The patient does not yet meet the rule for continued coverage; we have called to offer a new mask."]), f"Diagnosis on file: G47.33. Sleep study of {d.when(-rng.randint(80, 140))}. Please file in the chart and bring to the visit with the patient between day 31 and day 91.", "Review and sign if settings should change: ______________________   Date ____________")
    s.text(567, 766, "Page 1 of 1", d.font, 8, "right")


def care_gap_notice(d):
    """A plan tells a primary care office what its member is overdue for."""
    rng, s = d.rng, d.sheet
    s.text(45, 66, rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state]), d.font + "-b", 15)
    s.text(45, 80, rng.choice(["Quality Improvement", "Population Health", "Stars and Quality Team"]), d.font, 10)
    s.text(567, 66, rng.choice(["GAPS IN CARE", "Care Opportunity Notice", "Preventive Care Reminder"]), d.font + "-b", 13, "right")
    s.line(45, 88, 567, 88, 1)
    y = d.rows(110, [("To", f"{d.doctor}, {d.clinic}"), ("Fax", d.phone()), ("Date", d.when()), ("Member", d.patient_last), ("DOB", d.born), ("Member ID", people.pattern(rng, "H########")), ("Member phone", d.phone())], at=140)
    y = d.prose(y + 8, "Our claims show that your patient named above may be due for the services below. If one was done, tell us the date and send the result; if not, please order it or refer the patient as you see fit.")
    for x, words in ((45, "Measure"), (250, "Codes that close the gap"), (400, "Last seen"), (480, "Done on")):
        s.text(x, y, words, d.font + "-b", 9.6)
    s.line(45, y + 4, 567, y + 4, 0.8)
    for words, codes in rng.sample([("Colorectal cancer screening", "45378, 82274, Z12.11"), ("Diabetic eye exam", "92014, 92250, E11.9"), ("Mammogram", "77067, Z12.31"), ("Kidney health evaluation", "82043, 82565"), ("Blood pressure control", "3074F, 3078F"), ("Osteoporosis test", "77080, Z13.820")], 4):
        y += 21
        s.text(45, y, words, d.font, 10)
        s.text(250, y, codes, d.font, 10)
        s.text(400, y, rng.choice(["none", d.when(-rng.randint(400, 1500))]), d.font, 10)
        s.line(480, y + 3, 567, y + 3, 0.6)
    y = d.prose(y + 38, rng.choice(["The member has seen no specialist this year.", f"The member last saw {d.other} for eye care.", "No pharmacy claim for a statin was found."]), f"Fax this page back to {d.phone()} by {d.when(30)}. Questions: {d.phone()}. Your office earns the quality payment for each gap that is closed.")
    y = d.rows(y + 12, [("Completed by", "______________________"), ("Provider NPI", "______________________"), ("Comments", "______________________")], at=140, gap=22)
    s.text(45, 766, "For quality programs only. Not an order, an authorization or a bill.", d.font, 8)
    s.text(567, 766, rng.choice(["1 of 1", "1 of 6"]), d.font, 8, "right")
